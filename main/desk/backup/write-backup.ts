import { createHash } from 'node:crypto';
import { mkdir, open, readdir, realpath, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DeskError } from '#shared/desk/errors.ts';
import { diskError, isMissing } from '../library/disk-errors.ts';
import { syncFolder, temporaryName } from '../library/durable-write.ts';
import { disk } from '../library/file-system.ts';
import { wayWithin } from '../way-within.ts';
import { ZipWriter } from '../zip/zip-writer.ts';
import { backupPrefix, backupsAmong, backupStamp, partName } from './backup-name.ts';
import { FilesToCome } from './library-files.ts';
import { manifestName } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { openBackup } from './open-backup.ts';
import { dispensable } from './rotation.ts';

/** A zip's directory counts to 65,535 and its places to 4 GB: a part ends before either. */
const wholeZip = { entries: 60_000, bytes: 3_500_000_000 };
/** Bytes read at one go. */
const piece = 1 << 20;
/** What nobody has written to for so long (ms), no backup is being written to any more. */
const abandoned = 24 * 3_600_000;

export interface BackupOptions {
  /** The library's folder. */
  readonly library: string;
  /** Where its backups go; made where it is missing. */
  readonly to: string;
  /** ISO 8601. */
  readonly now: string;
  readonly signal?: AbortSignal;
  /** Hears how far it is: files done, of how many. Writing counts as much as checking. */
  readonly progress?: (done: number, of: number) => void;
  /** What a part holds at most, for a disk that takes less than a zip can hold. */
  readonly part?: { readonly entries: number; readonly bytes: number };
}

export interface BackupDone {
  /** Absolute paths of the zips. */
  readonly files: readonly string[];
  /** How many files of the library they hold, and their bytes in the library. */
  readonly count: number;
  readonly bytes: number;
  /** Names of older backups that the rotation removed. */
  readonly removed: readonly string[];
  /** What kept the rotation from going on, for the person at the desk; `null` where nothing did. */
  readonly trouble: string | null;
}

/**
 * Writes a backup of a library, reads it back, and compares every file's hash. It bears its name only
 * when all of that went well; then older ones are thinned out. The library may be at work meanwhile:
 * its files are replaced whole, or grow at their end as logs do, and each is backed up as it stood at
 * some moment.
 *
 * @throws DeskError `disk full`, `no permission` and the like; no part of a backup is left then.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupDone> {
  const { library, to, now } = options;
  const written: WrittenPart[] = [];
  const prefix = backupPrefix(library);
  const stamp = backupStamp(now);
  try {
    await requireOutside(library, to);
    await mkdir(to, { recursive: true });
    await removeLeftovers(to);
    const manifest = await writeParts(options, written);
    await compare(written, manifest, options);
    const files = written.map((_, index) => join(to, partName(prefix, stamp, index + 1)));
    // The first part comes last: where it is, all are.
    for (const [index, part] of [...written.entries()].toReversed()) {
      await disk.rename(part.file, files[index] ?? part.file);
    }
    await syncFolder(disk, to);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    return { files, count: manifest.files.length, bytes, ...(await rotate(to, prefix)) };
  } catch (error) {
    for (const { file } of written) await rm(file, { force: true }).catch(() => undefined);
    throw diskError(error, 'The backup was not made. Your library is not affected.');
  }
}

/** @throws DeskError `not supported` for a folder of backups within the library; the system's errors. */
export async function requireOutside(library: string, folder: string): Promise<void> {
  const within = wayWithin(await realPlace(resolve(library)), await realPlace(resolve(folder)));
  if (within === null) return;
  throw new DeskError(
    'not supported',
    'A backup inside the library would be lost with it. Nothing was written: choose another folder.',
  );
}

/** Without symbolic links, and in the letters that the disk knows it by, as far as it is there yet. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error;
    return join(await realPlace(dirname(path)), basename(path));
  }
}

interface WrittenPart {
  /** Its temporary path. */
  readonly file: string;
}

async function writeParts(options: BackupOptions, written: WrittenPart[]): Promise<Manifest> {
  const { library, to, now, part = wholeZip } = options;
  const coming = new FilesToCome(library);
  const files: Manifest['files'] = [];
  let done = 0;
  let path = await coming.next();
  do {
    const file = join(to, temporaryName('backup.zip'));
    const handle = await open(file, 'wx');
    written.push({ file });
    try {
      const zip = new ZipWriter(handle);
      while (path !== null && zip.entries < part.entries && zip.size < part.bytes) {
        options.signal?.throwIfAborted();
        const packed = await addFile(zip, library, path, options.signal);
        if (packed !== null) files.push({ path, part: written.length, ...packed });
        options.progress?.((done += 1), coming.known * 2);
        path = await coming.next();
      }
      if (path === null) {
        const manifest: Manifest = { format: 1, made: now, parts: written.length, files };
        await zip.add(manifestName, [Buffer.from(JSON.stringify(manifest))], Date.parse(now));
      }
      await zip.end();
      await handle.sync();
    } finally {
      await handle.close();
    }
  } while (path !== null);
  return { format: 1, made: now, parts: written.length, files };
}

/** `null` for a file that went away in the meantime. */
async function addFile(
  zip: ZipWriter,
  library: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly bytes: number; readonly sha256: string } | null> {
  let handle: FileHandle;
  try {
    handle = await open(join(library, path), 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    const { mtimeMs } = await handle.stat();
    const hash = createHash('sha256');
    let bytes = 0;
    const content = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        signal?.throwIfAborted();
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(piece), 0, piece, null);
        if (bytesRead === 0) return;
        const read = buffer.subarray(0, bytesRead);
        hash.update(read);
        bytes += bytesRead;
        yield read;
      }
    };
    await zip.add(path, content(), mtimeMs);
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

async function compare(
  written: readonly WrittenPart[],
  manifest: Manifest,
  { signal, progress }: BackupOptions,
): Promise<void> {
  const backup = await openBackup(written.map(({ file }) => file));
  let done = manifest.files.length;
  for (const file of backup.manifest.files) {
    signal?.throwIfAborted();
    await backup.check(file, signal);
    progress?.((done += 1), manifest.files.length * 2);
  }
}

/** What a run left that ended in the middle of a backup. What cannot be removed is left to the next one. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\.backup\.zip\.[0-9a-f]{12}\.tmp$/.test(name)) continue;
    const file = join(folder, name);
    const written = await stat(file).catch(() => null);
    if (written === null || Date.now() - written.mtimeMs < abandoned) continue;
    await rm(file, { force: true }).catch(() => undefined);
  }
}

/** The new backup stands, whatever becomes of older ones. */
async function rotate(
  to: string,
  prefix: string,
): Promise<Pick<BackupDone, 'removed' | 'trouble'>> {
  const removed: string[] = [];
  try {
    const backups = backupsAmong(await readdir(to), prefix);
    const gone = new Set(dispensable(backups.map(({ stamp }) => stamp)));
    for (const name of backups.flatMap(({ stamp, parts }) => (gone.has(stamp) ? parts : []))) {
      await rm(join(to, name), { force: true });
      removed.push(name);
    }
    return { removed, trouble: null };
  } catch (error) {
    const { message } = diskError(error, 'A backup was made, but an older one was not removed.');
    return { removed, trouble: message };
  }
}
