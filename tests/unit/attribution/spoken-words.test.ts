import { expect, test } from 'vitest';
import { joinSpoken } from '#shared/attribution/spoken-words.ts';
import { readingOf } from './reading-of.ts';

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

test('what stands between two parts tells whether the sentence ended there', () => {
  expect(joinSpoken(['I am tired,', 'I go home.'], ['” she said. “'])).toBe(
    'I am tired. I go home.',
  );
  expect(joinSpoken(['I am tired,', 'I go home.'], ['” she said, “'])).toBe(
    'I am tired, I go home.',
  );
  expect(joinSpoken(['It froze on,', 'Monday.'], ['” she said, “'])).toBe('It froze on, Monday.');
});

test('a reading has the words of a quotation as they were said', () => {
  const { quotations } = readingOf(
    '“I learned to read there,” Ann Lee said on Friday. “I do not know who will now.”',
  );
  expect(quotations.map(({ spoken }) => spoken)).toEqual([
    'I learned to read there. I do not know who will now.',
  ]);
});
