import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toldStatus } from '#main/electron/exit-status.ts';
import { hasDisplay } from '#main/loopback/installed-browser.ts';
import { root, run } from './child.ts';

/** Where Electron can be started, or why it cannot. */
export type ElectronBinary =
  { readonly file: string } | { readonly file: null; readonly why: string };

const folder = join(root, 'node_modules', 'electron');
/** How long a download may take, in ms: a closed network says so at once. */
const downloadTime = 120_000;
/** How soon an Electron that cannot run here gives up, in ms. */
const startingTime = 5000;

/** Electron's binary if it is here and can run: nothing is fetched. */
export function electronHere(): ElectronBinary {
  const why = whyNoElectron();
  if (why !== null) return { file: null, why };
  const file = binary();
  return file === null ? { file, why: 'Electron is not here.' } : { file };
}

/** What keeps any Electron from running here; `null` where nothing does. */
export function whyNoElectron(): string | null {
  if (!hasDisplay()) return 'There is no display for Electron.';
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return 'Electron keeps its sandbox, and that does not run as root.';
  }
  return null;
}

/**
 * Electron's binary, fetched by Electron's own installer where it is missing. The package itself is
 * never imported: under plain Node that starts a download of its own.
 */
export async function electronBinary(): Promise<ElectronBinary> {
  const present = binary();
  if (present !== null) return { file: present };
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) {
    return { file: null, why: 'Electron is not here, and its download is switched off.' };
  }
  const fetched = await run(process.execPath, [join(folder, 'install.js')], {
    limit: downloadTime,
  });
  const file = fetched.status === 0 ? binary() : null;
  if (file === null) return { file, why: 'Electron is not here and could not be downloaded.' };
  return { file };
}

/**
 * Whether an Electron that ended with `status` after `time` ms cannot run here. A Galley in it that could
 * not start has told its user why, who may have been quick to close the message.
 */
export function neverRan(status: number, time: number): boolean {
  return status !== 0 && status !== toldStatus && time < startingTime;
}

/** As Electron's package finds it: `path.txt` names the file within `dist`. */
function binary(): string | null {
  try {
    const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
    const file = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return null;
  }
}
