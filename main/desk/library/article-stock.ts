import { basename, join } from 'node:path';
import { articleSchema } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import type { LogEvent } from '#shared/article/log.ts';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { nextRevision } from './article-form.ts';
import { diskError } from './disk-errors.ts';
import { syncFolder } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import type { Act, History, TakenIn } from './history.ts';
import { OpenArticles } from './open-articles.ts';
import {
  fromWindow,
  identityTaken,
  isConflict,
  notFound,
  requireRevision,
  sameContent,
  settled,
} from './saving.ts';
import { articleFile, summaryOf } from './shelf.ts';
import type { Shelf } from './shelf.ts';
import { articleOf } from './trash.ts';
import type { Trash } from './trash.ts';
import { Turns } from './turns.ts';

interface StockOptions {
  readonly fs: FileSystem;
  /** Of the articles. */
  readonly folder: string;
  /** ISO 8601. */
  readonly now: () => string;
  readonly shelf: Shelf;
  readonly history: History;
  readonly bin: Trash;
  /** @throws DeskError `read-only` where this process may not write. */
  readonly requireWritable: () => void;
  readonly isWritable: () => boolean;
  /** Removes whatever the library keeps of an article beside its file. */
  readonly forget: (id: string) => Promise<void>;
  /** The rows differ from what was told of them. */
  readonly rowsChanged: () => void;
  /** The same of a single save, whose answer comes first. */
  readonly rowSaved: () => void;
  /** Looks through the whole folder. */
  readonly refresh: () => Promise<void>;
}

const notSaved = 'The article was not saved; your text is still in this window.';
const notTakenIn = 'The article was not taken in; what you have stands as it was.';

/** The articles of a library, read, stored and moved: what is asked of one of them happens in turn. */
export class ArticleStock {
  readonly #options: StockOptions;
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #shelf: Shelf;
  readonly #history: History;
  readonly #open: OpenArticles;
  readonly #turns = new Turns();

  constructor(options: StockOptions) {
    this.#options = options;
    const { fs, folder, shelf, history } = options;
    this.#fs = fs;
    this.#folder = folder;
    this.#shelf = shelf;
    this.#history = history;
    this.#open = new OpenArticles(fs, folder);
  }

  /** @throws DeskError `not found`, `newer format`, `damaged file`. */
  async read(id: string): Promise<Article> {
    return this.#turns.take(id, () => this.#read(id));
  }

  /** Puts a new article in the library; `event` says how it came to be. */
  async add(
    article: Article,
    event: LogEvent = { kind: 'created', headline: article.headline },
  ): Promise<Article> {
    this.#options.requireWritable();
    const goesOn = event.kind === 'restored';
    return this.#turns.take(article.id, async () => {
      await this.#requireFree(article.id);
      const added = await this.#write(
        articleFile(article.id),
        { ...articleSchema.parse(article), revision: goesOn ? article.revision : '' },
        'The article was not added to the library.',
      );
      await this.#history.added(added, [{ by: null, event }]);
      return added;
    });
  }

  /**
   * Puts an article in the library as it is, under its own revision: as a new one, or in the place of the
   * stored revision `onto`, which is kept.
   *
   * @throws DeskError `conflict` where another stands there by now.
   */
  async takeIn(article: Article, onto: string | null, came: TakenIn): Promise<Article> {
    this.#options.requireWritable();
    return this.#turns.take(article.id, async () => {
      const stored = onto === null ? null : await this.#read(article.id, notTakenIn);
      let file = articleFile(article.id);
      if (stored === null) await this.#requireFree(article.id);
      else {
        requireRevision(stored, onto ?? '');
        file = await this.#find(article.id);
        await this.#history
          .before(stored, { keepBefore: 'before settling' }, this.#open.at(file))
          .catch((error: unknown) => {
            throw diskError(error, notTakenIn);
          });
      }
      const written = await this.#put(file, () => article, notTakenIn);
      await this.#history.takenIn(stored, written, came);
      return written;
    });
  }

  /**
   * Stores what a window holds, if it is based on the stored revision. Answers with what now stands.
   *
   * @throws DeskError `conflict`, `not found`, `read-only`, `disk full` and the like; the stored article
   * then stands as it was.
   */
  async save(article: Article): Promise<Article> {
    return this.change(article.id, (stored) => fromWindow(stored, article));
  }

  /**
   * Stores what `edit` makes of the stored article: the desk's own changes. `edit` may be asked twice,
   * as it first gets the article that is remembered; the disk is looked at while the outcome is on its
   * way there.
   *
   * @param act What it is, where it is more than a save: goes into the log and the revisions.
   */
  async change(id: string, edit: (stored: Article) => Article, act: Act = {}): Promise<Article> {
    this.#options.requireWritable();
    return this.#turns.take(id, async () => {
      const known = this.#remembered(id);
      if (known !== null) {
        try {
          const next = await this.#store(known.file, known.article, edit, act);
          if (next !== known.article || (await this.#open.at(known.file).isCurrent())) return next;
        } catch (error) {
          if (!isConflict(error) || (await this.#open.at(known.file).isCurrent())) throw error;
        }
      }
      const stored = await this.#read(id, notSaved);
      return this.#store(await this.#find(id), stored, edit, act);
    });
  }

  /** Moves the article to the trash. */
  async trash(id: string): Promise<void> {
    this.#options.requireWritable();
    await this.#turns.take(id, async () => {
      const file = await this.#find(id);
      const revision = this.#shelf.rowOf(id)?.summary.revision ?? '';
      await this.#options.bin.take(join(this.#folder, file), id).catch((error: unknown) => {
        throw diskError(error, 'The article was not deleted.');
      });
      this.#open.forget(file);
      this.#shelf.remove(file);
      this.#history.gone(id);
      await this.#history.note({ id, revision }, [{ by: null, event: { kind: 'trashed' } }]);
      this.#options.rowsChanged();
    });
  }

  /** @param entry Of the trash: an id, perhaps with a number behind it. */
  async restore(entry: string): Promise<ArticleSummary> {
    this.#options.requireWritable();
    const id = articleOf(entry);
    return this.#turns.take(id, async () => {
      const file = this.#shelf.fileOf(id) ?? articleFile(id);
      try {
        await this.#options.bin.giveBack(entry, join(this.#folder, file));
      } catch (error) {
        throw diskError(error, 'The article was not brought back; it is still in the trash.');
      }
      await this.#shelf.look(file);
      this.#options.rowsChanged();
      const article = await this.#read(id);
      await this.#history.note(article, [{ by: null, event: { kind: 'brought back' } }]);
      return summaryOf(article);
    });
  }

  /**
   * Deletes an entry of the trash for ever, and with the last one of its article all that is kept of that.
   * The entry goes last: where something fails it is still there, and can be deleted again.
   */
  async deleteForEver(entry: string): Promise<void> {
    this.#options.requireWritable();
    const { bin, forget } = this.#options;
    const id = articleOf(entry);
    await this.#turns.take(id, async () => {
      try {
        // Its file may have been copied in again just now.
        if (await this.#shelf.look(articleFile(id))) this.#options.rowsChanged();
        const held = this.#shelf.fileOf(id) !== null || (await bin.holdsAnother(entry));
        if (!held) await forget(id);
        await bin.remove(entry);
      } catch (error) {
        throw diskError(error, 'The article was not deleted for ever; it is still in the trash.');
      }
    });
  }

  /**
   * Looks at files that something may have changed. Our own writes come by here too, after their turn,
   * and are known by then.
   *
   * @returns True when a row differs from what was known.
   */
  async look(files: readonly string[]): Promise<boolean> {
    const looks = files.map((file) => {
      const id = basename(file, '.json');
      return this.#turns.take(id, () => this.#lookAt(file, id));
    });
    return (await Promise.all(looks)).includes(true);
  }

  /** Resolves when nothing is left to do. */
  settle(): Promise<void> {
    return this.#turns.settle();
  }

  async #read(id: string, outcome = 'The article could not be read.'): Promise<Article> {
    const file = await this.#find(id);
    const stored = this.#open.at(file);
    const known = stored.remembered;
    let article: Article | null;
    try {
      article = await stored.read();
      // A drive that was pulled out takes no article out of the library.
      if (article === null) await this.#fs.stat(this.#folder);
    } catch (error) {
      throw diskError(error, outcome);
    }
    if (article?.id === id) {
      if (article !== known && stored.row !== null) this.#shelf.put(stored.row);
      if (this.#options.isWritable()) await this.#history.read(known, article, stored);
      return article;
    }
    this.#open.forget(file);
    if (await this.#shelf.look(file)) this.#options.rowsChanged();
    throw notFound();
  }

  /** @param stored What `file` holds, as far as is remembered. */
  async #store(
    file: string,
    stored: Article,
    edit: (stored: Article) => Article,
    act: Act,
  ): Promise<Article> {
    const next = settled(edit(stored));
    if (!sameContent(stored, next)) {
      await this.#history.before(stored, act, this.#open.at(file)).catch((error: unknown) => {
        throw diskError(error, notSaved);
      });
      const { revision } = stored;
      const lineage = this.#history.lineageAfter(stored);
      const written = await this.#write(file, { ...next, revision, lineage }, notSaved);
      await this.#history.after(stored, written, act);
      return written;
    }
    // An earlier save may have failed after its rename: it is on the disk only when the folder is.
    await syncFolder(this.#fs, this.#folder).catch((error: unknown) => {
      throw diskError(error, notSaved);
    });
    return stored;
  }

  /** Stores `article` as its next revision. */
  #write(file: string, article: Article, outcome: string): Promise<Article> {
    return this.#put(file, () => nextRevision(article, this.#options.now()), outcome);
  }

  async #put(file: string, make: () => Article, outcome: string): Promise<Article> {
    const stored = this.#open.at(file);
    let written: Article;
    try {
      written = await stored.write(make);
    } catch (error) {
      throw diskError(error, outcome);
    }
    if (stored.row !== null) this.#shelf.put(stored.row);
    this.#options.rowSaved();
    return written;
  }

  /** @throws DeskError `conflict` where the library holds an article of this id. */
  async #requireFree(id: string): Promise<void> {
    const taken = this.#shelf.fileOf(id);
    // Its file may have gone away just now, into quarantine for one.
    if (taken !== null && (await this.#shelf.look(taken))) this.#options.rowsChanged();
    if (this.#shelf.fileOf(id) !== null) throw identityTaken();
  }

  #remembered(id: string): { readonly file: string; readonly article: Article } | null {
    const file = this.#shelf.fileOf(id);
    const article = file === null ? null : this.#open.at(file).remembered;
    return file === null || article?.id !== id ? null : { file, article };
  }

  /** The article's file; one that was copied in just now is found by a look through the folder. */
  async #find(id: string): Promise<string> {
    const known = this.#shelf.fileOf(id);
    if (known !== null) return known;
    await this.#options.refresh();
    const file = this.#shelf.fileOf(id);
    if (file === null) throw notFound();
    return file;
  }

  async #lookAt(file: string, id: string): Promise<boolean> {
    const changed = await this.#shelf.look(file);
    // What is remembered of it goes into the history before it is forgotten.
    if (changed && this.#open.at(file).remembered) await this.#read(id).catch(() => undefined);
    return changed;
  }
}
