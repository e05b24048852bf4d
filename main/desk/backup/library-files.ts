import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Made again from the articles, or of no use without the process that wrote it. */
const leftOut: ReadonlySet<string> = new Set([
  'library.json',
  'library.lock',
  'opening.lock',
  'search',
  'extracted',
  'exports',
]);

/**
 * What a backup of a library holds: everything in its folder but caches, locks, exported pages and
 * hidden files. Paths from the folder, with forward slashes, in order.
 */
export async function libraryFiles(library: string): Promise<readonly string[]> {
  const files: string[] = [];
  const gather = async (path: string): Promise<void> => {
    for (const entry of await readdir(join(library, path), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || (path === '' && leftOut.has(entry.name))) continue;
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) await gather(inner);
      else if (entry.isFile()) files.push(inner);
    }
  };
  await gather('');
  return files.sort();
}
