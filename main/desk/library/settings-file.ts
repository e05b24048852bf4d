import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { DeskError } from '#shared/desk/errors.ts';
import { diskError } from './disk-errors.ts';
import { DurableFile } from './durable-file.ts';
import { exists } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { Turns } from './turns.ts';

interface SettingsOptions<T> {
  readonly schema: z.ZodType<T>;
  /** What holds where nothing else is stored. */
  readonly usual: T;
  /** The outcome of a read and of a change that failed, as one sentence each. */
  readonly notRead: string;
  readonly notChanged: string;
  /** True where the folder is made with the first change. */
  readonly makesFolder?: boolean;
}

/** The version of every such file. One without a version was written before they had one. */
const version = 1;
const versionSchema = z.object({ schema: z.int().default(version) });

/**
 * A small file of settings (lowdb), changed one change after the other. To read it never touches the
 * disk: a file that is missing, damaged or of a newer Galley means the usual settings. A damaged one is
 * put aside beside it, as it is, before a change takes its place; a newer one is not changed.
 */
export class SettingsFile<T extends object> {
  readonly #fs: FileSystem;
  readonly #file: string;
  readonly #options: SettingsOptions<T>;
  readonly #low: Low<T>;
  readonly #turns = new Turns();

  constructor(fs: FileSystem, file: string, options: SettingsOptions<T>) {
    const { schema, usual } = options;
    this.#fs = fs;
    this.#file = file;
    this.#options = options;
    const durable = new DurableFile<T>(fs, file, {
      parse: (bytes) => parsed(schema, bytes),
      format: (settings) => `${JSON.stringify({ schema: version, ...settings }, null, 1)}\n`,
      check: (settings) => void schema.parse(settings),
    });
    this.#low = new Low(durable, usual);
  }

  /** @throws DeskError where there is a file that the disk does not give out. */
  async read(): Promise<T> {
    return this.#take(() => this.#low.data);
  }

  /**
   * For settings without which something silently stays undone.
   *
   * @throws DeskError where `read` does, and `damaged file` and `newer format` where `read` answers with
   * the usual settings in place of a file's.
   */
  async readSound(): Promise<T> {
    const { notRead } = this.#options;
    return this.#take((state) => {
      if (state === 'newer') throw newerFormat(notRead);
      if (state === 'damaged') throw damaged(notRead);
      return this.#low.data;
    });
  }

  /**
   * Stores what `edit` makes of what stands there.
   *
   * @throws DeskError `newer format`, `disk full` and the like; what was stored before still stands.
   */
  async change(edit: (stored: T) => T): Promise<T> {
    return this.#turns.take('', async () => {
      try {
        const state = await this.#read();
        if (state === 'newer') throw newerFormat(this.#options.notChanged);
        if (this.#options.makesFolder === true) {
          await this.#fs.mkdir(dirname(this.#file), { recursive: true });
        }
        if (state === 'damaged') await this.#putAside();
        this.#low.data = edit(this.#low.data);
        await this.#low.write();
        return this.#low.data;
      } catch (error) {
        throw diskError(error, this.#options.notChanged);
      }
    });
  }

  #take(settingsIn: (state: FileState) => T): Promise<T> {
    return this.#turns.take('', async () => {
      try {
        return settingsIn(await this.#read());
      } catch (error) {
        throw diskError(error, this.#options.notRead);
      }
    });
  }

  async #read(): Promise<FileState> {
    this.#low.data = this.#options.usual;
    try {
      await this.#low.read();
      return 'read';
    } catch (error) {
      if (error instanceof NewerVersion) return 'newer';
      if (error instanceof SyntaxError || error instanceof z.ZodError) return 'damaged';
      throw error;
    }
  }

  /** Under the first name that is free. */
  async #putAside(): Promise<void> {
    let aside = `${this.#file}.damaged`;
    for (let count = 2; await exists(this.#fs, aside); count += 1) {
      aside = `${this.#file}.damaged-${count}`;
    }
    await this.#fs.rename(this.#file, aside);
  }
}

type FileState = 'read' | 'damaged' | 'newer';

class NewerVersion extends Error {}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (versionSchema.parse(json).schema > version) throw new NewerVersion();
  return schema.parse(json);
}

function newerFormat(outcome: string): DeskError {
  return new DeskError(
    'newer format',
    `${outcome} A newer Galley wrote that file, and it was left untouched: update Galley to change it.`,
  );
}

function damaged(outcome: string): DeskError {
  return new DeskError(
    'damaged file',
    `${outcome} The file that says so is damaged. It is kept beside the new one once you choose again.`,
  );
}
