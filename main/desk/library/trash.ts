import { dirname, join } from 'node:path';
import { DeskError } from '#shared/desk/errors.ts';
import { isMissing } from './disk-errors.ts';
import { syncFolder } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import { articleFile } from './shelf.ts';

/** Deleted articles, as they were. */
export class Trash {
  readonly #fs: FileSystem;
  readonly #folder: string;

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Moves an article's file here. One that was deleted earlier under the same id is kept beside it. */
  async take(file: string, id: string): Promise<void> {
    const target = join(this.#folder, articleFile(id));
    for (let count = 2; await this.#exists(target); count += 1) {
      const aside = join(this.#folder, articleFile(`${id}.${count}`));
      if (!(await this.#exists(aside))) await this.#move(target, aside);
    }
    await this.#move(file, target);
  }

  /** @throws DeskError `not found`, or `conflict` when `file` exists. */
  async giveBack(id: string, file: string): Promise<void> {
    const source = join(this.#folder, articleFile(id));
    if (!(await this.#exists(source))) {
      throw new DeskError('not found', 'This article is no longer in the trash.');
    }
    if (await this.#exists(file)) {
      throw new DeskError(
        'conflict',
        'The library holds an article of the same identity already. The one in the trash was left there.',
      );
    }
    await this.#move(source, file);
  }

  /** The new name reaches the disk before the old one goes: a crash can leave two, never none. */
  async #move(from: string, to: string): Promise<void> {
    await this.#fs.rename(from, to);
    await syncFolder(this.#fs, dirname(to));
    if (dirname(from) !== dirname(to)) await syncFolder(this.#fs, dirname(from));
  }

  async #exists(file: string): Promise<boolean> {
    try {
      await this.#fs.stat(file);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
}
