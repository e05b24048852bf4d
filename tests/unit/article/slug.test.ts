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
