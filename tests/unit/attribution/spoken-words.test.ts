import { expect, test } from 'vitest';
import { joinSpoken, spokenWords } from '#shared/attribution/spoken-words.ts';

test('the comma before the closing mark is not part of what was said', () => {
  expect(joinSpoken(['We know nothing about it,'])).toBe('We know nothing about it');
  expect(joinSpoken(['Who knows?'])).toBe('Who knows?');
});

test('a part that begins a sentence of its own ends the one before', () => {
  expect(joinSpoken(['The boat stops,', 'We would lose a third.'])).toBe(
    'The boat stops. We would lose a third.',
  );
});

test('a sentence that goes on after its speaker keeps its comma', () => {
  expect(joinSpoken(['If it freezes,', 'the boat stops,'])).toBe('If it freezes, the boat stops');
  expect(joinSpoken(['If it freezes,', 'I stop.'])).toBe('If it freezes, I stop.');
});

test('the parts of a quotation are told apart by their lengths', () => {
  const parts = [
    { block: 0, start: 1, end: 10 },
    { block: 0, start: 30, end: 39 },
  ];
  expect(spokenWords({ words: 'One, two, Three, ok', parts })).toBe('One, two. Three, ok');
});
