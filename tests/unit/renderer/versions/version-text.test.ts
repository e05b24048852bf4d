import { expect, test } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { mergeOf } from '#shared/article/merge/merge.ts';
import { shownStretches } from '#renderer/versions/version-text.ts';

const now = '2026-03-01T08:00:00.000Z';
const attrs = { id: 's1', by: 'Jo Lind', at: now };

interface Run {
  readonly text: string;
  readonly suggested?: 'insertion' | 'deletion';
}

function articleOf(...runs: readonly Run[]): Article {
  const content = runs.map(({ text, suggested }) => ({
    type: 'text',
    text,
    ...(suggested ? { marks: [{ type: suggested, attrs }] } : {}),
  }));
  return makeArticle({
    id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
    now,
    headline: 'Bridge to close',
    body: { type: 'doc', content: [{ type: 'paragraph', content }] },
  });
}

test('a paragraph with suggestions shows as it reads, and says so', () => {
  const base = articleOf({ text: 'It closed on Thursday.' });
  const mine = articleOf(
    { text: 'It closed on ' },
    { text: 'Thursday', suggested: 'deletion' },
    { text: 'Friday', suggested: 'insertion' },
    { text: '.' },
  );
  const theirs = articleOf({ text: 'It closed on Friday.' });
  expect(shownStretches(mergeOf(base, mine, theirs))).toMatchObject([
    {
      label: 'Paragraph 1',
      mine: 'It closed on Friday.\n(suggestions as if accepted)',
      theirs: 'It closed on Friday.',
    },
  ]);
});
