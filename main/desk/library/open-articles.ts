import type { FileSystem } from './file-system.ts';
import { StoredArticle } from './stored-article.ts';

/** So many articles are kept in memory, for saves that need not read what they change. */
const kept = 64;

/** The articles that were read or written last, by file. */
export class OpenArticles {
  readonly #fs: FileSystem;
  readonly #folder: string;
  /** The newest use comes last. */
  readonly #open = new Map<string, StoredArticle>();

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** @param file A name in the folder of articles. */
  at(file: string): StoredArticle {
    const stored = this.#open.get(file) ?? new StoredArticle(this.#fs, this.#folder, file);
    this.#open.delete(file);
    this.#open.set(file, stored);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= kept) break;
      this.#open.delete(oldest);
    }
    return stored;
  }

  /** For a file that goes away, or holds something else. */
  forget(file: string): void {
    this.#open.delete(file);
  }
}
