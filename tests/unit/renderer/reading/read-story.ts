import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { createArticleReader } from '#renderer/reading/article-reader.ts';
import { spliceBetween } from '#renderer/reading/splice.ts';
import type { Answer } from '#renderer/stores/reading.ts';

/** Two who are quoted through outlets, and a paragraph that rests on nobody. */
export const story = [
  '“The harbour froze in one night,” said Mira Holt, a harbour pilot, according to Reuters.',
  'The old pier is grey.',
  '“We will build it,” Tomas Reyes, the mayor, told the Associated Press. “Nobody will wait.”',
];

export function bodyOfText(...texts: readonly string[]): Article['body'] {
  const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

export function article(fields: Partial<Article> = {}): Article {
  return makeArticle({
    id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
    now: '2026-03-01T08:00:00.000Z',
    body: bodyOfText(...story),
    ...fields,
  });
}

export function read(of: Article): Answer {
  const splice = spliceBetween(null, bodyNode(of.body));
  return createArticleReader()({ id: 1, splice, article: of, quotationMarks: 'double' });
}

export function unnamedIn(of: Article): Answer['reading']['unnamed'] {
  return read(of).reading.unnamed;
}

export function ids(prefix = 'id'): () => string {
  let next = 1;
  return () => `${prefix}-${next++}`;
}
