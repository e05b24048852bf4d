import { afterEach, expect, test } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { openQuotations } from '#renderer/ledger/quote-work.ts';
import { createArticleReader } from '#renderer/reading/article-reader.ts';
import { spliceBetween } from '#renderer/reading/splice.ts';
import { useArticle } from '#renderer/stores/article.ts';
import { useReading } from '#renderer/stores/reading.ts';

afterEach(() => {
  useArticle.setState(useArticle.getInitialState(), true);
  useReading.setState(useReading.getInitialState(), true);
});

test('open quotations are worked out once for an article as it stands', () => {
  const text = '“The harbor froze in one night,” said Mira Holt, a harbor pilot.';
  const article = makeArticle({
    id: '7b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c16',
    now: '2026-03-01T08:00:00.000Z',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  });
  const splice = spliceBetween(null, bodyNode(article.body));
  const answer = createArticleReader()({ id: 1, splice, article, quotationMarks: 'double' });
  useArticle.setState({ article });
  useReading.getState().take(answer);
  const open = openQuotations();
  expect(open).toHaveLength(1);
  expect(openQuotations()).toBe(open);
  const [quotation] = open;
  if (!quotation) throw new Error('One is open.');
  useArticle.setState({ article: { ...article, dismissed: [quotation.key] } });
  expect(openQuotations()).not.toBe(open);
});
