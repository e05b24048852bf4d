import { expect, test } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { createArticleReader } from '#renderer/reading/article-reader.ts';
import { spliceBetween } from '#renderer/reading/splice.ts';
import { useArticle } from '#renderer/stores/article.ts';
import { useReading } from '#renderer/stores/reading.ts';

const now = '2026-03-01T08:00:00.000Z';
const first = makeArticle({ id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11', now });
const second = makeArticle({ id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c12', now });

test('what was read of an article is nobody’s as soon as another one is there', () => {
  useArticle.getState().showArticle(first);
  const splice = spliceBetween(null, bodyNode(first.body));
  const read = createArticleReader();
  useReading.getState().take(read({ id: 1, splice, article: first, quotationMarks: 'double' }));
  useArticle.getState().changeFields({ headline: 'The tide is late' });
  expect(useReading.getState().answer).not.toBeNull();

  const seen: unknown[] = [];
  const leave = useArticle.subscribe(() => seen.push(useReading.getState().answer));
  useArticle.getState().showArticle(second);
  leave();
  expect(seen[0]).toBeNull();
});
