import { expect, test } from 'vitest';
import { marksOf } from '#shared/house/house-style.ts';
import { quotedWords } from '#renderer/ledger/quoted-words.ts';

test('words within words stand between inner marks, in every house', () => {
  const words = 'that the route was “important to the community”';
  expect(quotedWords(words, marksOf('double'))).toBe(
    '“that the route was ‘important to the community’”',
  );
  expect(quotedWords(words, marksOf('single'))).toBe(
    '‘that the route was “important to the community”’',
  );
  expect(quotedWords('He said "no".', marksOf('guillemets'))).toBe('«He said “no”.»');
});

test('a mark that nothing closes stays as it is', () => {
  expect(quotedWords('a 6" pipe, said Ann', marksOf('double'))).toBe('“a 6" pipe, said Ann”');
});
