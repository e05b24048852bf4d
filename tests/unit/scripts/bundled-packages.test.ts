import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { bundledLicences, bundlesOnly } from '#scripts/bundled-packages.ts';

function packageOf(
  name: string,
  code: string,
  file = 'index.js',
): Readonly<Record<string, string>> {
  const folder = `node_modules/${name}`;
  const manifest = { name, version: '1.0.0', license: 'MIT', main: file, type: 'module' };
  return {
    [`${folder}/package.json`]: JSON.stringify(manifest),
    [`${folder}/${file}`]: code,
    [`${folder}/LICENCE.txt`]: `The terms of ${name}.`,
  };
}

async function project(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'galley-bundle-')));
  onTestFinished(() => rm(root, { recursive: true }));
  const files = {
    'index.html': '<script type="module" src="./main.js"></script>',
    'main.js':
      'import "type/index.css"; import { sheet } from "paper"; new Worker(new URL("./worker.js", import.meta.url), { type: "module" }); console.log(sheet);',
    'worker.js': 'import { ink } from "@well/ink"; self.postMessage(ink);',
    ...packageOf('paper', 'import { pulp } from "pulp"; export const sheet = [pulp, Date.now()];'),
    ...packageOf('pulp', 'export const pulp = Date.now();'),
    ...packageOf('@well/ink', 'export const ink = Date.now();'),
    ...packageOf(
      'type',
      '@font-face { font-family: Type; src: url("./type.woff2"); }',
      'index.css',
    ),
    'node_modules/type/type.woff2': 'a font',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

test('all that a build bundles is in its licences: scripts, workers and fonts', async () => {
  const root = await project();
  const licences = bundledLicences('licences.md');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [licences.write()],
    worker: { format: 'es', plugins: () => [licences.note()] },
    build: { assetsInlineLimit: 0 },
  });
  const text = await readFile(join(root, 'dist/licences.md'), 'utf8');
  expect(text.match(/^## .+$/gm)).toEqual([
    '## @well/ink - 1.0.0 (MIT)',
    '## paper - 1.0.0 (MIT)',
    '## pulp - 1.0.0 (MIT)',
    '## type - 1.0.0 (MIT)',
  ]);
  expect(text).toContain('The terms of @well/ink.');
});

test('a package that slipped in ends the build, what a named one needs does not', async () => {
  const root = await project();
  const bundling = (names: readonly string[]) =>
    build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [bundlesOnly(names)],
      build: { write: false },
    });
  await expect(bundling(['type'])).rejects.toThrow(/not named among what is: paper\. Put it under/);
  await expect(bundling(['paper', 'type'])).resolves.toBeDefined();
});
