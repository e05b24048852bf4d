import { expect, test } from 'vitest';
import { makeSource } from '#shared/article/ledger.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import { contextOf } from '#shared/attribution/reading-context.ts';
import { withTypedCredits } from '#shared/house/typed-credits.ts';

test('a platform in a Sources line is where a post stands, and no outlet that words come through', () => {
  const lines = creditLinesIn('Sources: Reuters, Facebook, X, Truth Social, Bluesky, TikTok', 0);
  let count = 0;
  const { sources } = withTypedCredits({ sources: [], photos: [] }, lines, () => `${(count += 1)}`);
  const kinds = sources.map(({ name, kind }) => `${name}: ${kind}`);
  expect(kinds).toEqual([
    'Reuters: outlet',
    ...['Facebook', 'X', 'Truth Social', 'Bluesky', 'TikTok'].map((name) => `${name}: post`),
  ]);
  const recorded = ['Reuters', 'Facebook', 'X'].map((name, id) =>
    makeSource({ id: `${id}`, kind: 'outlet', name }),
  );
  const { outlets } = contextOf({ headline: '', dek: '', sources: recorded });
  expect(outlets.map(({ name }) => name)).toEqual(['Reuters']);
});
