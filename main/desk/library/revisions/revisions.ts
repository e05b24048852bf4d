import { join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import type { KeepReason, RevisionRow } from '#shared/article/revisions.ts';
import { syncFolder } from '../durable-write.ts';
import { Turns } from '../turns.ts';
import { ArticleRevisions } from './article-revisions.ts';
import type { Keeping } from './article-revisions.ts';

/** So many lists are kept in memory. */
const remembered = 64;

/** The kept revisions of all articles: `revisions/<id>/`. One thing at a time happens to an article's. */
export class Revisions {
  readonly #keeping: Keeping;
  readonly #folder: string;
  readonly #turns = new Turns();
  readonly #known = new Map<string, ArticleRevisions>();

  constructor(keeping: Keeping, folder: string) {
    this.#keeping = keeping;
    this.#folder = folder;
  }

  /** Oldest first. */
  rows(id: string): Promise<readonly RevisionRow[]> {
    return this.#turns.take(id, () => this.#of(id).rows());
  }

  /** @see ArticleRevisions.keep */
  keep(article: Article, reason: KeepReason, bytes?: Uint8Array): Promise<RevisionRow> {
    return this.#turns.take(article.id, () => this.#of(article.id).keep(article, reason, bytes));
  }

  /** @see ArticleRevisions.read */
  read(id: string, content: string): Promise<Article> {
    return this.#turns.take(id, () => this.#of(id).read(content));
  }

  /** @see ArticleRevisions.name */
  name(id: string, content: string, name: string | null): Promise<RevisionRow> {
    return this.#turns.take(id, () => this.#of(id).name(content, name));
  }

  /**
   * The newest kept revision that can be read; `null` where there is none. One that is found damaged on
   * the way is set aside.
   */
  async newest(
    id: string,
  ): Promise<{ readonly row: RevisionRow; readonly article: Article } | null> {
    for (const row of (await this.rows(id)).toReversed()) {
      const article = await this.read(id, row.content).catch(() => null);
      if (article !== null) return { row, article };
    }
    return null;
  }

  /** The kept article of this revision; `null` where it was not kept or cannot be read. */
  async ofRevision(id: string, revision: string): Promise<Article | null> {
    const row = (await this.rows(id)).findLast((other) => other.revision === revision);
    return row === undefined ? null : this.read(id, row.content).catch(() => null);
  }

  /** Removes everything that is kept of an article. @throws The system's errors. */
  remove(id: string): Promise<void> {
    return this.#turns.take(id, async () => {
      this.#known.delete(id);
      const { fs } = this.#keeping;
      await fs.rm(join(this.#folder, id), { recursive: true, force: true });
      await syncFolder(fs, this.#folder);
    });
  }

  settle(): Promise<void> {
    return this.#turns.settle();
  }

  #of(id: string): ArticleRevisions {
    const known =
      this.#known.get(id) ?? new ArticleRevisions(this.#keeping, join(this.#folder, id));
    this.#known.delete(id);
    this.#known.set(id, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= remembered) break;
      this.#known.delete(oldest);
    }
    return known;
  }
}
