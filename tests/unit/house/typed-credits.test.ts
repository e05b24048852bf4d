import { describe, expect, test } from 'vitest';
import { makePhoto, makeSource } from '#shared/article/ledger.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import { onlyCredits, withTypedCredits } from '#shared/house/typed-credits.ts';
import type { Credits } from '#shared/house/typed-credits.ts';

const slate = makeSource({ id: 's1', kind: 'outlet', name: 'Slate', listed: true });
const ap = makeSource({ id: 's2', kind: 'outlet', name: 'AP' });
const picture = makePhoto({ id: 'p1', creator: 'Jo Lind', credit: 'Port Office' });

function typed(text: string, known: Credits = { sources: [slate, ap], photos: [picture] }) {
  return withTypedCredits(known, creditLinesIn(text, 0), () => 'new');
}

describe('a credit line that was typed', () => {
  test('lists a record that is there, under any of its names', () => {
    const { sources } = typed('Sources: The Associated Press');
    expect(sources).toEqual([slate, { ...ap, listed: true, aliases: ['The Associated Press'] }]);
  });

  test('adds whoever has no record, and nobody twice', () => {
    const { sources } = typed('Sources: Slate, Harbour Office');
    expect(sources.map(({ name, listed }) => [name, listed])).toEqual([
      ['Slate', true],
      ['AP', false],
      ['Harbour Office', true],
    ]);
  });

  test('adds a photo credit that no picture has', () => {
    expect(typed('Photo credit: Jo Lind/Port Office').photos).toEqual([picture]);
    expect(typed('Photo credit: Una Berg/Port Office').photos).toHaveLength(2);
  });

  test('is told from a sentence that begins like one', () => {
    const alone = (text: string) => onlyCredits(creditLinesIn(text, 0), text.length);
    expect(alone('Sources: AP, Slate / Photo credit: Port Office')).toBe(true);
    expect(alone('Low water on Friday (Photo: Jo Lind/AP)')).toBe(false);
    expect(alone('The tide is late.')).toBe(false);
  });
});
