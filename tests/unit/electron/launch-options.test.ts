import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { libraryOption } from '#main/electron/launch-options.ts';

const here = resolve('/work-of/ada');

test.each([
  [['galley', '--library', 'Stories'], resolve(here, 'Stories')],
  [['galley', '--library=Stories'], resolve(here, 'Stories')],
  [['electron', '.', '--no-sandbox', '--library', '/abs/lib'], resolve('/abs/lib')],
])('%j opens %s', (argv, folder) => {
  expect(libraryOption(argv, here)).toBe(folder);
});

test.each([
  [['galley']],
  [['galley', '--library']],
  [['galley', '--library=']],
  [['galley', '--library-of-congress', 'x']],
])('%j names no library', (argv) => {
  expect(libraryOption(argv, here)).toBeNull();
});
