import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { articleSchema } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import type { Asset } from '#shared/article/ledger.ts';
import type { LogEvent } from '#shared/article/log.ts';
import type { ArticleSummary, IncomingFile, RequestOutput } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { nextRevision } from './article-form.ts';
import { ArrangementFile } from './arrangement.ts';
import { Assets } from './assets.ts';
import type { AssetContent, MaterialExtension } from './assets.ts';
import { diskError } from './disk-errors.ts';
import { syncFolder } from './durable-write.ts';
import { disk } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { FolderWatch } from './folder-watch.ts';
import { History } from './history.ts';
import type { Act } from './history.ts';
import { IndexFile } from './index-file.ts';
import { enterFolder } from './library-folder.ts';
import type { Access } from './library-folder.ts';
import { OpenArticles } from './open-articles.ts';
import { Search } from './search/search.ts';
import { RowFeed } from './row-feed.ts';
import { Quarantine } from './quarantine/quarantine.ts';
import { fromWindow, identityTaken, isConflict, notFound, sameContent, settled } from './saving.ts';
import { Shelf, articleFile, summaryOf } from './shelf.ts';
import { Templates } from './templates.ts';
import { Trash } from './trash.ts';
import { Turns } from './turns.ts';

export interface LibraryOptions {
  /** The clock, in ISO 8601. */
  readonly now?: () => string;
  /** Who sits at the desk, for the log; `null` where they gave no name. */
  readonly who?: () => string | null;
  readonly fs?: FileSystem;
}

/**
 * Opens the library in a folder, and makes it where there is none. Where this process may not write
 * (another one has the library, or the disk says no), it opens for reading, and `notice` says why.
 *
 * @throws DeskError when the folder can be neither made nor read.
 */
export async function openLibrary(folder: string, options: LibraryOptions = {}): Promise<Library> {
  const { now = () => new Date().toISOString(), who = () => null, fs = disk } = options;
  const index = new IndexFile(fs, folder);
  const reading = index.read();
  const access = await enterFolder(fs, folder);
  try {
    const rows = await reading;
    const shelf = new Shelf(fs, join(folder, 'articles'), rows ?? []);
    if (rows === null) await shelf.refresh();
    const library = new Library({ folder, fs, now, who, access, index, shelf });
    if (rows === null) library.rowsChanged();
    return library;
  } catch (error) {
    await access.leave();
    throw diskError(error, `The library in ${folder} could not be read.`);
  }
}

interface Parts {
  readonly folder: string;
  readonly fs: FileSystem;
  readonly now: () => string;
  readonly who: () => string | null;
  readonly access: Access;
  readonly index: IndexFile;
  readonly shelf: Shelf;
}

type LibraryList = RequestOutput<'library.list'>;

const notSaved = 'The article was not saved; your text is still in this window.';

/** An open library: articles, trash and pictures in one folder. */
export class Library {
  readonly folder: string;
  /** Tells every change of the rows, by this process or another. */
  readonly feed: RowFeed;
  readonly search: Search;
  /** What happened to the articles. */
  readonly history: History;
  readonly quarantine: Quarantine;
  readonly templates: Templates;
  readonly arrangement: ArrangementFile;
  /** Moving articles in and out of it is the library's. */
  readonly bin: Trash;
  readonly fs: FileSystem;
  readonly #now: () => string;
  readonly #access: Access;
  readonly #index: IndexFile;
  readonly #shelf: Shelf;
  readonly #assets: Assets;
  readonly articles: string;
  readonly #open: OpenArticles;
  readonly #turns = new Turns();
  readonly #watch: FolderWatch;
  readonly #closing = new AbortController();
  #lookLater: Promise<void> | null = null;
  /** Call `openLibrary`. */
  constructor({ folder, fs, now, who, access, index, shelf }: Parts) {
    this.folder = folder;
    this.fs = fs;
    this.#now = now;
    this.#access = access;
    this.#index = index;
    this.#shelf = shelf;
    this.#assets = new Assets(fs, join(folder, 'assets'));
    this.articles = join(folder, 'articles');
    this.#open = new OpenArticles(fs, this.articles);
    this.templates = new Templates(fs, folder);
    this.bin = new Trash(fs, join(folder, 'trash'));
    this.arrangement = new ArrangementFile(fs, folder);
    this.feed = new RowFeed(() => shelf.takeChange());
    this.search = new Search({ folder, writable: this.writable, rows: () => shelf.rowsByChange() });
    this.feed.subscribe((change) => this.search.changed(change, (id) => shelf.rowOf(id)));
    this.quarantine = new Quarantine({ fs, folder, now, isWritable: () => this.writable });
    const setAside = (file: string, reason: string) => this.quarantine.take(file, reason);
    this.history = new History({ fs, folder, now, who, setAside });
    this.#watch = new FolderWatch(this.articles, (files) => void this.#noticed(files));
  }

  get writable(): boolean {
    return this.#access.notice === null;
  }

  /** Why nothing can be saved here, for the person at the desk; `null` when it can. */
  get notice(): string | null {
    return this.#access.notice;
  }

  /** The rows as they are known now, newest change first. */
  summaries(): ArticleSummary[] {
    return this.#shelf.summaries();
  }

  /** The rows after a look through the folder, and the files there that are no article. */
  async list(): Promise<LibraryList> {
    await this.#refresh();
    return this.#list();
  }

  /**
   * The rows as they are known now, without a look through a folder that may be large: that follows,
   * and whoever has subscribed hears what it finds.
   */
  listKnown(): LibraryList {
    this.#lookLater ??= setImmediate()
      .then(() => this.#refresh())
      .catch(() => undefined);
    return this.#list();
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
    this.requireWritable();
    const goesOn = event.kind === 'restored';
    return this.#turns.take(article.id, async () => {
      const taken = this.#shelf.fileOf(article.id);
      // Its file may have gone away just now, into quarantine for one.
      if (taken !== null && (await this.#shelf.look(taken))) this.rowsChanged();
      if (this.#shelf.fileOf(article.id) !== null) throw identityTaken();
      const added = await this.#write(
        articleFile(article.id),
        { ...articleSchema.parse(article), revision: goesOn ? article.revision : '' },
        'The article was not added to the library.',
      );
      await this.history.added(added, [{ by: null, event }]);
      return added;
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
    this.requireWritable();
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
    this.requireWritable();
    await this.#turns.take(id, async () => {
      const file = await this.#find(id);
      const revision = this.#shelf.rowOf(id)?.summary.revision ?? '';
      await this.bin.take(join(this.articles, file), id).catch((error: unknown) => {
        throw diskError(error, 'The article was not deleted.');
      });
      this.#open.forget(file);
      this.#shelf.remove(file);
      this.history.gone(id);
      await this.history.note({ id, revision }, [{ by: null, event: { kind: 'trashed' } }]);
      this.rowsChanged();
    });
  }

  /** @param entry Of the trash: an id, perhaps with a number behind it. */
  async restore(entry: string): Promise<ArticleSummary> {
    this.requireWritable();
    const id = entry.slice(0, 36);
    return this.#turns.take(id, async () => {
      const file = this.#shelf.fileOf(id) ?? articleFile(id);
      try {
        await this.bin.giveBack(entry, join(this.articles, file));
      } catch (error) {
        throw diskError(error, 'The article was not brought back; it is still in the trash.');
      }
      await this.#shelf.look(file);
      this.rowsChanged();
      const article = await this.#read(id);
      await this.history.note(article, [{ by: null, event: { kind: 'brought back' } }]);
      return summaryOf(article);
    });
  }

  /** Stores a picture; with `extension`, material of that kind. */
  async addAsset(file: IncomingFile, extension?: MaterialExtension): Promise<Asset> {
    this.requireWritable();
    return this.#assets.add(file, extension).catch((error: unknown) => {
      throw diskError(error, 'The file was not added.');
    });
  }

  /** The picture, or `null` where there is none of this name. */
  async readAsset(sha256: string): Promise<AssetContent | null> {
    return this.#assets.read(sha256).catch((error: unknown) => {
      throw diskError(error, 'The picture could not be read.');
    });
  }

  /** Finishes what was begun, writes the index and gives the lock back. */
  async close(): Promise<void> {
    this.#watch.close();
    this.#closing.abort();
    await this.#lookLater;
    await this.#turns.settle();
    await this.search.close();
    if (this.writable) await this.history.close();
    if (this.writable) await this.#index.flush();
    await this.#access.leave();
  }

  /** Tells whoever listens, and has the index written. */
  rowsChanged(): void {
    if (this.writable) this.#index.writeSoon(() => this.#shelf.rowsByChange());
    this.feed.tell();
  }

  async #read(id: string, outcome = 'The article could not be read.'): Promise<Article> {
    const file = await this.#find(id);
    const stored = this.#open.at(file);
    const known = stored.remembered;
    let article: Article | null;
    try {
      article = await stored.read();
      // A drive that was pulled out takes no article out of the library.
      if (article === null) await this.fs.stat(this.articles);
    } catch (error) {
      throw diskError(error, outcome);
    }
    if (article?.id === id) {
      if (article !== known && stored.row !== null) this.#shelf.put(stored.row);
      if (this.writable) await this.history.read(known, article, stored);
      return article;
    }
    this.#open.forget(file);
    if (await this.#shelf.look(file)) this.rowsChanged();
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
      await this.history.before(stored, act, this.#open.at(file)).catch((error: unknown) => {
        throw diskError(error, notSaved);
      });
      const { revision } = stored;
      const lineage = this.history.lineageAfter(stored);
      const written = await this.#write(file, { ...next, revision, lineage }, notSaved);
      await this.history.after(stored, written, act);
      return written;
    }
    // An earlier save may have failed after its rename: it is on the disk only when the folder is.
    await syncFolder(this.fs, this.articles).catch((error: unknown) => {
      throw diskError(error, notSaved);
    });
    return stored;
  }

  /** Stores `article` as its next revision. */
  async #write(file: string, article: Article, outcome: string): Promise<Article> {
    const stored = this.#open.at(file);
    let written: Article;
    try {
      written = await stored.write(() => nextRevision(article, this.#now()));
    } catch (error) {
      throw diskError(error, outcome);
    }
    if (stored.row !== null) this.#shelf.put(stored.row);
    this.rowsChanged();
    return written;
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
    await this.#refresh();
    const file = this.#shelf.fileOf(id);
    if (file === null) throw notFound();
    return file;
  }

  #list(): LibraryList {
    return {
      change: this.feed.number,
      articles: this.#shelf.summaries(),
      damaged: this.#shelf.damaged(),
    };
  }

  async #refresh(): Promise<void> {
    try {
      if (await this.#shelf.refresh(this.#closing.signal)) this.rowsChanged();
    } catch (error) {
      throw diskError(error, 'The library could not be read.');
    }
  }

  /** @throws DeskError `read-only` where this process may not write. */
  requireWritable(): void {
    if (this.#access.notice !== null) throw new DeskError('read-only', this.#access.notice);
  }

  /** Our own writes come by here too, after their turn, and are known by then. */
  async #noticed(files: readonly string[]): Promise<void> {
    const looks = files.map((file) => {
      const id = basename(file, '.json');
      return this.#turns.take(id, () => this.#lookAt(file, id));
    });
    if ((await Promise.all(looks)).includes(true)) this.rowsChanged();
  }

  async #lookAt(file: string, id: string): Promise<boolean> {
    const changed = await this.#shelf.look(file);
    // What is remembered of it goes into the history before it is forgotten.
    if (changed && this.#open.at(file).remembered) await this.#read(id).catch(() => undefined);
    return changed;
  }
}
