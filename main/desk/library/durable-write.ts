import { randomBytes } from 'node:crypto';
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
export async function writeDurably(
  fs: FileSystem,
  file: string,
  bytes: Uint8Array,
): Promise<FileStamp> {
  const temporary = join(dirname(file), temporaryName(basename(file)));
  try {
    const stamp = await writeNewFile(fs, temporary, bytes);
    await fs.rename(temporary, file);
    await syncFolder(fs, dirname(file));
    return stamp;
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
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

/** Waits until the folder's names are on the disk. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  // Windows cannot open a folder for this; NTFS keeps its names in a journal of its own.
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a crash in the middle of a write left behind. Call it only while holding the lock. */
export async function removeStrayFiles(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    if (strayName.test(name)) await fs.rm(join(folder, name), { force: true });
  }
}

/** A hidden name next to `name` that nothing else has. */
export function temporaryName(name: string): string {
  return `.${name}.${randomBytes(6).toString('hex')}.tmp`;
}

const strayName = /^\..+\.[0-9a-f]{12}\.tmp$/;
