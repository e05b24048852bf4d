import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { binOf, root, run } from './child.ts';

/** What a build is made of: folders, and single files. */
const sourcePaths = [
  'main',
  'preload',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'scripts/bundled-packages.ts',
  'package.json',
  'package-lock.json',
];
const out = join(root, 'out');
const stamp = join(out, '.built');

/**
 * Builds all shells into `out`, unless what lies there was built from these very sources. Says what
 * it does on standard error, never on standard output. Throws when the build fails.
 */
export async function freshBuild(): Promise<void> {
  if (await isBuiltFrom(await sourcesHash())) return;
  await mkdir(out, { recursive: true });
  // Two commands started at once build once.
  const release = await lock(out, {
    lockfilePath: join(out, '.lock'),
    retries: { retries: 240, minTimeout: 500, maxTimeout: 500 },
  });
  try {
    const sources = await sourcesHash();
    if (!(await isBuiltFrom(sources))) await build(sources);
  } finally {
    await release();
  }
}

async function isBuiltFrom(sources: string): Promise<boolean> {
  return (await readFile(stamp, 'utf8').catch(() => '')) === sources;
}

async function build(sources: string): Promise<void> {
  process.stderr.write('Building Galley…\n');
  // A build that fails half-way leaves nothing that passes for whole.
  await rm(stamp, { force: true });
  const built = await run(process.execPath, [binOf('electron-vite'), 'build']);
  if (built.status !== 0) throw new Error(`The build failed.\n${built.output}`);
  await writeFile(stamp, sources);
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(sourcePaths.map(filesOf))).flat()) {
    hash.update(`${file}\n`).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

/** Paths below the project, in one order on every machine. */
async function filesOf(source: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, source), {
    recursive: true,
    withFileTypes: true,
  }).catch((): null => null);
  if (entries === null) return [source];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
