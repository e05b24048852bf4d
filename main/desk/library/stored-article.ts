import { Low } from 'lowdb';
import type { Article } from '#shared/article/article.ts';
import { articleForm } from './article-form.ts';
import { DurableFile } from './durable-file.ts';
import type { FileStamp, FileSystem } from './file-system.ts';

/** One article in its own lowdb file. */
export class StoredArticle {
  readonly #file: DurableFile<Article | null>;
  readonly #low: Low<Article | null>;

  constructor(fs: FileSystem, file: string) {
    this.#file = new DurableFile<Article | null>(fs, file, {
      parse: articleForm.parse,
      format: (article) => (article === null ? '' : articleForm.format(article)),
    });
    this.#low = new Low<Article | null>(this.#file, null);
  }

  get stamp(): FileStamp | null {
    return this.#file.stamp;
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
    await this.#low.read();
    return this.#low.data;
  }

  /** Resolves when the article is on the disk to stay. */
  async write(article: Article): Promise<void> {
    this.#low.data = article;
    await this.#low.write();
  }
}
