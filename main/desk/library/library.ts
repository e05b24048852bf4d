import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '#shared/article/article.ts';
import type { Asset } from '#shared/article/ledger.ts';
import type { LogEvent } from '#shared/article/log.ts';
import type {
  Arrangement,
  ArticleSummary,
  IncomingFile,
  RequestOutput,
} from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { ArticleStock } from './article-stock.ts';
import { arrangementFile } from './arrangement.ts';
import { Assets } from './assets.ts';
import type { AssetContent, AssetFile, MaterialExtension } from './assets.ts';
import { DictionaryFile } from './dictionary.ts';
import { diskError } from './disk-errors.ts';
import { disk } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { FolderWatch } from './folder-watch.ts';
import { History } from './history.ts';
import type { Act, TakenIn } from './history.ts';
import { IndexFile } from './index-file.ts';
import { enterFolder } from './library-folder.ts';
import type { Access, AccessState } from './library-folder.ts';
import { Search } from './search/search.ts';
import { RowFeed } from './row-feed.ts';
import { Quarantine } from './quarantine/quarantine.ts';
import type { SettingsFile } from './settings-file.ts';
import { Shelf } from './shelf.ts';
import { Templates } from './templates.ts';
import { Trash } from './trash.ts';

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
    if (rows === null) library.feed.tell();
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
  readonly arrangement: SettingsFile<Arrangement>;
  readonly dictionary: DictionaryFile;
  /** Moving articles in and out of it is the library's. */
  readonly bin: Trash;
  readonly fs: FileSystem;
  readonly #access: Access;
  readonly #index: IndexFile;
  readonly #shelf: Shelf;
  readonly #assets: Assets;
  readonly articles: string;
  readonly #stock: ArticleStock;
  readonly #watch: FolderWatch;
  readonly #closing = new AbortController();
  #lookLater: Promise<void> | null = null;
  /** Call `openLibrary`. */
  constructor({ folder, fs, now, who, access, index, shelf }: Parts) {
    this.folder = folder;
    this.fs = fs;
    this.#access = access;
    this.#index = index;
    this.#shelf = shelf;
    this.#assets = new Assets(fs, join(folder, 'assets'));
    this.articles = join(folder, 'articles');
    this.templates = new Templates(fs, folder);
    this.bin = new Trash(fs, join(folder, 'trash'), (id, revision) =>
      this.history.trashedAt(id, revision),
    );
    this.arrangement = arrangementFile(fs, folder);
    this.dictionary = new DictionaryFile(fs, folder);
    this.feed = new RowFeed(() => shelf.takeChange());
    this.feed.subscribe(() => {
      if (this.writable) this.#index.writeSoon(() => shelf.rowsByChange());
    });
    const isWritable = (): boolean => this.writable;
    this.search = new Search({
      fs,
      folder,
      isWritable,
      rows: () => shelf.rowsByChange(),
      settleRows: () => this.feed.settle(),
    });
    this.feed.subscribe((change) => this.search.changed(change, (id) => shelf.rowOf(id)));
    this.quarantine = new Quarantine({ fs, folder, now, isWritable });
    const setAside = (file: string, reason: string) => this.quarantine.take(file, reason);
    const keepCopy = (file: string, reason: string) => this.quarantine.keepCopy(file, reason);
    this.history = new History({ fs, folder, now, who, isWritable, setAside, keepCopy });
    this.#stock = new ArticleStock({
      fs,
      folder: this.articles,
      now,
      shelf,
      history: this.history,
      bin: this.bin,
      requireWritable: () => this.requireWritable(),
      isWritable,
      forget: (id) => this.#forget(id),
      rowsChanged: () => this.feed.tell(),
      rowSaved: () => this.feed.tellSoon(),
      refresh: () => this.#refresh(),
    });
    this.#watch = new FolderWatch(this.articles, (files) => void this.#noticed(files));
  }

  get writable(): boolean {
    return this.#access.notice === null;
  }

  /** Why nothing can be saved here, for the person at the desk; `null` when it can. */
  get notice(): string | null {
    return this.#access.notice;
  }

  /** Whether it can be written here, after a look at the lock. */
  access(): Promise<AccessState> {
    return this.#access.look();
  }

  /** Writes here from now on, if nobody else does. What they wrote meanwhile is read first. */
  async takeOver(): Promise<AccessState> {
    await this.#access.take();
    await this.#refresh();
    return this.#access.look();
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
  read(id: string): Promise<Article> {
    return this.#stock.read(id);
  }

  /** Puts a new article in the library; `event` says how it came to be. */
  add(article: Article, event?: LogEvent): Promise<Article> {
    return this.#stock.add(article, event);
  }

  /** Stores what a window holds: see `ArticleStock.save`. */
  save(article: Article): Promise<Article> {
    return this.#stock.save(article);
  }

  /** Stores what `edit` makes of the stored article: see `ArticleStock.change`. */
  change(id: string, edit: (stored: Article) => Article, act?: Act): Promise<Article> {
    return this.#stock.change(id, edit, act);
  }

  /** Puts an article in the library as it came from another desk: see `ArticleStock.takeIn`. */
  takeIn(article: Article, onto: string | null, came: TakenIn): Promise<Article> {
    return this.#stock.takeIn(article, onto, came);
  }

  /** Moves the article to the trash. */
  trash(id: string): Promise<void> {
    return this.#stock.trash(id);
  }

  /** @param entry Of the trash: an id, perhaps with a number behind it. */
  restore(entry: string): Promise<ArticleSummary> {
    return this.#stock.restore(entry);
  }

  /** Deletes an entry of the trash for ever: see `ArticleStock.deleteForEver`. */
  deleteForEver(entry: string): Promise<void> {
    return this.#stock.deleteForEver(entry);
  }

  /** Stores a picture; with `extension`, material of that kind. */
  async addAsset(file: IncomingFile, extension?: MaterialExtension): Promise<Asset> {
    this.requireWritable();
    return this.#assets.add(file, extension).catch((error: unknown) => {
      throw diskError(error, 'The file was not added.');
    });
  }

  /** Stores files that were looked at before: see `Assets.addAll`. */
  async addAssets(files: readonly AssetFile[], outcome: string): Promise<() => Promise<void>> {
    this.requireWritable();
    return this.#assets.addAll(files).catch((error: unknown) => {
      throw diskError(error, outcome);
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
    await this.#stock.settle();
    this.feed.settle();
    await this.search.close();
    if (this.writable) await this.history.close();
    if (this.writable) await this.#index.flush();
    await this.#access.leave();
  }

  /** Its pictures are left to the sweep, as others may show them. */
  async #forget(id: string): Promise<void> {
    await this.history.forget(id);
    await this.quarantine.forget(id);
    await this.dictionary.forget(id);
    await this.search.removeCache();
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
      if (await this.#shelf.refresh(this.#closing.signal)) this.feed.tell();
    } catch (error) {
      throw diskError(error, 'The library could not be read.');
    }
  }

  /** @throws DeskError `read-only` where this process may not write. */
  requireWritable(): void {
    if (this.#access.notice !== null) throw new DeskError('read-only', this.#access.notice);
  }

  async #noticed(files: readonly string[]): Promise<void> {
    if (await this.#stock.look(files)) this.feed.tell();
  }
}
