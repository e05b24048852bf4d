import { expect, test } from 'vitest';
import { checkPacked } from '#scripts/packed-checks.ts';
import { wrongFuses } from '#scripts/stub-electron.ts';

const whole: Readonly<Record<string, string>> = {
  'package.json': '{"main":"out/main/electron.js","dependencies":{"paper":"1.0.0"}}',
  LICENSE: 'MIT',
  'out/main/electron.js':
    'import { join } from "node:path";\nimport { app } from "electron";\nimport { t } from "./chunks/desk-a.js";\n',
  'out/main/chunks/desk-a.js': 'import { sheet } from "paper/sheets";\nexport { sheet as t };\n',
  'out/main/licences.md': '',
  'out/preload/preload.cjs': 'const electron = require("electron");',
  'out/renderer/index.html': '<script src="./assets/index-b.js"></script>',
  'out/renderer/assets/index-b.js': '',
  'out/renderer/licences.md': '',
  'node_modules/paper/package.json': '{"dependencies":{"@pulp/mill":"2.0.0"}}',
  'node_modules/@pulp/mill/package.json': '{}',
};

/** What is wrong with the whole package, changed. `undefined` takes a file away. */
function wrongWith(
  change: Readonly<Record<string, string | undefined>>,
  devPackages: readonly string[] = [],
): readonly string[] {
  const files = new Map(
    Object.entries({ ...whole, ...change }).filter((entry) => entry[1] !== undefined),
  );
  const app = { paths: [...files.keys()], read: (path: string) => files.get(path) ?? '' };
  return checkPacked(app, devPackages).flatMap(({ wrong }) => wrong);
}

test('a whole package passes', () => {
  expect(wrongWith({})).toEqual([]);
});

test.each([
  ['a window', { 'out/renderer/index.html': undefined }, 'out/renderer/index.html is missing'],
  [
    'a script of the page',
    { 'out/renderer/assets/index-b.js': undefined },
    'index-b.js is missing',
  ],
  [
    'the licences of what is bundled',
    { 'out/main/licences.md': undefined },
    'out/main/licences.md is missing',
  ],
  ['a module', { 'out/main/chunks/desk-a.js': undefined }, 'imports out/main/chunks/desk-a.js'],
  ['a dependency', { 'node_modules/paper/package.json': undefined }, 'needs paper'],
  [
    'a dependency’s dependency',
    { 'node_modules/@pulp/mill/package.json': undefined },
    'node_modules/paper needs @pulp/mill',
  ],
])('%s that is missing is told', (_what, change, message) => {
  expect(wrongWith(change).join('\n')).toContain(message);
});

test('a dependency may lie inside the package that needs it', () => {
  expect(
    wrongWith({
      'node_modules/@pulp/mill/package.json': undefined,
      'node_modules/paper/node_modules/@pulp/mill/package.json': '{}',
    }),
  ).toEqual([]);
});

test('an optional dependency may be there, or not', () => {
  const manifest = '{"optionalDependencies":{"@pulp/mill":"2.0.0"}}';
  const optional = { 'node_modules/paper/package.json': manifest };
  expect(wrongWith(optional)).toEqual([]);
  expect(wrongWith({ ...optional, 'node_modules/@pulp/mill/package.json': undefined })).toEqual([]);
});

test('only code imports, not what a bundled package says of its types', () => {
  const code = "/** @import {Root} from 'hast' */\n/** @type {import('hast').Root} */\nlet root;";
  const app = { 'out/main/chunks/desk-a.js': `${whole['out/main/chunks/desk-a.js']}${code}` };
  expect(wrongWith(app)).toEqual([]);
});

test('a module that is loaded later is looked for too', () => {
  const code = 'const read = async () => (await import("./word-c.js")).read();';
  expect(wrongWith({ 'out/main/chunks/desk-a.js': code }).join('\n')).toContain('chunks/word-c.js');
});

test.each([
  'shared/article/article.ts',
  'out/main/electron.js.map',
  'out/main/cli.js',
  'tests/unit/x.test.js',
  'node_modules/paper/index.d.ts',
  '.env',
])('%s does not belong in a package', (path) => {
  expect(wrongWith({ [path]: '' })).toContain(path);
});

test('a package of development does not either', () => {
  const path = 'node_modules/bench/package.json';
  expect(wrongWith({ 'node_modules/bench': '', [path]: '{}' }, ['node_modules/bench'])).toContain(
    'node_modules/bench',
  );
});

test('a package that only another shell imports does not, and one that a worker does, does', () => {
  const path = 'node_modules/open/package.json';
  expect(wrongWith({ [path]: '{}' })).toEqual(['node_modules/open']);
  const worker = { 'out/main/search-worker.js': 'import open from "open";' };
  expect(wrongWith({ [path]: '{}', ...worker })).toEqual([]);
});

test('a preload that requires more than electron cannot load in a sandbox', () => {
  const code = 'require("electron"); require("zod");';
  expect(wrongWith({ 'out/preload/preload.cjs': code })).toEqual(['zod']);
});

test('a fuse that stands open is named', () => {
  const wire = '01000110'.replace(/^0/, '1');
  const binary = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 8]),
    Buffer.from(wire),
  ]);
  expect(wrongFuses(binary)).toContain('runAsNode');
});
