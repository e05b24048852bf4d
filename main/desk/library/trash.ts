import { dirname, join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import type { TrashedArticle } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { readArticle } from './article-form.ts';
import { diskError, isMissing } from './disk-errors.ts';
import { syncFolder } from './durable-write.ts';
import { exists } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { articleFile, summaryOf } from './shelf.ts';

/** Files read side by side. */
const sideBySide = 16;
/** "<id>", or "<id>.2" for one that was deleted earlier under the same id. */
const entryName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.\d+)?)\.json$/;

/** The id of the article that an entry is of. */
export function articleOf(entry: string): string {
  return entry.slice(0, 36);
}

/**
 * When an article was deleted (ISO 8601), as its log tells: that holds in a copied folder too. `revision`
 * is what lies in the trash, `null` for a file that cannot be read; the answer is `null` where nobody noted
 * it.
 */
type TrashedAt = (id: string, revision: string | null) => Promise<string | null>;

interface Read {
  /** Milliseconds since 1970. */
  readonly changed: number;
  readonly trashed: TrashedArticle;
}

/** Deleted articles, as they were. Nothing empties it but a person. */
export class Trash {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #trashedAt: TrashedAt;
  /** By entry: what was read, which counts while the file looks the same. */
  readonly #read = new Map<string, Read>();

  constructor(fs: FileSystem, folder: string, trashedAt: TrashedAt) {
    this.#fs = fs;
    this.#folder = folder;
    this.#trashedAt = trashedAt;
  }

  /** What lies here, deleted last first. */
  async list(): Promise<TrashedArticle[]> {
    try {
      return await this.#list();
    } catch (error) {
      throw diskError(error, 'The trash could not be read.');
    }
  }

  /** Deletes one entry for ever. One that is gone already is no error. @throws The system's errors. */
  async remove(entry: string): Promise<void> {
    await this.#fs.rm(join(this.#folder, articleFile(entry)), { force: true });
    await syncFolder(this.#fs, this.#folder);
  }

  /** True where another version of an entry's article lies here. @throws The system's errors. */
  async holdsAnother(entry: string): Promise<boolean> {
    const id = articleOf(entry);
    return (await this.#entries()).some((other) => other !== entry && articleOf(other) === id);
  }

  /** Moves an article's file here. One that was deleted earlier under the same id is kept beside it. */
  async take(file: string, id: string): Promise<void> {
    const target = join(this.#folder, articleFile(id));
    for (let count = 2; await exists(this.#fs, target); count += 1) {
      const aside = join(this.#folder, articleFile(`${id}.${count}`));
      if (!(await exists(this.#fs, aside))) await this.#move(target, aside);
    }
    await this.#move(file, target);
  }

  /** @throws DeskError `not found`, or `conflict` when `file` exists. */
  async giveBack(entry: string, file: string): Promise<void> {
    const source = join(this.#folder, articleFile(entry));
    if (!(await exists(this.#fs, source))) {
      throw new DeskError('not found', 'This article is no longer in the trash.');
    }
    if (await exists(this.#fs, file)) {
      throw new DeskError(
        'conflict',
        'The library holds an article of the same identity already. The one in the trash was left there.',
      );
    }
    await this.#move(source, file);
  }

  async #list(): Promise<TrashedArticle[]> {
    const entries = await this.#entries();
    for (const known of this.#read.keys()) if (!entries.includes(known)) this.#read.delete(known);
    const found: TrashedArticle[] = [];
    const work = async (): Promise<void> => {
      for (let entry = entries.pop(); entry !== undefined; entry = entries.pop()) {
        const trashed = await this.#look(entry);
        if (trashed !== null) found.push(trashed);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
    return found.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
  }

  async #entries(): Promise<string[]> {
    const names = await this.#fs.readdir(this.#folder);
    return names.flatMap((name) => entryName.exec(name)?.[1] ?? []);
  }

  /** `null` when it is gone. A file that cannot be read is listed by its name: it can still be deleted. */
  async #look(entry: string): Promise<TrashedArticle | null> {
    const file = join(this.#folder, articleFile(entry));
    try {
      // A rename leaves the time of the content as it was and moves this one.
      const { ctimeMs } = await this.#fs.stat(file);
      const known = this.#read.get(entry);
      if (known?.changed === ctimeMs) return known.trashed;
      const trashed = await this.#readEntry(entry, file, new Date(ctimeMs).toISOString());
      this.#read.set(entry, { changed: ctimeMs, trashed });
      return trashed;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** @param moved When the file came here (ISO 8601), for one whose log does not tell. */
  async #readEntry(entry: string, file: string, moved: string): Promise<TrashedArticle> {
    const bytes = await this.#fs.readFile(file);
    const deletedAt = async (revision: string | null): Promise<string> =>
      (await this.#trashedAt(articleOf(entry), revision)) ?? moved;
    let article: Article;
    try {
      ({ article } = readArticle(bytes));
    } catch (error) {
      const problem = diskError(error, 'This file could not be read.').message;
      return { entry, deletedAt: await deletedAt(null), row: null, problem };
    }
    const { headline, slug, opening, byline, section, status, words, updatedAt } =
      summaryOf(article);
    const row = { headline, slug, opening, byline, section, status, words, updatedAt };
    return { entry, deletedAt: await deletedAt(article.revision), row, problem: null };
  }

  /**
   * The new name reaches the disk before the old one goes: a crash can leave two, never none. Where the
   * disk does not take it, the file goes back: what was said not to be done is not done.
   */
  async #move(from: string, to: string): Promise<void> {
    await this.#fs.rename(from, to);
    try {
      await syncFolder(this.#fs, dirname(to));
      if (dirname(from) !== dirname(to)) await syncFolder(this.#fs, dirname(from));
    } catch (error) {
      await this.#fs.rename(to, from).catch(() => undefined);
      throw error;
    }
  }
}
