import { resolve } from 'node:path';
import { restoreBackup } from '#main/desk/backup/restore-backup.ts';
import { writeBackup } from '#main/desk/backup/write-backup.ts';
import { backupFolder, libraryFolder } from '#main/desk/places.ts';
import type { LibraryOption } from './desk-session.ts';
import type { ExitCode } from './exit-codes.ts';
import { requireLibrary } from './require-library.ts';
import { note, writeData } from './streams.ts';

/** `galley backup`: writes a zip of the library, checked after writing; prints its path. */
export async function backupCommand(
  options: LibraryOption & { readonly to?: string },
): Promise<ExitCode> {
  const library = libraryFolder(options.library);
  await requireLibrary(library);
  const to = backupFolder(library, options.to);
  const done = await writeBackup({ library, to, now: new Date().toISOString() });
  note(`${done.count} files backed up and checked.`);
  for (const name of done.removed) note(`Removed an older backup: ${name}`);
  if (done.trouble !== null) note(done.trouble);
  for (const file of done.files) await writeData(`${file}\n`);
  return 0;
}

/** `galley restore`: makes a new library of a backup. */
export async function restoreCommand(
  file: string,
  options: { readonly to: string },
): Promise<ExitCode> {
  const { count, made } = await restoreBackup(resolve(file), resolve(options.to));
  note(`${count} files restored, as they were at ${made}.`);
  await writeData(`${resolve(options.to)}\n`);
  return 0;
}
