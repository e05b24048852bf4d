import { expect, test } from 'vitest';
import { TypedWord } from '#renderer/library/typed-word.ts';

test('the first key of a window belongs to no word, however soon it is pressed', () => {
  expect(new TypedWord().goesOn(0)).toBe(false);
});

test('letters that follow each other make a word, and a pause begins another', () => {
  const typed = new TypedWord();
  expect(typed.add('N', 10_000)).toBe('n');
  expect(typed.goesOn(10_600)).toBe(true);
  expect(typed.add('i', 10_600)).toBe('ni');
  expect(typed.goesOn(11_300)).toBe(false);
  expect(typed.add('o', 11_300)).toBe('o');
});
