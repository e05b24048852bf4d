import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';

/** Changes come in bursts, and most are our own: they are looked at together after this pause (ms). */
const pause = 50;

/** Notices what happens to the articles' files, be it done here or by another program. */
export class FolderWatch {
  readonly #watcher: FSWatcher | null;
  readonly #noticed: (files: readonly string[]) => void;
  #names = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  /**
   * Where the system cannot watch the folder, nothing is noticed.
   *
   * @param noticed Gets the names of the files that were made, changed or removed.
   */
  constructor(folder: string, noticed: (files: readonly string[]) => void) {
    this.#noticed = noticed;
    this.#watcher = this.#watch(folder);
  }

  close(): void {
    this.#watcher?.close();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #watch(folder: string): FSWatcher | null {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, file) => {
        // Of our own writes, most are to temporary files.
        if (file?.endsWith('.json') === true) this.#gather(file);
      });
      watcher.on('error', () => watcher.close());
      return watcher;
    } catch {
      return null;
    }
  }

  #gather(file: string): void {
    this.#names.add(file);
    this.#timer ??= setTimeout(() => {
      const files = [...this.#names];
      this.#names = new Set();
      this.#timer = null;
      this.#noticed(files);
    }, pause).unref();
  }
}
