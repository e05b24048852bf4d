import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { installedBrowser } from '#main/loopback/installed-browser.ts';
import { callersFolder, root } from './child.ts';
import { orExplain } from './explain.ts';
import { freshBuild } from './fresh-build.ts';

/**
 * `npm run bench [-- NAME] [--json FILE]`: measures, prints a table, keeps the figures. With `--errors`
 * the reader's bench lists what it reads otherwise than gold.
 */
const folder = join(root, 'tests', 'bench');
const names: readonly string[] = ['reader', 'library', 'editor'];

const benchModule = z.object({
  bench: z.custom<
    (options: { readonly errors: boolean }) => Promise<Readonly<Record<string, number>>>
  >((value) => typeof value === 'function'),
});

await orExplain(async () => {
  const { positionals, values } = parseArgs({
    options: { json: { type: 'string' }, errors: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [name] = positionals;
  if (name !== undefined && !names.includes(name)) {
    throw new RangeError(`There is no bench "${name}". There are: ${names.join(', ')}.`);
  }
  if (name !== 'reader') await freshBuild();
  process.env['GALLEY_CHROMIUM'] ??= installedBrowser() ?? '';

  const figures: Record<string, number> = {};
  for (const each of name === undefined ? names : [name]) {
    console.error(`Measuring ${each}…`);
    const address = pathToFileURL(join(folder, `${each}.ts`)).href;
    const module: unknown = await import(address);
    Object.assign(figures, await benchModule.parse(module).bench(values));
  }
  console.log(table(figures));
  if (values.json !== undefined) {
    await writeFile(resolve(callersFolder(), values.json), `${JSON.stringify(figures, null, 2)}\n`);
  }
});

function table(figures: Readonly<Record<string, number>>): string {
  const rows = Object.entries(figures);
  const width = Math.max(...rows.map(([figure]) => figure.length));
  return rows
    .map(([figure, value]) => `${figure.padEnd(width)}  ${value.toPrecision(4).padStart(12)}`)
    .join('\n');
}
