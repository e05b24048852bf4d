import { describe, expect, test } from 'vitest';
import { markedIn, passagesOf } from '#renderer/proof/passages.ts';

describe('the passages of an entry', () => {
  test('hold the parts of each paragraph, in their order', () => {
    const second = { block: 1, start: 40, end: 52 };
    const first = { block: 1, start: 2, end: 20 };
    const other = { block: 3, start: 0, end: 9 };
    expect(passagesOf([other, second, first])).toEqual([
      { whole: { block: 1, start: 2, end: 52 }, parts: [first, second] },
      { whole: other, parts: [other] },
    ]);
  });

  test('mark the words that are quoted, and not who says them between', () => {
    const text = 'We wait,” said Jo Lind. “We wait';
    expect(markedIn(text, ['We wait', 'We wait'])).toEqual([
      { text: 'We wait', isMarked: true },
      { text: ',” said Jo Lind. “', isMarked: false },
      { text: 'We wait', isMarked: true },
    ]);
  });

  test('leave words that are gone unmarked', () => {
    expect(markedIn('The tide turned', ['Rain fell', 'turned'])).toEqual([
      { text: 'The tide ', isMarked: false },
      { text: 'turned', isMarked: true },
    ]);
  });
});
