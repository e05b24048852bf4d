import type { IncomingFile } from '#shared/desk/contract.ts';
import page from './sample-article.html?raw';
import transcript from './sample-transcript.vtt?raw';

/** A story of our own about a place that does not exist: every rule finds something in it. */
export function sampleArticle(): IncomingFile {
  return { name: 'Sample story.html', bytes: new TextEncoder().encode(page) };
}

/** What one of its people said, word for word, to be attached to her record. */
export function sampleTranscript(): IncomingFile {
  return { name: 'Ida Brandt, night shift.vtt', bytes: new TextEncoder().encode(transcript) };
}
