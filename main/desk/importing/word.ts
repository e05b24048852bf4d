import { wordPage } from '../word-page.ts';
import { readHtml } from './html/read-html.ts';
import type { ImportedCopy } from './imported-copy.ts';
import { isHeadline } from './plain-text.ts';

/**
 * Reads a Word document as a page. Without a heading above it, the first paragraph is the headline, as in
 * plain text.
 *
 * @throws DeskError `damaged file`, `too large`, `no article`.
 */
export async function readWord(bytes: Uint8Array): Promise<ImportedCopy> {
  const page = withHeadline(await wordPage(bytes));
  return { ...readHtml(`${marked}${page}`), format: 'Word document' };
}

/** A page may be a list of titles; a document is one article, however short. */
const marked = '<meta property="og:type" content="article">';

function withHeadline(page: string): string {
  const [paragraph, line] = /^<p>([\s\S]*?)<\/p>/.exec(page) ?? [];
  if (paragraph === undefined || line === undefined) return page;
  if (!isHeadline(line.replace(/<[^>]*>/g, ''))) return page;
  return `<h1>${line}</h1>${page.slice(paragraph.length)}`;
}
