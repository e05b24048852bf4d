import { isAbsolute, relative, sep } from 'node:path';

/**
 * The path from `folder` to what lies in it, empty for the folder itself; `null` for what lies elsewhere.
 * By the paths alone: who cares for symbolic links and for the case of letters gives real paths.
 */
export function wayWithin(folder: string, path: string): string | null {
  const way = relative(folder, path);
  // Another drive of Windows is reached by no relative path.
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way;
}
