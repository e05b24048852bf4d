import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '#shared/desk/errors.ts';

/** @throws DeskError where the folder holds no library: these commands make none. */
export async function requireLibrary(folder: string): Promise<void> {
  try {
    await stat(join(folder, 'articles'));
  } catch (cause) {
    throw new DeskError('not found', `There is no library in ${folder}.`, { cause });
  }
}
