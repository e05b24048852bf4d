import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOption, libraryOfSecondStart } from '#main/electron/launch-options.ts';

const here = resolve('/work-of/ada');

test.each([
  [['galley', '--library', 'Stories'], resolve(here, 'Stories')],
  [['galley', '--library=Stories'], resolve(here, 'Stories')],
  [['electron', '.', '--no-sandbox', '--library', '/abs/lib'], resolve('/abs/lib')],
])('%j opens %s', (argv, folder) => {
  expect(folderOption('library', argv, here)).toBe(folder);
});

test.each([
  [['galley']],
  [['galley', '--library']],
  [['galley', '--library=']],
  [['galley', '--library', '--backup', 'Safe']],
  [['galley', '--library-of-congress', 'x']],
])('%j names no library', (argv) => {
  expect(folderOption('library', argv, here)).toBeNull();
});

test('the folder for backups is another', () => {
  const argv = ['galley', '--library=Stories', '--backup', 'Safe'];
  expect(folderOption('backup', argv, here)).toBe(resolve(here, 'Safe'));
});

test('a second start says which library it asks for, and nothing else passes for it', () => {
  expect(libraryOfSecondStart({ library: resolve(here, 'Stories') })).toBe(
    resolve(here, 'Stories'),
  );
  for (const data of [{ library: null }, {}, undefined, { library: 7 }]) {
    expect(libraryOfSecondStart(data)).toBeNull();
  }
});
