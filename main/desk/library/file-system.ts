import * as nodeFiles from 'node:fs/promises';

/** The calls that the library makes to the disk; a test puts a failing disk in their place. */
export type FileSystem = Pick<
  typeof nodeFiles,
  'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'stat'
>;

export const disk: FileSystem = nodeFiles;

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
