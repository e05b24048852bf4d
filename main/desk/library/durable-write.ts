import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stampOf } from './file-system.ts';
import type { FileStamp, FileSystem } from './file-system.ts';

/**
 * Puts `bytes` in the place of `file`, whole or not at all. When the promise resolves, the content
 * and the name are both on the disk: a power cut cannot take them back.
 *
 * The temporary file lies in the same folder, as a rename is atomic within one disk only.
 * write-file-atomic is not used: it hands the content to a single write call and does not notice
 * when the system takes only a part of it (a filling disk), and it does not fsync the folder, so the
 * new name may be lost. `FileHandle.writeFile` writes on until everything is taken or an error comes.
 *
 * @throws The system's error; the file then stands as it was and no temporary file is left.
 */
export function writeDurably(fs: FileSystem, file: string, bytes: Uint8Array): Promise<FileStamp> {
  return new DurableWrite(fs, file).finish(bytes);
}

/** What a writer does while it waits for the disk. */
export interface MeanwhileWork {
  /** While the content is being flushed. What it throws keeps the content from replacing the file's. */
  readonly beforeReplacing: () => Promise<void>;
  /** While the new name is being flushed. Must not throw. */
  readonly afterwards: () => void;
}

const noWork: MeanwhileWork = {
  beforeReplacing: () => Promise.resolve(),
  afterwards: () => undefined,
};

/**
 * A durable write in two steps, for content that is not ready yet: what has to be opened is opened
 * while the content is made. Either `finish` or `abandon` has to follow.
 */
export class DurableWrite {
  readonly #fs: FileSystem;
  readonly #file: string;
  readonly #temporary: string;
  readonly #content: Promise<FileHandle>;
  readonly #replaced: Promise<FileHandle | null>;

  constructor(fs: FileSystem, file: string) {
    this.#fs = fs;
    this.#file = file;
    this.#temporary = join(dirname(file), temporaryName(basename(file)));
    this.#content = fs.open(this.#temporary, 'wx');
    this.#replaced = holdOpen(fs, file);
    // Whoever finishes hears of it; until then it is no unhandled rejection.
    this.#content.catch(() => undefined);
  }

  /**
   * @param work What to do while the disk is at work, at no cost in time.
   * @throws As `writeDurably` does, and what `beforeReplacing` throws.
   */
  async finish(
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
    work: MeanwhileWork = noWork,
  ): Promise<FileStamp> {
    const opened: Promise<FileHandle | null>[] = [this.#content, this.#replaced];
    try {
      const content = await this.#content;
      if (bytes instanceof Uint8Array) await content.writeFile(bytes);
      // Each call goes on where the one before ended.
      else for await (const part of bytes) await content.writeFile(part);
      const flushed = content.sync();
      const folder = openFolder(this.#fs, dirname(this.#file));
      opened.push(folder);
      const [names] = await Promise.all([folder, flushed, work.beforeReplacing(), this.#replaced]);
      return await this.#putInPlace(content, names, work);
    } catch (error) {
      await this.#clearAway();
      throw error;
    } finally {
      closeLater(opened);
    }
  }

  /** Leaves everything as it was. */
  async abandon(): Promise<void> {
    await this.#content.catch(() => undefined);
    await this.#clearAway();
    closeLater([this.#content, this.#replaced]);
  }

  /** The stamp is the written file's own: had another taken its place by now, it would look changed. */
  async #putInPlace(
    content: FileHandle,
    names: FileHandle | null,
    work: MeanwhileWork,
  ): Promise<FileStamp> {
    if (names === null) {
      const stamp = stampOf(await content.stat());
      // Windows may refuse to rename a file that is open.
      await content.close();
      const renamed = this.#fs.rename(this.#temporary, this.#file);
      work.afterwards();
      await renamed;
      return stamp;
    }
    await this.#fs.rename(this.#temporary, this.#file);
    const settled = Promise.all([content.stat(), names.sync()]);
    work.afterwards();
    const [stats] = await settled;
    return stampOf(stats);
  }

  async #clearAway(): Promise<void> {
    await this.#fs.rm(this.#temporary, { force: true }).catch(() => undefined);
  }
}

/** Nothing is left to fail once the content is flushed: no save waits for the closing. */
function closeLater(opened: readonly Promise<FileHandle | null>[]): void {
  setImmediate(() => {
    for (const opening of opened) opening.then((handle) => handle?.close()).catch(() => undefined);
  });
}

/** Writes a file that must not exist yet, and waits until its content is on the disk. */
export async function writeNewFile(
  fs: FileSystem,
  file: string,
  bytes: Uint8Array,
): Promise<FileStamp> {
  const handle = await fs.open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    return stampOf(await handle.stat());
  } finally {
    await handle.close();
  }
}

/**
 * Adds `bytes` at the end of `file`, and waits until they are on the disk.
 *
 * @throws The system's error. What was taken before it is cut off again where the disk allows it; else a
 * part stays, and the reader of the file has to know it for one.
 */
export async function appendDurably(
  fs: FileSystem,
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  const handle = await fs.open(file, 'a');
  let size: number;
  try {
    ({ size } = await handle.stat());
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } catch (error) {
      await handle.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await handle.close();
  }
  if (size === 0) await syncFolder(fs, dirname(file));
}

/** Waits until the folder's names are on the disk. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  const handle = await openFolder(fs, folder);
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

/**
 * A file that is to be replaced: as long as it is open, replacing it does not wait until the disk has taken
 * its space back. `null` where there is none, and on Windows, which renames over no file that is open.
 */
async function holdOpen(fs: FileSystem, file: string): Promise<FileHandle | null> {
  return process.platform === 'win32' ? null : fs.open(file, 'r').catch(() => null);
}

/** `null` on Windows, which cannot open a folder to flush it; NTFS keeps its names in a journal. */
async function openFolder(fs: FileSystem, folder: string): Promise<FileHandle | null> {
  return process.platform === 'win32' ? null : fs.open(folder, 'r');
}

/**
 * Removes what a crash in the middle of a write left behind, and nothing that this run is writing. Call it
 * only while holding the lock.
 */
export async function removeStrayFiles(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    if (isStray(name)) await fs.rm(join(folder, name), { force: true });
  }
}

/** What this run of the program writes is no stray. */
const thisRun = randomBytes(3).toString('hex');
let count = 0;

/** A hidden name next to `name` that nothing else has. */
export function temporaryName(name: string): string {
  count += 1;
  return `.${name}.${thisRun}${count.toString(16).padStart(6, '0').slice(-6)}.tmp`;
}

function isStray(name: string): boolean {
  const run = /^\..+\.([0-9a-f]{6})[0-9a-f]{6}\.tmp$/.exec(name)?.[1];
  return run !== undefined && run !== thisRun;
}
