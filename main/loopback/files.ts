import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { wayWithin } from '#main/desk/way-within.ts';

export interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/**
 * The file at a URL path below `root`, or `null`: also for whatever leads out of `root`, by dots or
 * by a symbolic link.
 *
 * @param path Percent-encoded, relative, with "/" between its parts.
 */
export async function fileWithin(root: string, path: string): Promise<ServedFile | null> {
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, decodeURIComponent(path)));
    if (wayWithin(folder, file) === null) return null;
    const bytes = new Uint8Array(await readFile(file));
    return { bytes, mediaType: getMimeType(file) ?? 'application/octet-stream' };
  } catch {
    // Missing, a folder, unreadable, or no path at all: to a browser it is all the same.
    return null;
  }
}
