import { expect, test } from 'vitest';
import { bylineNames, bylineText } from '#renderer/manuscript/byline.ts';

test.each([
  ['By Ada Berg and Jo Lind', ['Ada Berg', 'Jo Lind']],
  ['Ada Berg, Jo Lind, and Sam Oake', ['Ada Berg', 'Jo Lind', 'Sam Oake']],
  ['Byron Anders & Alexandra Sand', ['Byron Anders', 'Alexandra Sand']],
  ['  ', []],
])('the byline “%s” names %j', (typed, names) => {
  expect(bylineNames(typed)).toEqual(names);
});

test('a byline reads as it was meant when it is typed again', () => {
  for (const names of [[], ['Ada Berg'], ['Ada Berg', 'Jo Lind'], ['A B', 'C D', 'E F']]) {
    expect(bylineNames(bylineText(names))).toEqual(names);
  }
});
