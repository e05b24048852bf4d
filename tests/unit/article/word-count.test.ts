import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '#shared/article/word-count.ts';

describe('the word count', () => {
  it.each([
    ['', 0],
    ['The mayor’s well-known 3.2 million plan – “a start” – isn’t new.', 10],
    ['Überzeugt, naïve, Ελλάδα и Москва', 5],
    ['one--two', 2],
    ['-one- ,two.', 2],
    ['𐐀𐐁 word 😀', 2],
  ])('of %j is %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('is that of the expression which says what a word is, whatever the text', () => {
    const words = /[\p{L}\p{N}]+(?:['’\-–.,][\p{L}\p{N}]+)*/gu;
    const characters = fc.oneof(
      fc.constantFrom('a', 'é', '7', "'", '’', '-', '–', '.', ',', ' ', '“', '\u0301', '漢', '😀'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(characters), (units) => {
        const text = units.join('');
        expect(countWords(text)).toBe(text.match(words)?.length ?? 0);
      }),
      { numRuns: 2_000 },
    );
  });
});
