import type { Adapter } from 'lowdb';
import { DeskError } from '#shared/desk/errors.ts';
import { isMissing } from './disk-errors.ts';
import { DurableWrite } from './durable-write.ts';
import { sameStamp, stampOf } from './file-system.ts';
import type { FileStamp, FileSystem } from './file-system.ts';

/** How a value stands in a file. */
export interface Form<T> {
  /** @throws when the bytes do not hold a `T`. */
  readonly parse: (bytes: Uint8Array) => T;
  readonly format: (value: T) => string | Buffer;
  /** Asked while a value is on its way to the disk. @throws for one that `parse` would not take. */
  readonly check: (value: T) => void;
}

/** How a file is written. */
export interface Manner<T> {
  /** True for a file that others may write too: nothing that was not seen here is written over. */
  readonly guarded: boolean;
  /** Gets what is being written, while the disk is at work: what it does costs no time. */
  readonly meanwhile: (value: T) => void;
}

interface Known<T> {
  readonly value: T;
  readonly bytes: Buffer;
  readonly stamp: FileStamp;
}

/**
 * lowdb's adapter for a file that must survive a crash at any moment. It reads only what changed on
 * the disk since the last time, and writes only what differs from it.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #fs: FileSystem;
  readonly #file: string;
  readonly #form: Form<T>;
  readonly #manner: Manner<T>;
  #known: Known<T> | null = null;
  #begun: DurableWrite | null = null;

  constructor(
    fs: FileSystem,
    file: string,
    form: Form<T>,
    manner: Manner<T> = { guarded: false, meanwhile: () => undefined },
  ) {
    this.#fs = fs;
    this.#file = file;
    this.#form = form;
    this.#manner = manner;
  }

  /** How the file looked when it was last read or written here; `null` before that. */
  get stamp(): FileStamp | null {
    return this.#known?.stamp ?? null;
  }

  /** What the file held when it was last read or written here; `null` before that. */
  get value(): T | null {
    return this.#known?.value ?? null;
  }

  /** True when the file on the disk is still the one that was last read or written here. */
  async isCurrent(): Promise<boolean> {
    return this.#known !== null && (await this.#stands(this.#known));
  }

  /** `null` when there is no such file. */
  async read(): Promise<T | null> {
    this.#known = null;
    try {
      // The stamp is taken first: a change in between makes it look old, never current.
      const stamp = stampOf(await this.#fs.stat(this.#file));
      const bytes = await this.#fs.readFile(this.#file);
      const value = this.#form.parse(bytes);
      this.#known = { value, bytes, stamp };
      return value;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Opens what the next `write` needs, while its value is made. `write` or `abandon` has to follow. */
  begin(): void {
    this.#begun ??= new DurableWrite(this.#fs, this.#file);
  }

  /** Takes back a `begin`. */
  async abandon(): Promise<void> {
    const begun = this.#begun;
    this.#begun = null;
    await begun?.abandon();
  }

  /**
   * @throws DeskError `conflict` when the file is guarded and another program wrote it in the meantime;
   * it then stands as that program left it. The system's errors, and those of the form's `check`.
   */
  async write(value: T): Promise<void> {
    const content = this.#form.format(value);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const known = this.#known;
    if (known?.bytes.equals(bytes) === true && (await this.#stands(known))) {
      await this.abandon();
      return;
    }
    const write = this.#begun ?? new DurableWrite(this.#fs, this.#file);
    this.#begun = null;
    this.#known = null;
    const stamp = await write.finish(bytes, {
      beforeReplacing: async () => {
        const standing = this.#manner.guarded ? this.#stands(known) : Promise.resolve(true);
        const [stands] = await Promise.all([standing, this.#check(value)]);
        if (!stands) throw changedElsewhere();
      },
      afterwards: () => this.#manner.meanwhile(value),
    });
    this.#known = { value, bytes, stamp };
  }

  /** Rejects for what could not be read again. */
  #check(value: T): Promise<void> {
    return new Promise((resolve) => {
      this.#form.check(value);
      resolve();
    });
  }

  /** True when the disk holds what is known, be it that there is no file. */
  async #stands(known: Known<T> | null): Promise<boolean> {
    try {
      const stamp = stampOf(await this.#fs.stat(this.#file));
      return known !== null && sameStamp(stamp, known.stamp);
    } catch (error) {
      if (isMissing(error)) return known === null;
      throw error;
    }
  }
}

function changedElsewhere(): DeskError {
  return new DeskError(
    'conflict',
    'Another program changed this file just now. It was left as that program wrote it: please try again.',
  );
}
