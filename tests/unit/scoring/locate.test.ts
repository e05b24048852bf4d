import { describe, expect, it } from 'vitest';
import { locateNear, locateWords } from '#tests/scoring/locate.ts';
import type { Span } from '#shared/article/blocks.ts';

const text = 'He left. “Go on, we said we would,” she said, and he, Ann’s brother, said no more.';
const wordsAt = ({ start, end }: Span): string => text.slice(start, end);

describe('a piece of gold', () => {
  it('stands where it is written out, behind what stood before', () => {
    const [first, second] = [locateWords(text, 'said', 0), locateWords(text, 'said', 30)];
    expect([first.start, second.start]).toEqual([text.indexOf('said'), text.indexOf('said,')]);
  });

  it('runs from its first words to its last', () => {
    expect(wordsAt(locateWords(text, '“Go on … would,”', 0))).toBe('“Go on, we said we would,”');
  });

  it('names what is not in the text', () => {
    expect(() => locateWords(text, 'gone', 0)).toThrow('“gone”');
    expect(() => locateWords(text, 'He left … nowhere', 0)).toThrow('“nowhere”');
    expect(() => locateNear(text, 'Bo', [{ start: 0, end: 1 }])).toThrow('“Bo”');
  });

  it('is, as a mention, the nearest whole word outside the words said', () => {
    const content = locateWords(text, '“Go on … would,”', 0);
    expect(locateNear(text, 'said', [content], [content]).start).toBe(text.indexOf('said,'));
    expect(locateNear(text, 'he', [content], [content]).start).toBe(text.indexOf('he, Ann'));
  });
});
