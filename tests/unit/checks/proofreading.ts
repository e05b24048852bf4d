import { applyEdits } from '#shared/article/apply-edits.ts';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import type { Block } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import type { Quote } from '#shared/article/ledger.ts';
import type { Reading } from '#shared/attribution/reading.ts';
import { answerFix } from '#shared/checks/answer-fix.ts';
import { check } from '#shared/checks/check.ts';
import type { Finding, Fix } from '#shared/checks/finding.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { smallReading } from './small-reader.ts';

/** When the articles of these tests are made and checked. */
export const now = '2026-11-22T09:00:00.000Z';

export type ReadBlocks = (blocks: readonly Block[]) => Reading;

/** An article of paragraphs that has its byline, dateline and section. */
export function story(texts: readonly string[], fields: Partial<Article> = {}): Article {
  return makeArticle({
    id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
    now,
    headline: 'Ferry waits for the tide',
    byline: ['Ada Berg'],
    dateline: 'Kiel, Nov. 22',
    section: 'Coast',
    body: {
      type: 'doc',
      content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    ...fields,
  });
}

/**
 * A paragraph in which Jo Lind says words that are tied to a record.
 *
 * @param marks What stands around the words.
 */
export function tiedStory(
  words: string,
  quote: Quote,
  fields: Partial<Article> = {},
  marks: readonly [string, string] = ['“', '”'],
): Article {
  const said = [{ type: 'quotation', attrs: { quoteId: quote.id } }];
  const content = [
    { type: 'text', text: marks[0] },
    { type: 'text', text: words, marks: said },
    { type: 'text', text: `${marks[1]} Jo Lind said.` },
  ].filter(({ text }) => text !== '');
  const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
  return story([], { quotes: [quote], body, ...fields });
}

export function textsOf(article: Article): readonly string[] {
  return blocksOf(bodyNode(article.body)).map((block) => block.text);
}

export function findingsIn(article: Article, read: ReadBlocks = smallReading): readonly Finding[] {
  const blocks = blocksOf(bodyNode(article.body));
  return check({ article, blocks, reading: read(blocks), now });
}

export function findingsOf(
  rule: RuleId,
  article: Article,
  read: ReadBlocks = smallReading,
): readonly Finding[] {
  return findingsIn(article, read).filter((finding) => finding.rule === rule);
}

/** The words that a finding in the text stands on. */
export function wordsOf(article: Article, { target }: Finding): string | undefined {
  if (target.kind !== 'text') return undefined;
  const { block, start, end } = target.place;
  return textsOf(article)[block]?.slice(start, end);
}

/** The article after the fix, with the answer where it asks for one. */
export function mended(article: Article, fix: Fix, answer = 'Jo Lind'): Article {
  return applyEdits(article, answerFix(fix, answer));
}

/** Puts a figure of the photo at the end of the body. */
export function withFigure(article: Article, photoId: string): Article {
  const content = [...(article.body['content'] as readonly unknown[])];
  content.push({ type: 'figure', attrs: { photoId } });
  return { ...article, body: { type: 'doc', content } };
}
