import type { Adapter } from 'lowdb';
import { isMissing } from './disk-errors.ts';
import { writeDurably } from './durable-write.ts';
import { sameStamp, stampOf } from './file-system.ts';
import type { FileStamp, FileSystem } from './file-system.ts';

/** How a value stands in a file. */
export interface Form<T> {
  /** @throws when the bytes do not hold a `T`. */
  readonly parse: (bytes: Uint8Array) => T;
  readonly format: (value: T) => string;
}

/**
 * lowdb's adapter for a file that must survive a crash at any moment. It reads only what changed on
 * the disk since the last time, and writes only what differs from it.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #fs: FileSystem;
  readonly #file: string;
  readonly #form: Form<T>;
  #known: { readonly bytes: Buffer; readonly stamp: FileStamp } | null = null;

  constructor(fs: FileSystem, file: string, form: Form<T>) {
    this.#fs = fs;
    this.#file = file;
    this.#form = form;
  }

  /** How the file looked when it was last read or written here; `null` before that. */
  get stamp(): FileStamp | null {
    return this.#known?.stamp ?? null;
  }

  /** True when the file on the disk is still the one that was last read or written here. */
  async isCurrent(): Promise<boolean> {
    if (this.#known === null) return false;
    try {
      return sameStamp(stampOf(await this.#fs.stat(this.#file)), this.#known.stamp);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** `null` when there is no such file. */
  async read(): Promise<T | null> {
    this.#known = null;
    try {
      // The stamp is taken first: a change in between makes it look old, never current.
      const stamp = stampOf(await this.#fs.stat(this.#file));
      const bytes = await this.#fs.readFile(this.#file);
      const value = this.#form.parse(bytes);
      this.#known = { bytes, stamp };
      return value;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async write(value: T): Promise<void> {
    const bytes = Buffer.from(this.#form.format(value));
    if (this.#known?.bytes.equals(bytes) === true && (await this.isCurrent())) return;
    this.#known = null;
    const stamp = await writeDurably(this.#fs, this.#file, bytes);
    this.#known = { bytes, stamp };
  }
}
