import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { z } from 'zod';
import { binOf, root, run } from './child.ts';
import { writeStubElectron } from './stub-electron.ts';

/** What a packaged Galley holds. */
export interface PackedApp {
  /** Paths of the archive's files and folders, with "/", relative to its root. */
  readonly paths: readonly string[];
  readonly read: (path: string) => string;
  /** The program, with its fuses set. */
  readonly binary: Buffer;
}

/**
 * Packs the build for Linux into `folder`, on any system and with no network: Electron is a stub.
 * Throws with the packager's own words when it fails.
 */
export async function packApp(folder: string): Promise<PackedApp> {
  const electron = join(folder, 'electron');
  const output = join(folder, 'dist');
  await writeStubElectron(electron, await electronVersion());
  const packed = await run(
    process.execPath,
    [
      binOf('electron-builder'),
      ...['--linux', '--x64', '--dir', '--publish', 'never', '--config', 'electron-builder.yml'],
      `--config.electronDist=${electron}`,
      `--config.directories.output=${output}`,
    ],
    { env: { ...process.env, ...offline } },
  );
  if (packed.status !== 0) throw new Error(`The packager failed.\n${packed.output}`);

  const unpacked = join(output, 'linux-unpacked');
  const archive = join(unpacked, 'resources', 'app.asar');
  return {
    paths: listPackage(archive, { isPack: false }).map((path) =>
      path.replaceAll('\\', '/').replace(/^\//, ''),
    ),
    read: (path) => extractFile(archive, join(path)).toString('utf8'),
    binary: await readFile(join(unpacked, 'galley')),
  };
}

/** A port that nobody listens on: whatever would go out fails at once, and with it the check. */
const offline = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: '',
  npm_config_offline: 'true',
};

async function electronVersion(): Promise<string> {
  const text = await readFile(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
