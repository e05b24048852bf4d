import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportUrl, exportsFolder } from '#main/loopback/export-place.ts';

const library = join('/home', 'ada', 'Galley');

test('an exported page is opened below exports/, whatever its folder is called', () => {
  const page = join(exportsFolder(library), 'a story, 50% off', 'index.html');
  expect(exportUrl(library, page)).toBe('exports/a%20story%2C%2050%25%20off/index.html');
});

test('nor do dots that its name begins with make it one elsewhere', () => {
  const page = join(exportsFolder(library), '..story', 'index.html');
  expect(exportUrl(library, page)).toBe('exports/..story/index.html');
});

test('a folder elsewhere has no address here', () => {
  expect(exportUrl(library, join(library, 'articles'))).toBeNull();
  expect(exportUrl(library, exportsFolder(library))).toBeNull();
  expect(exportUrl(library, '/etc')).toBeNull();
});
