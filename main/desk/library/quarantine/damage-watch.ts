import { join } from 'node:path';
import type { DamagedFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { readArticle } from '../article-form.ts';
import { sameStamp, stampOf } from '../file-system.ts';
import type { FileStamp, FileSystem } from '../file-system.ts';
import type { Quarantine, Quarantined } from './quarantine.ts';

/**
 * A file that cannot be read may be one that a sync tool is only writing right now: it has to stay as it
 * is for so long before it is taken for damaged (ms).
 */
export const settlingTime = 30_000;

export interface DamageWatchOptions {
  readonly fs: FileSystem;
  /** Of the articles. */
  readonly folder: string;
  readonly quarantine: Quarantine;
  /** Milliseconds. */
  readonly settle: number;
  /** A file was taken away. */
  readonly taken: (item: Quarantined) => Promise<void>;
}

/**
 * Sees to it that an article's file which is damaged for good goes into quarantine. A file of a newer
 * format, one that may not be read and one that still changes are left alone.
 */
export class DamageWatch {
  readonly #options: DamageWatchOptions;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #closed = false;

  constructor(options: DamageWatchOptions) {
    this.#options = options;
  }

  /** Hears which files of the folder could not be read. */
  see(damaged: readonly DamagedFile[]): void {
    for (const { file, copyOf } of damaged) {
      if (copyOf === null && !this.#timers.has(file)) void this.#begin(file);
    }
  }

  /** Nothing is begun or taken away after this, as the lock is given back. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #begin(file: string): Promise<void> {
    const first = await this.#damage(file);
    if (first === null || this.#closed || this.#timers.has(file)) return;
    const timer = setTimeout(() => void this.#end(file, first.stamp), this.#options.settle).unref();
    this.#timers.set(file, timer);
  }

  async #end(file: string, stamp: FileStamp): Promise<void> {
    this.#timers.delete(file);
    const now = await this.#damage(file);
    if (now === null || this.#closed) return;
    if (!sameStamp(now.stamp, stamp)) {
      await this.#begin(file);
      return;
    }
    const item = await this.#options.quarantine
      .take(join(this.#options.folder, file), now.reason)
      // A file that cannot be moved stays where it is, and the library goes on saying so.
      .catch(() => null);
    if (item === null) return;
    // It lies in quarantine by now; where the folder has gone since, the next look through it tells.
    await this.#options.taken(item).catch(() => undefined);
  }

  /** What is wrong with the file's content; `null` where nothing is, or it cannot be told. */
  async #damage(file: string): Promise<{ stamp: FileStamp; reason: string } | null> {
    const { fs, folder } = this.#options;
    try {
      const stamp = stampOf(await fs.stat(join(folder, file)));
      const bytes = await fs.readFile(join(folder, file));
      try {
        readArticle(bytes);
        return null;
      } catch (error) {
        if (!(error instanceof DeskError) || error.code !== 'damaged file') return null;
        const [detail] = error.details;
        const why =
          bytes.length === 0 ? 'It is empty.' : `It does not hold an article: ${detail ?? ''}`;
        return { stamp, reason: why };
      }
    } catch {
      return null;
    }
  }
}
