import type { IncomingFile } from '#shared/desk/contract.ts';
import text from './sample-article.txt?raw';

/** A story of our own about a place that does not exist, with something to find for every panel. */
export function sampleArticle(): IncomingFile {
  return { name: 'Sample story.txt', bytes: new TextEncoder().encode(text) };
}
