import { expect, test } from 'vitest';
import { slugOf } from '#shared/article/slug.ts';

test.each([
  ['Con', 'con-article'],
  ['NUL!', 'nul-article'],
  ['aux', 'aux-article'],
  ['COM¹', 'com1-article'],
  ['Lpt 9', 'lpt-9'],
  ['Con artists', 'con-artists'],
  ['Com', 'com'],
])('a slug of “%s” is a folder’s name under Windows too: %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test.each([
  ['ก', 66],
  ['新', 66],
  ['ж', 80],
  ['𠀀', 40],
])('a long slug of “%s” leaves a disk room for its name: %i letters', (letter, letters) => {
  expect(slugOf(letter.repeat(90))).toBe(letter.repeat(letters));
  expect(slugOf(`a${letter.repeat(90)}`)).not.toMatch(/\p{Cs}/u);
});
