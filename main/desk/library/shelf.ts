import { join } from 'node:path';
import { bodyNode } from '#shared/article/body.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { countWords } from '#shared/article/word-count.ts';
import type { Article } from '#shared/article/article.ts';
import { excerptOf } from '#shared/checks/excerpt.ts';
import { isChangedSincePublished } from '#shared/article/workflow.ts';
import type { ArticleSummary, DamagedFile } from '#shared/desk/contract.ts';
import { articleForm } from './article-form.ts';
import { conflictCopy } from './conflict-copies.ts';
import { diskError, isMissing } from './disk-errors.ts';
import { DurableFile } from './durable-file.ts';
import { sameStamp, stampOf } from './file-system.ts';
import type { FileStamp, FileSystem } from './file-system.ts';
import type { IndexRow } from './index-file.ts';

/** What became different in the rows. */
export interface RowsChange {
  /** New rows, and rows as they now stand. */
  readonly changed: readonly ArticleSummary[];
  /** Ids whose rows are gone. */
  readonly removed: readonly string[];
  /** The files that are no article, where those may have changed; else `null`. */
  readonly damaged: readonly DamagedFile[] | null;
}

/** What a file turned out to hold when it was last looked at. */
type Seen =
  | { readonly kind: 'article'; readonly row: IndexRow }
  | { readonly kind: 'damaged'; readonly stamp: FileStamp | null; readonly message: string };

/** Files looked at side by side: enough to keep a disk busy, few enough for any limit on open files. */
const sideBySide = 16;
/** No article is this long (bytes); a larger file is not read into memory to find out. */
const largestArticle = 64 * 1024 * 1024;

/** What lies in the folder of articles, kept in step with the disk. */
export class Shelf {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #seen = new Map<string, Seen>();
  #rows = new Map<string, IndexRow>();
  /** Ids whose rows differ from those that were last told. */
  readonly #untold = new Set<string>();
  #damageUntold = false;

  /** @param rows What the index remembers: each counts as long as its file looks the same. */
  constructor(fs: FileSystem, folder: string, rows: readonly IndexRow[]) {
    this.#fs = fs;
    this.#folder = folder;
    for (const row of rows) this.#seen.set(row.file, { kind: 'article', row });
    this.#rows = this.#ranked();
  }

  /** The article's row, or `null` when there is none. */
  rowOf(id: string): IndexRow | null {
    return this.#rows.get(id) ?? null;
  }

  /** What changed since this was last asked. */
  takeChange(): RowsChange {
    const changed: ArticleSummary[] = [];
    const removed: string[] = [];
    for (const id of this.#untold) {
      const row = this.#rows.get(id);
      if (row === undefined) removed.push(id);
      else changed.push(row.summary);
    }
    const damaged = this.#damageUntold ? this.damaged() : null;
    this.#untold.clear();
    this.#damageUntold = false;
    return { changed, removed, damaged };
  }

  /** The file that holds the article, readable or not, or `null` when there is none. */
  fileOf(id: string): string | null {
    const own = articleFile(id);
    return this.#rows.get(id)?.file ?? (this.#seen.get(own)?.kind === 'damaged' ? own : null);
  }

  /** Newest change first. */
  rowsByChange(): IndexRow[] {
    return [...this.#rows.values()].sort(
      ({ summary: a }, { summary: b }) => compare(b.updatedAt, a.updatedAt) || compare(a.id, b.id),
    );
  }

  /** Newest change first. */
  summaries(): ArticleSummary[] {
    return this.rowsByChange().map(({ summary }) => summary);
  }

  /** The files that are no article, or a second copy of one; by name. */
  damaged(): DamagedFile[] {
    const damaged: DamagedFile[] = [];
    if (this.#seen.size === this.#rows.size) return damaged;
    for (const [file, seen] of this.#seen) {
      if (seen.kind === 'damaged') {
        damaged.push({ file, message: seen.message, copyOf: null });
      } else if (this.fileOf(seen.row.summary.id) !== file) damaged.push(copyOf(seen.row));
    }
    return damaged.sort((a, b) => compare(a.file, b.file));
  }

  /** Puts down what was just written or read. */
  put(row: IndexRow): void {
    const { file, summary } = row;
    this.#seen.set(file, { kind: 'article', row });
    // The usual save touches one row: its cost stays the same however large the library grows.
    if (this.#rows.get(summary.id)?.file === file) {
      this.#rows.set(summary.id, row);
      this.#untold.add(summary.id);
    } else this.#arrange();
  }

  remove(file: string): void {
    this.#seen.delete(file);
    this.#arrange();
  }

  /**
   * Looks through the whole folder.
   *
   * @param signal Ends the look before it is through.
   * @returns True when something differs from what was known.
   */
  async refresh(signal?: AbortSignal): Promise<boolean> {
    const names = new Set((await this.#fs.readdir(this.#folder)).filter(isArticleName));
    for (const known of this.#seen.keys()) names.add(known);
    const left = [...names];
    const work = async (): Promise<boolean> => {
      let changed = false;
      for (let file = left.pop(); file !== undefined; file = left.pop()) {
        if (signal?.aborted === true) break;
        if (await this.#look(file)) changed = true;
      }
      return changed;
    };
    const changes = await Promise.all(Array.from({ length: sideBySide }, work));
    const changed = changes.includes(true);
    if (changed) this.#arrange();
    return changed;
  }

  /** Looks at one file again; true when it differs from what was known. */
  async look(file: string): Promise<boolean> {
    if (!isArticleName(file)) return false;
    const changed = await this.#look(file);
    if (changed) this.#arrange();
    return changed;
  }

  async #look(file: string): Promise<boolean> {
    const before = this.#seen.get(file);
    const now = await this.#read(file, before);
    // Somebody saved it in the meantime: what they put down is newer than what was read here.
    if (now === before || this.#seen.get(file) !== before) return false;
    if (now === undefined) this.#seen.delete(file);
    else this.#seen.set(file, now);
    return true;
  }

  async #read(file: string, before: Seen | undefined): Promise<Seen | undefined> {
    let stamp: FileStamp | null = null;
    try {
      stamp = stampOf(await this.#fs.stat(join(this.#folder, file)));
      const known = before?.kind === 'article' ? before.row.stamp : before?.stamp;
      if (known && sameStamp(known, stamp)) return before;
      if (stamp.size > largestArticle) {
        return { kind: 'damaged', stamp, message: 'This file is too large to be an article.' };
      }
      const stored = new DurableFile(this.#fs, join(this.#folder, file), articleForm);
      const article = await stored.read();
      if (article === null) return undefined;
      const row = { file, stamp: stored.stamp ?? stamp, summary: summaryOf(article) };
      return { kind: 'article', row };
    } catch (error) {
      if (isMissing(error)) return undefined;
      return {
        kind: 'damaged',
        stamp,
        message: diskError(error, 'This file could not be read.').message,
      };
    }
  }

  #arrange(): void {
    const before = this.#rows;
    this.#rows = this.#ranked();
    for (const [id, row] of this.#rows) if (before.get(id) !== row) this.#untold.add(id);
    for (const id of before.keys()) if (!this.#rows.has(id)) this.#untold.add(id);
    this.#damageUntold = true;
  }

  /** One row an article: of two files with one id, that counts which bears its name. */
  #ranked(): Map<string, IndexRow> {
    const rows = new Map<string, IndexRow>();
    for (const seen of this.#seen.values()) {
      if (seen.kind !== 'article') continue;
      const { id } = seen.row.summary;
      const other = rows.get(id);
      if (other === undefined || ranks(seen.row, other)) rows.set(id, seen.row);
    }
    return rows;
  }
}

/** The name of an article's file. */
export function articleFile(id: string): string {
  return `${id}.json`;
}

function isArticleName(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.');
}

function ranks(row: IndexRow, other: IndexRow): boolean {
  if (other.file === articleFile(other.summary.id)) return false;
  return row.file === articleFile(row.summary.id) || row.file < other.file;
}

function copyOf(row: IndexRow): DamagedFile {
  const { headline } = row.summary;
  return {
    file: row.file,
    message: `This file is a second version of “${headline || 'an article without a headline'}”. It was left as it is.`,
    copyOf: { id: row.summary.id, tool: conflictCopy(row.file)?.tool ?? null },
  };
}

/** An article's row in the library. */
export function summaryOf(article: Article): ArticleSummary {
  const texts = blocksOf(bodyNode(article.body)).map(({ text }) => text);
  const isNamed = article.headline.trim() !== '' || article.slug.trim() !== '';
  return {
    id: article.id,
    revision: article.revision,
    headline: article.headline,
    slug: article.slug,
    opening: isNamed ? '' : excerptOf(texts.find((text) => text.trim() !== '') ?? '', 60),
    byline: article.byline,
    section: article.section,
    tags: article.tags,
    status: article.status,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    signedOff: article.signOff !== null,
    changedSincePublished: isChangedSincePublished(article),
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
