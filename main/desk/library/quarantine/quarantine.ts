import { randomBytes } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeDurably } from '../durable-write.ts';
import { isMissing } from '../disk-errors.ts';
import type { FileSystem } from '../file-system.ts';

/** What lies beside a file in quarantine. */
const noteSchema = z.object({
  at: z.iso.datetime(),
  /** Where it lay, from the library's folder: "articles/<id>.json". */
  from: z.string(),
  /** For the person at the desk. */
  reason: z.string(),
  /** The article that it belongs to, where its name tells. */
  article: z.uuid().nullable(),
  /** What came of it; `null` while somebody has to look at it. */
  settled: z.enum(['restored', 'dismissed']).nullable(),
});
type Note = Readonly<z.infer<typeof noteSchema>>;

/** A file in quarantine. */
export interface Quarantined extends Note {
  /** Names it in the quarantine. */
  readonly key: string;
  /** Its own name, as it was. */
  readonly file: string;
}

export interface QuarantineOptions {
  readonly fs: FileSystem;
  /** The library's. */
  readonly folder: string;
  /** ISO 8601. */
  readonly now: () => string;
  readonly isWritable: () => boolean;
}

/**
 * Files that could not be read, kept as they were: each in a folder of its own under its own name, with
 * a note beside it. Nothing is ever removed from here by Galley.
 */
export class Quarantine {
  readonly #options: QuarantineOptions;
  readonly #fs: FileSystem;
  readonly #folder: string;

  constructor(options: QuarantineOptions) {
    this.#options = options;
    this.#fs = options.fs;
    this.#folder = join(options.folder, 'quarantine');
  }

  /**
   * Moves a file here as it is. Its note is on the disk before it is moved. Where nothing may be
   * written, the file stays and the answer is `null`.
   *
   * @param file Its path.
   * @param reason For the person at the desk.
   * @throws The system's errors; the file then stands where it stood.
   */
  async take(file: string, reason: string): Promise<Quarantined | null> {
    if (!this.#options.isWritable()) return null;
    const at = this.#options.now();
    const from = relative(this.#options.folder, file).replaceAll('\\', '/');
    const note: Note = { at, from, reason, article: articleOf(from), settled: null };
    const key = `${at.slice(0, 19).replace(/[^0-9T]/g, '')}-${randomBytes(6).toString('hex')}`;
    const folder = join(this.#folder, key);
    const name = basename(file);
    await this.#fs.mkdir(folder, { recursive: true });
    await this.#write(key, note);
    await this.#fs.rename(file, join(folder, name));
    for (const changed of [folder, this.#folder, dirname(file)]) {
      await syncFolder(this.#fs, changed);
    }
    return { ...note, key, file: name };
  }

  /** What nobody has settled yet, newest first. */
  async list(): Promise<readonly Quarantined[]> {
    const keys = await this.#names(this.#folder);
    const found = await Promise.all(keys.map((key) => this.#find(key)));
    return found
      .filter((item) => item !== null)
      .filter(({ settled }) => settled === null)
      .sort((a, b) => (a.key < b.key ? 1 : -1));
  }

  /** `null` where the quarantine has nothing of this key. */
  async find(key: string): Promise<Quarantined | null> {
    return /^[0-9T]{15}-[0-9a-f]{12}$/.test(key) ? this.#find(key) : null;
  }

  /** Notes what came of it. The file stays. */
  async settle(item: Quarantined, settled: NonNullable<Note['settled']>): Promise<void> {
    const { at, from, reason, article } = item;
    await this.#write(item.key, { at, from, reason, article, settled });
  }

  async #find(key: string): Promise<Quarantined | null> {
    const folder = join(this.#folder, key);
    const names = await this.#names(folder);
    // Without a file a crash came between the note and the move: nothing lies here.
    const file = names.find((name) => name !== noteName && !name.startsWith('.'));
    if (file === undefined) return null;
    try {
      const text = await this.#fs.readFile(join(folder, noteName), 'utf8');
      return { ...noteSchema.parse(JSON.parse(text)), key, file };
    } catch {
      return null;
    }
  }

  async #write(key: string, note: Note): Promise<void> {
    const file = join(this.#folder, key, noteName);
    await writeDurably(this.#fs, file, Buffer.from(`${JSON.stringify(note, null, 1)}\n`));
  }

  async #names(folder: string): Promise<readonly string[]> {
    try {
      return await this.#fs.readdir(folder);
    } catch (error) {
      if (isMissing(error) || isNoFolder(error)) return [];
      throw error;
    }
  }
}

const noteName = 'why.json';

/** The article that a file of the library belongs to, where its path names one. */
function articleOf(path: string): string | null {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path)?.[0] ?? null;
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}
