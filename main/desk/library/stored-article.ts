import { join } from 'node:path';
import { Low } from 'lowdb';
import { articleSchemaVersion } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { articleForm, readArticle } from './article-form.ts';
import type { FoundArticle } from './article-form.ts';
import { DurableFile } from './durable-file.ts';
import type { Form } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import type { IndexRow } from './index-file.ts';
import { summaryOf } from './shelf.ts';

/** One article in its own lowdb file, and its row in the library. */
export class StoredArticle {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #name: string;
  readonly #file: DurableFile<Article | null>;
  readonly #low: Low<Article | null>;
  #summary: ArticleSummary | null = null;
  #found: FoundArticle | null = null;

  /** @param file Its name in the folder of articles. */
  constructor(fs: FileSystem, folder: string, file: string) {
    const form: Form<Article | null> = {
      parse: (bytes) => {
        this.#found = readArticle(bytes);
        return this.#found.article;
      },
      format: (article) => (article === null ? '' : articleForm.format(article)),
      check: (article) => {
        if (article !== null) articleForm.check(article);
      },
    };
    this.#fs = fs;
    this.#path = join(folder, file);
    this.#name = file;
    this.#file = new DurableFile<Article | null>(fs, join(folder, file), form, {
      guarded: true,
      meanwhile: (article) => {
        this.#summary = article === null ? null : summaryOf(article);
      },
    });
    this.#low = new Low<Article | null>(this.#file, null);
  }

  /** The article as it was last read or written here, be it outdated; `null` before that. */
  get remembered(): Article | null {
    return this.#file.value;
  }

  /** True when the content that was read is not the one that the file's own revision names. */
  get byHand(): boolean {
    return this.#found?.byHand === true;
  }

  /** The file's bytes where an older Galley wrote it, else `null`. @throws The system's errors. */
  async olderBytes(): Promise<Uint8Array | null> {
    const older = this.#found !== null && this.#found.schema < articleSchemaVersion;
    return older ? this.#fs.readFile(this.#path) : null;
  }

  /** The row of what is remembered. */
  get row(): IndexRow | null {
    const { stamp, value } = this.#file;
    if (stamp === null || value === null) return null;
    this.#summary ??= summaryOf(value);
    return { file: this.#name, stamp, summary: this.#summary };
  }

  /** True when the disk holds what is remembered. */
  isCurrent(): Promise<boolean> {
    return this.#file.isCurrent();
  }

  /**
   * The article as it stands on the disk; `null` when it is gone. A file that nobody touched since the
   * last time is not read again.
   *
   * @throws DeskError `newer format` or `damaged file`; the system's errors.
   */
  async read(): Promise<Article | null> {
    if (await this.#file.isCurrent()) return this.#low.data;
    this.#low.data = null;
    this.#summary = null;
    await this.#low.read();
    return this.#low.data;
  }

  /**
   * Resolves when the article is on the disk to stay.
   *
   * @param make Makes the article while its file is being opened.
   * @throws DeskError `conflict` when the file changed since it was last read or written here; the
   * system's errors.
   */
  async write(make: () => Article): Promise<Article> {
    this.#file.begin();
    try {
      const article = make();
      this.#low.data = article;
      await this.#low.write();
      this.#found = null;
      return article;
    } catch (error) {
      await this.#file.abandon();
      throw error;
    }
  }
}
