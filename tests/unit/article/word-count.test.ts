import { describe, expect, it } from 'vitest';
import { countWords } from '#shared/article/word-count.ts';

describe('countWords', () => {
  it('counts hyphenated and apostrophised words and figures as one', () => {
    expect(countWords("The ship's well-known mate paid 1,000 euros -- \u201ctwice\u201d.")).toBe(8);
  });

  it('finds none in an empty text', () => expect(countWords(' \n')).toBe(0));
});
