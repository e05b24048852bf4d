import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './child.ts';
import { orExplain } from './explain.ts';
import { freshBuild } from './fresh-build.ts';
import { packApp } from './packed-app.ts';
import { checkPacked } from './packed-checks.ts';
import { wrongFuses } from './stub-electron.ts';

/** `npm run dist:check`: packs Galley offline and says what the package holds. */
await orExplain(async () => {
  await freshBuild();
  const folder = await mkdtemp(join(tmpdir(), 'galley-dist-'));
  try {
    const app = await packApp(folder);
    const checks = [
      ...checkPacked(app, await devPackages()),
      { what: 'every fuse of Electron stands as it should', wrong: wrongFuses(app.binary) },
    ];
    for (const { what, wrong } of checks) {
      console.log(`${wrong.length === 0 ? 'holds' : 'FAILS'}  ${what}`);
      for (const line of wrong.slice(0, 20)) console.log(`       ${line}`);
    }
    const size = app.paths.length;
    console.log(`Looked at ${size} files and folders of the package.`);
    if (checks.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
});

/**
 * What the lock file marks as needed for development alone. A name that production needs in another
 * version is left out: the packager lays that one where development has its own.
 */
async function devPackages(): Promise<readonly string[]> {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
    .parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));
  const entries = Object.entries(lock.packages);
  const needed = new Set(
    entries.filter(([, { dev }]) => dev !== true).map(([path]) => nameOf(path)),
  );
  return entries
    .filter(([path, { dev }]) => dev === true && !needed.has(nameOf(path)))
    .map(([path]) => path);
}

/** "b" of "node_modules/a/node_modules/b". */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
