import { mkdir, open, readdir, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DeskError } from '#shared/desk/errors.ts';
import { diskError, errnoOf, isMissing } from '../library/disk-errors.ts';
import { syncFolder, temporaryName } from '../library/durable-write.ts';
import { disk } from '../library/file-system.ts';
import { openBackup, partsOf } from './open-backup.ts';

/**
 * Makes a library of a backup, in a folder that is new or empty: never over one that holds something.
 * Every file's hash is compared on the way; the folder appears only when all of them are there.
 *
 * @param backup Its first zip.
 * @returns How many files were restored, and when the backup was made (ISO 8601).
 * @throws DeskError `conflict`, `damaged file`, `disk full` and the like; no folder is left then.
 */
export async function restoreBackup(
  backup: string,
  folder: string,
): Promise<{ readonly count: number; readonly made: string }> {
  const target = await freeFolder(resolve(folder));
  const fresh = join(dirname(target), temporaryName('restoring'));
  try {
    const { manifest, content } = await openBackup(await partsOf(resolve(backup)));
    await mkdir(fresh, { recursive: true });
    for (const file of manifest.files) {
      await writeFile(join(fresh, ...safeSteps(file.path)), content(file));
    }
    await removeEmpty(target);
    await disk.rename(fresh, target);
    await syncFolder(disk, dirname(target));
    return { count: manifest.files.length, made: manifest.made };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw diskError(error, 'The backup was not restored.');
  }
}

/** The folder itself where a link leads to it. */
async function freeFolder(folder: string): Promise<string> {
  try {
    if ((await readdir(folder)).length === 0) return await realpath(folder);
  } catch (error) {
    if (isMissing(error)) return folder;
    throw diskError(error, 'The backup was not restored.');
  }
  throw notFree();
}

/** Minutes have passed since the folder was looked at: what somebody put there meanwhile stays. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (isMissing(error)) return;
    if (['ENOTEMPTY', 'EEXIST'].includes(errnoOf(error) ?? '')) throw notFree();
    throw error;
  }
}

function notFree(): DeskError {
  return new DeskError(
    'conflict',
    'A backup is never restored over anything. Nothing was written: name a folder that is new or empty.',
  );
}

async function writeFile(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'wx');
  try {
    for await (const piece of content) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const unsafeCharacters = process.platform === 'win32' ? /[\\:\0]/ : /\0/;

/** A backup that somebody made up must not write outside the folder. */
function safeSteps(path: string): readonly string[] {
  const steps = path.split('/');
  const unsafe = (step: string): boolean =>
    step === '' || step === '.' || step === '..' || unsafeCharacters.test(step);
  if (steps.some(unsafe)) {
    throw new DeskError('damaged file', 'This backup names a file that no library has.', {
      details: [path],
    });
  }
  return steps;
}
