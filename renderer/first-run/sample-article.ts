import type { IncomingFile } from '#shared/desk/contract.ts';
import page from './sample-article.html?raw';

/** A story of our own about a place that does not exist: every rule finds something in it. */
export function sampleArticle(): IncomingFile {
  return { name: 'Sample story.html', bytes: new TextEncoder().encode(page) };
}
