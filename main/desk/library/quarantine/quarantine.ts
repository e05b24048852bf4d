import { createHash, randomBytes } from 'node:crypto';
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
 * Files that could not be read or did not hold together, kept as they were: each in a folder of its own under its own name, with
 * a note beside it. They stay until a person deletes the article that they belong to for ever.
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
    const note = this.#noteOn(file, reason);
    const item = await this.#begin(note, randomBytes(6).toString('hex'), file);
    const place = this.#placeOf(item);
    await this.#fs.rename(file, place);
    for (const changed of [dirname(place), this.#folder, dirname(file)]) {
      await syncFolder(this.#fs, changed);
    }
    return item;
  }

  /**
   * Keeps a copy of a file as it is, once for each content that it is found with; the file stays where
   * it stands. `null` where nothing may be written, or this content was kept before.
   *
   * @param file Its path.
   * @param reason For the person at the desk.
   * @throws The system's errors.
   */
  async keepCopy(file: string, reason: string): Promise<Quarantined | null> {
    if (!this.#options.isWritable()) return null;
    const note = this.#noteOn(file, reason);
    const bytes = await this.#fs.readFile(file);
    const print = createHash('sha256').update(note.from).update('\0').update(bytes).digest('hex');
    const mark = print.slice(0, 12);
    for (const known of await this.#names(this.#folder)) {
      if (known.endsWith(`-${mark}`) && (await this.#find(known)) !== null) return null;
    }
    const item = await this.#begin(note, mark, file);
    await writeDurably(this.#fs, this.#placeOf(item), bytes);
    await syncFolder(this.#fs, this.#folder);
    return item;
  }

  /** What nobody has settled yet, newest first. */
  async list(): Promise<readonly Quarantined[]> {
    return (await this.#all()).filter(({ settled }) => settled === null);
  }

  /** True where a file was taken or copied from here, also when it was settled since. */
  async cameFrom(from: string): Promise<boolean> {
    return (await this.#all()).some((item) => item.from === from);
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

  /** Removes the files of an article. @throws The system's errors. */
  async forget(article: string): Promise<void> {
    const items = (await this.#all()).filter((item) => item.article === article);
    for (const { key } of items) {
      await this.#fs.rm(join(this.#folder, key), { recursive: true, force: true });
    }
    if (items.length > 0) await syncFolder(this.#fs, this.#folder);
  }

  /** Makes the folder of a file that comes here, with its note. @param mark Twelve hexadecimal digits. */
  async #begin(note: Note, mark: string, file: string): Promise<Quarantined> {
    const item = { ...note, key: keyOf(note, mark), file: basename(file) };
    await this.#fs.mkdir(dirname(this.#placeOf(item)), { recursive: true });
    await this.#write(item.key, note);
    return item;
  }

  #placeOf({ key, file }: Quarantined): string {
    return join(this.#folder, key, file);
  }

  #noteOn(file: string, reason: string): Note {
    const at = this.#options.now();
    const from = relative(this.#options.folder, file).replaceAll('\\', '/');
    return { at, from, reason, article: articleOf(from), settled: null };
  }

  /** Everything that lies here, newest first. */
  async #all(): Promise<readonly Quarantined[]> {
    const keys = await this.#names(this.#folder);
    const found = await Promise.all(keys.map((key) => this.#find(key)));
    return found.filter((item) => item !== null).sort((a, b) => (a.key < b.key ? 1 : -1));
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

function keyOf({ at }: Note, mark: string): string {
  return `${at.slice(0, 19).replace(/[^0-9T]/g, '')}-${mark}`;
}

/** The article that a file of the library belongs to, where its path names one. */
function articleOf(path: string): string | null {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path)?.[0] ?? null;
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}
