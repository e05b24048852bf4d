import { join } from 'node:path';
import { diskError } from './disk-errors.ts';
import { removeStrayFiles } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import { isFree, lockLibrary } from './lock.ts';
import type { Holder } from './lock.ts';

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

/** Whether a library can be written here, as it stands now. */
export interface AccessState {
  readonly writable: boolean;
  /** Why not, for the person at the desk; `null` when it can. */
  readonly notice: string | null;
  /** True where another Galley had the library and is gone: it can be taken over. */
  readonly free: boolean;
}

/**
 * Makes the library's folders where they are missing, and takes the lock.
 *
 * @throws DeskError when there is no folder and none can be made.
 */
export async function enterFolder(fs: FileSystem, folder: string): Promise<Access> {
  const access = new Access(fs, folder);
  await access.take();
  return access;
}

/** What this process may do in a library's folder. */
export class Access {
  readonly #fs: FileSystem;
  readonly #folder: string;
  #notice: string | null = null;
  /** Gives the lock back; `null` while this process does not have it. */
  #release: (() => Promise<void>) | null = null;
  /** True where it is another Galley that keeps this one from writing. */
  #locked = false;
  #timer: NodeJS.Timeout | undefined;
  #clearing: Promise<void> | null = null;

  /** Call `enterFolder`. */
  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Why nothing may be written, as was last seen; `null` when it may. */
  get notice(): string | null {
    return this.#notice;
  }

  /** How it stands, after a look at the lock where another Galley has it. */
  async look(): Promise<AccessState> {
    const writable = this.#notice === null;
    const held = this.#locked && !writable;
    const free = held && (await isFree(this.#fs, this.#folder).catch(() => false));
    return { writable, notice: free ? gone : this.#notice, free };
  }

  /**
   * Asks for the right to write, and clears away by and by what a crash left half-written.
   *
   * @throws DeskError when there is no folder and none can be made.
   */
  async take(): Promise<void> {
    if (this.#release !== null) return;
    try {
      for (const name of subfolders) {
        await this.#fs.mkdir(join(this.#folder, name), { recursive: true });
      }
      const lock = await lockLibrary(this.#fs, this.#folder, (error) => this.#lose(error));
      this.#locked = !lock.held;
      this.#notice = lock.held ? null : inUse(lock.holder);
      if (!lock.held) return;
      this.#release = lock.release;
      this.#timer = setTimeout(() => void this.#clear(), clearingDelay).unref();
    } catch (error) {
      if (!(await isReadable(this.#fs, join(this.#folder, 'articles')))) {
        throw diskError(error, `The library in ${this.#folder} could not be opened.`);
      }
      this.#locked = false;
      this.#notice = diskError(error, 'This library is open for reading only.').message;
    }
  }

  /** Gives the lock back. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer);
    const release = this.#release;
    if (release === null) return;
    await this.#clear();
    // Lost in the meantime, it is somebody else's.
    if (this.#release === release) await release().catch(() => undefined);
  }

  #lose(error: Error): void {
    this.#release = null;
    this.#locked = true;
    this.#notice = lostNotice(error);
  }

  #clear(): Promise<void> {
    return (this.#clearing ??= clearAway(this.#fs, this.#folder));
  }
}

/** Why the lock is lost: an error of the system says that the folder was away, any other that it was taken. */
export function lostNotice(error: Error): string {
  return 'syscall' in error ? away : taken;
}

const away =
  'The folder of this library could not be reached for a while, and another Galley may have it by now: a ' +
  'drive may have been unplugged, or the network gone. You can still read and copy everything here.';
const taken =
  'Another Galley took this library over while this computer slept. You can still read and copy ' +
  'everything here.';
const gone =
  'The other Galley that had this library open is gone. What it saved is here; you can go on writing.';

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
    'other one: this window then offers it.'
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
