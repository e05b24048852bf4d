import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { articleSummarySchema } from '#shared/desk/contract.ts';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { sha256Of } from '../sha256.ts';
import { DurableWrite } from './durable-write.ts';
import type { FileStamp, FileSystem } from './file-system.ts';

/** A row of the index: the summary, and the file that it was taken from. */
export interface IndexRow {
  /** Name in the folder of articles. */
  readonly file: string;
  readonly stamp: FileStamp;
  readonly summary: ArticleSummary;
}

/**
 * How the file begins: by its version, and by what a row says. A build that says more in a row takes no
 * row of an older one.
 */
const head = `{"schema":2,"fields":${JSON.stringify(Object.keys(articleSummarySchema.shape))},"rows":[\n`;
/** The file ends with the SHA-256 of all that stands before. */
const tail = /^\n\],"sha256":"([0-9a-f]{64})"\}\n$/;
const tailLength = '\n],"sha256":""}\n'.length + 64;

/** The file is written when the rows have been at rest for so long (ms) … */
const rest = 5_000;
/** … or when they have been at work for so long since it was written (ms). */
const patience = 300_000;
/** Rows turned into text at one go: the desk answers in between. */
const stretch = 500;

/**
 * `library.json`: a cache of what the articles say, so that a library opens without reading them all.
 * It is never trusted over the articles: a row counts only while its file looks as it did. That is why
 * no save has to wait for it, why a crash before it is written costs no more than reading what changed
 * since, and why a failed write of it is no error.
 *
 * It is the one file of the library that grows with it. So it is no lowdb: it is written by and by, and
 * trusted by its checksum instead of by a look at every value.
 */
export class IndexFile {
  readonly #fs: FileSystem;
  readonly #file: string;
  #rows: (() => readonly IndexRow[]) | null = null;
  #waiting: { readonly timer: NodeJS.Timeout; readonly since: number } | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#file = join(folder, 'library.json');
  }

  /** The rows as they were last written; `null` where the file is missing or doubtful. */
  async read(): Promise<readonly IndexRow[] | null> {
    try {
      return rowsIn(await this.#fs.readFile(this.#file));
    } catch {
      return null;
    }
  }

  /** Has the rows written when they have come to rest. */
  writeSoon(rows: () => readonly IndexRow[]): void {
    this.#rows = rows;
    const since = this.#waiting?.since ?? performance.now();
    if (this.#waiting !== null) clearTimeout(this.#waiting.timer);
    const wait = Math.max(0, Math.min(rest, since + patience - performance.now()));
    const timer = setTimeout(() => void this.flush(), wait).unref();
    this.#waiting = { timer, since };
  }

  /** Writes what is still to be written. Never rejects. */
  async flush(): Promise<void> {
    if (this.#waiting !== null) clearTimeout(this.#waiting.timer);
    this.#waiting = null;
    const rows = this.#rows;
    this.#rows = null;
    if (rows !== null) {
      this.#writing = this.#writing.then(() => this.#write(rows())).catch(() => undefined);
    }
    await this.#writing;
  }

  async #write(rows: readonly IndexRow[]): Promise<void> {
    await new DurableWrite(this.#fs, this.#file).finish(textOf(rows));
  }
}

async function* textOf(rows: readonly IndexRow[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const hashed = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    return bytes;
  };
  yield hashed(head);
  for (let at = 0; at < rows.length; at += stretch) {
    const lines = rows.slice(at, at + stretch).map((row) => JSON.stringify(row));
    yield hashed(`${at === 0 ? '' : ',\n'}${lines.join(',\n')}`);
    await setImmediate();
  }
  yield Buffer.from(`\n],"sha256":"${hash.digest('hex')}"}\n`);
}

/** The file's text is what this build wrote, whole, or there is `null`: then every row is one of ours. */
function rowsIn(bytes: Buffer): readonly IndexRow[] | null {
  const end = bytes.length - tailLength;
  if (end < head.length || !bytes.subarray(0, head.length).equals(Buffer.from(head))) return null;
  const stated = tail.exec(bytes.subarray(end).toString('latin1'))?.[1];
  const found = sha256Of(bytes.subarray(0, end));
  if (stated !== found) return null;
  return (JSON.parse(bytes.toString()) as { readonly rows: readonly IndexRow[] }).rows;
}
