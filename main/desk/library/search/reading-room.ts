import { setImmediate as pause } from 'node:timers/promises';
import { join } from 'node:path';
import type { SearchHit } from '#shared/desk/contract.ts';
import { parseQuery } from '#shared/search/query.ts';
import { disk, sameStamp, stampOf } from '../file-system.ts';
import { readCache, writeCache } from './cache-file.ts';
import { SearchEngine } from './engine.ts';
import type { Found } from './engine.ts';
import type { ArticleFile, ExcerptsAsked, WorkerStart } from './messages.ts';
import { searchableOf } from './searchable.ts';

/** Files read side by side. */
const sideBySide = 8;
/** A query waits for so many changed articles to be read: what was just saved is found. */
const waitedFor = 16;
/** Of so many articles the answer says where they match. */
const shown = 30;
/** The cache is written again once so many articles, and so large a part of them, differ from it. */
const worthWriting = { articles: 100, part: 0.02 };

interface ReadingRoomOptions extends WorkerStart {
  /** Whether the library may be written now. */
  readonly mayWrite: () => Promise<boolean>;
}

/** Keeps what search knows in step with the article files. Runs in the worker. */
export class ReadingRoom {
  readonly #start: ReadingRoomOptions;
  #engine = new SearchEngine();
  #files = new Map<string, ArticleFile>();
  /** Files that are to be read, by article. */
  readonly #waiting = new Map<string, ArticleFile>();
  #uncached = 0;
  /** Resolves when what was told so far is taken in, though perhaps not read. */
  #opening: Promise<void>;
  #reading: Promise<void> | null = null;
  #cacheRead = false;

  constructor(start: ReadingRoomOptions) {
    this.#start = start;
    this.#opening = this.#readCache();
  }

  /** Every article there is: what the cache knows of others is forgotten. */
  open(files: readonly ArticleFile[]): void {
    this.#opening = this.#opening.then(() => {
      const there = new Set(files.map(({ id }) => id));
      this.#take(
        files,
        [...this.#files.keys()].filter((id) => !there.has(id)),
      );
    });
  }

  change(files: readonly ArticleFile[], removed: readonly string[]): void {
    this.#opening = this.#opening.then(() => this.#take(files, removed));
  }

  /** @param now Milliseconds since 1970. */
  async find(
    query: string,
    now: number,
  ): Promise<{ found: Found; progress: { read: number; of: number } | null }> {
    if (this.#cacheRead) await this.#opening;
    while (this.#waiting.size > 0 && this.#waiting.size <= waitedFor) await pause();
    const found = this.#engine.find(parseQuery(query), now, shown);
    const read = this.#engine.held.size;
    const all = this.#cacheRead && this.#waiting.size === 0;
    return { found, progress: all ? null : { read, of: read + this.#waiting.size } };
  }

  async excerpts({ query, ids, near }: ExcerptsAsked): Promise<readonly SearchHit[]> {
    if (this.#cacheRead) await this.#opening;
    return this.#engine.hits(parseQuery(query), ids, near);
  }

  /** Resolves when nothing is left to read or write. */
  async settle(): Promise<void> {
    await this.#opening;
    this.#waiting.clear();
    await this.#reading;
  }

  async #readCache(): Promise<void> {
    const cached = await readCache(disk, this.#start.cache);
    if (cached !== null) {
      this.#engine = cached.engine;
      this.#files = new Map(cached.files);
    }
    this.#cacheRead = true;
  }

  #take(files: readonly ArticleFile[], removed: readonly string[]): void {
    for (const id of removed) this.#forget(id);
    for (const file of files) {
      const known = this.#files.get(file.id);
      if (known?.file === file.file && sameStamp(known.stamp, file.stamp)) continue;
      this.#waiting.set(file.id, file);
    }
    this.#reading ??= this.#readAll().finally(() => (this.#reading = null));
  }

  async #readAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const next = [...this.#waiting.values()].slice(0, sideBySide);
      await Promise.all(next.map((file) => this.#read(file)));
      for (const file of next) {
        if (this.#waiting.get(file.id) === file) this.#waiting.delete(file.id);
      }
      if (this.#waiting.size === 0) await this.#writeCache();
      // Queries come in between.
      await pause();
    }
  }

  async #read({ id, file }: ArticleFile): Promise<void> {
    try {
      const path = join(this.#start.articles, file);
      // The stamp is taken first: a change in between makes it look old, never current.
      const stamp = stampOf(await disk.stat(path));
      const article = searchableOf(JSON.parse(await disk.readFile(path, 'utf8')));
      // Deleted while it was read.
      if (article?.id !== id || !this.#waiting.has(id)) return;
      this.#engine.put(article);
      this.#files.set(id, { id, file, stamp });
      this.#uncached += 1;
    } catch {
      // Gone or damaged since: the library says so, and it cannot be found by its words.
      this.#forget(id);
    }
  }

  #forget(id: string): void {
    this.#waiting.delete(id);
    this.#engine.remove(id);
    if (this.#files.delete(id)) this.#uncached += 1;
  }

  async #writeCache(): Promise<void> {
    const { cache, mayWrite } = this.#start;
    const { articles, part } = worthWriting;
    if (this.#uncached < Math.max(articles, this.#files.size * part)) return;
    if (!(await mayWrite())) return;
    try {
      await writeCache(disk, cache, { engine: this.#engine, files: this.#files });
      this.#uncached = 0;
    } catch {
      // A full disk, say: the next time everything is read again.
    }
  }
}
