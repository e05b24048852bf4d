import { join } from 'node:path';
import { diskError } from './disk-errors.ts';
import { removeStrayFiles } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import { lockLibrary } from './lock.ts';
import type { Holder } from './lock.ts';

/** What this process may do in a library's folder. */
export interface Access {
  /** Why nothing may be written, as it stands now; `null` when it may. */
  readonly notice: string | null;
  /** Gives the lock back. */
  leave(): Promise<void>;
}

/** What a crash left is cleared away once the first list is out (ms), or at the end. */
const clearingDelay = 10_000;
const subfolders = [
  'articles',
  'assets',
  'extracted',
  'log',
  'quarantine',
  'revisions',
  'search',
  'trash',
];

/**
 * Makes the library's folders where they are missing, takes the lock, and clears away by and by what a
 * crash left half-written.
 *
 * @throws DeskError when there is no folder and none can be made.
 */
export async function enterFolder(fs: FileSystem, folder: string): Promise<Access> {
  try {
    for (const name of subfolders) await fs.mkdir(join(folder, name), { recursive: true });
    return await lockFolder(fs, folder);
  } catch (error) {
    if (!(await isReadable(fs, join(folder, 'articles')))) {
      throw diskError(error, `The library in ${folder} could not be opened.`);
    }
    const { message } = diskError(error, 'This library is open for reading only.');
    return { notice: message, leave: () => Promise.resolve() };
  }
}

async function lockFolder(fs: FileSystem, folder: string): Promise<Access> {
  let lost: string | null = null;
  const lock = await lockLibrary(fs, folder, () => {
    lost =
      'Another Galley took this library over while this computer slept. You can still read and copy ' +
      'everything here; close this window and open the library again to go on writing.';
  });
  if (!lock.held) return { notice: inUse(lock.holder), leave: () => Promise.resolve() };
  let clearing: Promise<void> | null = null;
  const clear = (): Promise<void> => (clearing ??= clearAway(fs, folder));
  const timer = setTimeout(() => void clear(), clearingDelay).unref();
  return {
    get notice() {
      return lost;
    },
    leave: async () => {
      clearTimeout(timer);
      await clear();
      if (lost === null) await lock.release().catch(() => undefined);
    },
  };
}

/** Nobody waits for this: what a crash left takes up room and does no other harm. */
async function clearAway(fs: FileSystem, folder: string): Promise<void> {
  for (const name of ['', ...subfolders]) {
    await removeStrayFiles(fs, join(folder, name)).catch(() => undefined);
  }
}

function inUse(holder: Holder | null): string {
  const who = holder === null ? '' : ` on ${holder.host}`;
  return (
    `Another Galley${who} has this library open. You can read everything here; to write, close the ` +
    'other one and open the library again.'
  );
}

async function isReadable(fs: FileSystem, folder: string): Promise<boolean> {
  try {
    await fs.readdir(folder);
    return true;
  } catch {
    return false;
  }
}
