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

/**
 * The files of a library that is at work, one after the other: what comes while those before it are read
 * is among them, so that whatever a file mentions, a picture or a kept version, is there too.
 */
export class FilesToCome {
  readonly #library: string;
  readonly #known = new Set<string>();
  #left: string[] = [];

  constructor(library: string) {
    this.#library = library;
  }

  /** How many are known by now. */
  get known(): number {
    return this.#known.size;
  }

  /** `null` when nothing new comes. */
  async next(): Promise<string | null> {
    if (this.#left.length === 0) {
      const paths = (await libraryFiles(this.#library)).flatMap(sealFirst);
      this.#left = [...new Set(paths)].filter((path) => !this.#known.has(path)).reverse();
      for (const path of this.#left) this.#known.add(path);
    }
    return this.#left.pop() ?? null;
  }
}

/**
 * A log may go on after its seal, but one that ends before it counts as cut short. So the seal is read
 * before its log, or not at all.
 */
function sealFirst(path: string): readonly string[] {
  return /^log\/[^/]+\.jsonl$/.test(path) ? [path.replace(/jsonl$/, 'seal.json'), path] : [path];
}
