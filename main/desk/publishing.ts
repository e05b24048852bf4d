import type { Article } from '#shared/article/article.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import type { PlacedBlock } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { contentHash, standingSignOff } from '#shared/article/content-hash.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { contextOf } from '#shared/attribution/reading-context.ts';
import type { Reading } from '#shared/attribution/reading.ts';
import { check } from '#shared/checks/check.ts';
import { blocking } from '#shared/checks/finding.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { QuotationStyle } from '#shared/house/house-style.ts';
import { exportHtml } from './exporting/export-html.ts';
import type { ExportedFile, PageOptions } from './exporting/export-html.ts';

/** The desk's own look at an article, made afresh: it trusts no window's findings. */
export interface Review {
  readonly blocks: readonly PlacedBlock[];
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

/**
 * @param now ISO 8601.
 * @param quotationMarks The house's, which fixes follow.
 */
export function review(article: Article, now: string, quotationMarks?: QuotationStyle): Review {
  const blocks = blocksOf(bodyNode(article.body));
  const reading = createReader().read(blocks, contextOf(article));
  return { blocks, reading, findings: check({ article, blocks, reading, now, quotationMarks }) };
}

/**
 * The article signed off by a person, bound to its content as it stands. One that readers see stays
 * published.
 *
 * @param now ISO 8601.
 * @param shown The hash of the content that readers see, where the desk knows it.
 * @throws DeskError `bad request` without a name; `blocked` (details: the findings) while something
 * blocks.
 */
export function signOff(
  article: Article,
  by: string,
  now: string,
  shown: string | null = null,
): Article {
  const name = by.trim();
  if (name === '') {
    throw new DeskError('bad request', 'A sign-off needs the name of whoever gives it.');
  }
  requireUnblocked(article, now, 'The article was not signed off.');
  const signed = { by: name, at: now, contentHash: contentHash(article) };
  if (article.status !== 'published') return { ...article, signOff: signed, status: 'approved' };
  const isSeen = signed.contentHash === shown;
  return { ...article, signOff: isSeen ? signed : { ...signed, anew: true } };
}

/**
 * The gate every publication passes.
 *
 * @param now ISO 8601.
 * @throws DeskError `not signed off` without a sign-off of this very content; `blocked` (details: the
 * findings) when a finding blocks all the same.
 */
export function clearedForPublication(article: Article, now: string): void {
  if (article.signOff === null) {
    throw new DeskError(
      'not signed off',
      'Nobody has signed this article off. Nothing was exported: sign it off first, or export a draft.',
    );
  }
  if (standingSignOff(article) === null) {
    throw new DeskError(
      'not signed off',
      `The article has changed since ${article.signOff.by} signed it off. Nothing was exported: have it signed off again, or export a draft.`,
    );
  }
  requireUnblocked(article, now, 'Nothing was exported.');
}

/**
 * The article as a folder's files. A draft needs no sign-off and is plainly marked; anything else
 * passes the gate.
 *
 * @throws DeskError as `clearedForPublication`; `not found` when a picture is lost.
 */
export async function exportArticle(
  article: Article,
  options: PageOptions,
): Promise<readonly ExportedFile[]> {
  if (!options.draft) clearedForPublication(article, options.now);
  return await exportHtml(article, options);
}

function requireUnblocked(article: Article, now: string, outcome: string): void {
  const found = blocking(review(article, now).findings);
  if (found.length === 0) return;
  const count = found.length === 1 ? 'One finding blocks' : `${found.length} findings block`;
  const mend = found.length === 1 ? 'Mend it' : 'Mend each';
  throw new DeskError(
    'blocked',
    `${count} publication. ${outcome} ${mend}, or waive it with a reason.`,
    { details: found.map(({ message, excerpt }) => `${message} (${excerpt})`) },
  );
}
