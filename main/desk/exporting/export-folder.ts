import { basename, dirname, join } from 'node:path';
import { diskError } from '../library/disk-errors.ts';
import { syncFolder, temporaryName, writeNewFile } from '../library/durable-write.ts';
import { disk, exists } from '../library/file-system.ts';
import type { FileSystem } from '../library/file-system.ts';
import type { ExportedFile } from './export-html.ts';

/**
 * Writes an export as the folder `name` in `parent`, whole or not at all: into a fresh folder beside
 * it, and under its name only when everything is on the disk. An earlier export of the name is replaced
 * when `isOurs` says so of its page and nobody put anything beside it; anything else there stays, and the
 * export gets a numbered name.
 *
 * @returns The absolute path of the folder.
 * @throws DeskError `disk full`, `no permission` and the like.
 */
export async function writeExportFolder(
  {
    parent,
    name,
    files,
  }: { readonly parent: string; readonly name: string; readonly files: readonly ExportedFile[] },
  isOurs: (page: string) => boolean,
  fs: FileSystem = disk,
): Promise<string> {
  const fresh = join(parent, temporaryName(name));
  try {
    await fs.mkdir(parent, { recursive: true });
    await writeFiles(fs, fresh, files);
    const target = await freeTarget(fs, join(parent, name), isOurs);
    await putInPlace(fs, fresh, target);
    await syncFolder(fs, parent);
    return target;
  } catch (error) {
    await fs.rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw diskError(error, 'The article was not exported; it is safe in the library.');
  }
}

async function writeFiles(
  fs: FileSystem,
  folder: string,
  files: readonly ExportedFile[],
): Promise<void> {
  await fs.mkdir(folder);
  const folders = new Set([folder]);
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    await fs.mkdir(dirname(file), { recursive: true });
    await writeNewFile(fs, file, bytes);
    folders.add(dirname(file));
  }
  for (const written of folders) await syncFolder(fs, written);
}

/** Puts `fresh` where `target` is. The earlier export steps aside until the new one stands. */
async function putInPlace(fs: FileSystem, fresh: string, target: string): Promise<void> {
  const aside = join(dirname(target), temporaryName('replaced'));
  const replaces = await exists(fs, target);
  if (replaces) await fs.rename(target, aside);
  try {
    await fs.rename(fresh, target);
  } catch (error) {
    if (replaces) await fs.rename(aside, target);
    throw error;
  }
  // A page that is open somewhere may be held on Windows; the export stands all the same.
  if (replaces) await fs.rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

/** `base`, or `base-2`, `base-3` …: the first that is free or holds an earlier export of ours. */
async function freeTarget(
  fs: FileSystem,
  base: string,
  isOurs: (page: string) => boolean,
): Promise<string> {
  for (let count = 1; ; count += 1) {
    const target = count === 1 ? base : `${base}-${count}`;
    if (!(await exists(fs, target))) return target;
    const page = await fs.readFile(join(target, 'index.html'), 'utf8').catch(() => null);
    if (page === null || !isOurs(page)) continue;
    if (await isAsExported(fs, target, page)) return target;
  }
}

/** What file managers leave in a folder that they show. */
const shownMarks: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** True where nothing lies in the folder but the page and the pictures that it shows. */
async function isAsExported(fs: FileSystem, folder: string, page: string): Promise<boolean> {
  const names = await fs.readdir(folder, { recursive: true });
  return names.every((name) => {
    if (name === 'index.html' || name === 'pictures' || shownMarks.has(basename(name))) return true;
    return dirname(name) === 'pictures' && page.includes(`"pictures/${basename(name)}"`);
  });
}
