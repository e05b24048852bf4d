import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { Article } from '#shared/article/article.ts';
import { revisionRowSchema, thinned } from '#shared/article/revisions.ts';
import type { KeepReason, RevisionRow } from '#shared/article/revisions.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { articleForm, readArticle } from '../article-form.ts';
import { errnoOf, isMissing } from '../disk-errors.ts';
import { DurableFile } from '../durable-file.ts';
import { writeDurably } from '../durable-write.ts';
import type { FileSystem } from '../file-system.ts';
import { summaryOf } from '../shelf.ts';
import { sha256Of } from '../../sha256.ts';
import { contentNamed, packed, snapshotName, unpacked } from './snapshot-file.ts';

const listSchema = z.object({ schema: z.literal(1), rows: z.array(revisionRowSchema) });
type List = Readonly<z.infer<typeof listSchema>>;

const listName = 'revisions.json';

/** What the revisions of an article need from the library around them. */
export interface Keeping {
  readonly fs: FileSystem;
  /** ISO 8601. */
  readonly now: () => string;
  readonly isWritable: () => boolean;
  /** Takes a file that cannot be read away, as it is; `null` where it stays. */
  readonly setAside: (file: string, reason: string) => Promise<object | null>;
}

/**
 * The kept revisions of one article, in a folder of their own: a file a content, packed and named by
 * its SHA-256, and `revisions.json` with a row for each. The list can be lost: what it says of the
 * contents is found in them again, and nothing found so is thinned out.
 */
export class ArticleRevisions {
  readonly #keeping: Keeping;
  readonly #folder: string;
  readonly #low: Low<List>;
  #loaded = false;

  constructor(keeping: Keeping, folder: string) {
    this.#keeping = keeping;
    this.#folder = folder;
    const file = new DurableFile<List>(keeping.fs, join(folder, listName), {
      parse: (bytes) => listSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
      format: (list) => `${JSON.stringify(list, null, 1)}\n`,
      check: () => undefined,
    });
    this.#low = new Low<List>(file, { schema: 1, rows: [] });
  }

  /** Oldest first. @throws The system's errors. */
  async rows(): Promise<readonly RevisionRow[]> {
    await this.#load();
    return this.#low.data.rows;
  }

  /**
   * Keeps an article as it stands; one that is kept already is not stored twice. Resolves when it is on
   * the disk to stay. Whatever the policy no longer holds goes.
   *
   * @param bytes As an article's file holds it, where that differs from what this build would write.
   */
  async keep(article: Article, reason: KeepReason, bytes?: Uint8Array): Promise<RevisionRow> {
    await this.#load();
    const { fs, now } = this.#keeping;
    const plain = bytes ?? articleForm.format(article);
    const content = sha256Of(plain);
    const known = this.#row(content);
    const at = now();
    if (known === null) {
      await fs.mkdir(this.#folder, { recursive: true });
      await writeDurably(fs, this.#path(content), await packed(plain));
    }
    const row = rowOf(article, { content, at: known?.at ?? at, reason, name: known?.name ?? null });
    const others = this.#low.data.rows.filter((other) => other.content !== content);
    // What was kept for a better reason than the course of work keeps it.
    const kept = known !== null && reason === 'work' ? known : row;
    await this.#put(thinned([...others, kept], Date.parse(at)));
    return kept;
  }

  /**
   * The article as it was kept.
   *
   * @throws DeskError `not found`; `damaged file`, once the file is set aside. Where it cannot be, it stays
   * listed as it is: it is the only copy.
   */
  async read(content: string): Promise<Article> {
    await this.#load();
    const row = this.#row(content);
    if (row === null) throw gone();
    try {
      const article = await this.#open(content);
      if (article !== null) return article;
    } catch (error) {
      if (!(error instanceof DeskError) || error.code !== 'damaged file') throw error;
      const taken = await this.#keeping
        .setAside(this.#path(content), error.message)
        .catch(() => null);
      if (taken !== null) await this.#unlist(content);
      throw error;
    }
    if (this.#keeping.isWritable()) await this.#unlist(content);
    throw gone();
  }

  /** Gives a revision a name, with which it is kept for ever, or takes it away (`null`). */
  async name(content: string, name: string | null): Promise<RevisionRow> {
    await this.#load();
    const row = this.#row(content);
    if (row === null) throw gone();
    const named = { ...row, name };
    await this.#put(
      this.#low.data.rows.map((other) => (other.content === content ? named : other)),
    );
    return named;
  }

  #row(content: string): RevisionRow | null {
    return this.#low.data.rows.find((row) => row.content === content) ?? null;
  }

  /** For a content whose file is no longer here. */
  async #unlist(content: string): Promise<void> {
    await this.#put(this.#low.data.rows.filter((row) => row.content !== content));
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    let rows: readonly RevisionRow[] = [];
    let lost = false;
    try {
      await this.#low.read();
      ({ rows } = this.#low.data);
    } catch (error) {
      if (errnoOf(error) !== null) throw error;
      lost = true;
      await this.#keeping.setAside(
        join(this.#folder, listName),
        'The list of this article’s revisions could not be read. It was made again from the revisions themselves; names that were given to them are lost.',
      );
    }
    const contents = await this.#contents();
    lost ||= rows.length === 0 && contents.length > 0;
    const listed = new Set(rows.map(({ content }) => content));
    const found = await Promise.all(
      contents
        .filter((content) => !listed.has(content))
        .map((content) => this.#rowFound(content, lost ? 'found' : 'work')),
    );
    const all = [...rows, ...found.filter((row) => row !== null)];
    this.#low.data = { schema: 1, rows: all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
    // Whoever only reads looks again each time: another Galley writes here.
    this.#loaded = this.#keeping.isWritable();
  }

  /** The row of a content that the list does not know: a crash or another machine left it here. */
  async #rowFound(content: string, reason: KeepReason): Promise<RevisionRow | null> {
    try {
      const article = await this.#open(content);
      return article && rowOf(article, { content, at: article.updatedAt, reason, name: null });
    } catch {
      return null;
    }
  }

  async #open(content: string): Promise<Article | null> {
    try {
      const bytes = await this.#keeping.fs.readFile(this.#path(content));
      return readArticle(await unpacked(bytes, content)).article;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async #contents(): Promise<readonly string[]> {
    try {
      const names = await this.#keeping.fs.readdir(this.#folder);
      return names.map(contentNamed).filter((content) => content !== null);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** The list is on the disk before a content that it no longer names goes. */
  async #put(rows: readonly RevisionRow[]): Promise<void> {
    const { fs } = this.#keeping;
    const before = this.#low.data;
    this.#low.data = { schema: 1, rows: [...rows] };
    try {
      await this.#low.write();
    } catch (error) {
      this.#low.data = before;
      throw error;
    }
    const named = new Set(rows.map(({ content }) => content));
    for (const { content } of before.rows) {
      if (!named.has(content)) await fs.rm(this.#path(content), { force: true });
    }
  }

  #path(content: string): string {
    return join(this.#folder, snapshotName(content));
  }
}

function rowOf(
  article: Article,
  given: Pick<RevisionRow, 'content' | 'at' | 'reason' | 'name'>,
): RevisionRow {
  const { headline, status, words, updatedAt } = summaryOf(article);
  return { ...given, revision: article.revision, headline, status, words, updatedAt };
}

function gone(): DeskError {
  return new DeskError(
    'not found',
    'This revision is no longer kept. The article itself is not affected.',
  );
}
