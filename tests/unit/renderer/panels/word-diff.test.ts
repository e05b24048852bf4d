import { expect, test } from 'vitest';
import { wordDiff } from '#renderer/panels/word-diff.ts';

test('words that differ only in marks and apostrophes are the same words', () => {
  expect(wordDiff("It's late, he said", '“It’s late,  he said”')).toBeNull();
});

test('a changed word stands once as the record has it and once as the text has it', () => {
  expect(wordDiff('we will never wait', 'we will not wait')).toEqual([
    { kind: 'both', words: 'we will' },
    { kind: 'record', words: 'never' },
    { kind: 'text', words: 'not' },
    { kind: 'both', words: 'wait' },
  ]);
});

test('words put in or left out are told apart', () => {
  expect(wordDiff('one two three', 'one three four')).toEqual([
    { kind: 'both', words: 'one' },
    { kind: 'record', words: 'two' },
    { kind: 'both', words: 'three' },
    { kind: 'text', words: 'four' },
  ]);
});
