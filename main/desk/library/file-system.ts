import * as nodeFiles from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errnoOf, isMissing } from './disk-errors.ts';

/** The calls that the library makes to the disk; a test puts a failing disk in their place. */
export type FileSystem = Pick<
  typeof nodeFiles,
  'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'stat'
>;

export const disk: FileSystem =
  process.platform === 'win32'
    ? { ...nodeFiles, rename: patientRename(nodeFiles.rename) }
    : nodeFiles;

/**
 * Renames again where the system says no: Windows renames nothing that a scanner, an indexer or a sync
 * tool has just opened, and tells that apart neither from a file in use nor from a missing permission.
 *
 * @param waits Milliseconds before each further try. After the last the error stands.
 */
export function patientRename(
  rename: FileSystem['rename'],
  waits: readonly number[] = [20, 40, 80, 160, 320],
): FileSystem['rename'] {
  return async (from, to) => {
    for (const wait of waits) {
      try {
        await rename(from, to);
        return;
      } catch (error) {
        if (!heldErrors.has(errnoOf(error))) throw error;
      }
      await pause(wait);
    }
    await rename(from, to);
  };
}

const heldErrors: ReadonlySet<string | null> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** True where there is a file or folder. @throws The system's errors, where the disk does not tell. */
export async function exists(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** How a file looked when it was last seen: a change of either means that somebody wrote to it. */
export interface FileStamp {
  /** Milliseconds since 1970, with the fraction that the disk keeps. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

export function stampOf(stats: { readonly mtimeMs: number; readonly size: number }): FileStamp {
  return { modified: stats.mtimeMs, size: stats.size };
}

export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.modified === b.modified && a.size === b.size;
}
