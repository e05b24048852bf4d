import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { articleSummarySchema } from '#shared/desk/contract.ts';
import { DurableFile } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/** A row of the index: the summary, and the file that it was taken from. */
export const indexRowSchema = z.object({
  /** Name in the folder of articles. */
  file: z.string(),
  stamp: z.object({ modified: z.number(), size: z.number() }),
  summary: articleSummarySchema,
});
export type IndexRow = Readonly<z.infer<typeof indexRowSchema>>;

const indexSchema = z.object({ schema: z.literal(1), rows: z.array(indexRowSchema) });
type Index = Readonly<z.infer<typeof indexSchema>>;

/** Rows change faster than anybody reads the file: they are written together after this pause (ms). */
const pause = 1_000;

/**
 * `library.json`: a cache of what the articles say, so that a library opens without reading them all.
 * It is never trusted over the articles: a row counts only while its file looks as it did. That is why
 * no save has to wait for it, and why a failed write of it is no error.
 */
export class IndexFile {
  readonly #low: Low<Index>;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(fs: FileSystem, folder: string) {
    const file = new DurableFile<Index>(fs, join(folder, 'library.json'), {
      parse: (bytes) => indexSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
      format: (index) => JSON.stringify(index),
      check: () => undefined,
    });
    this.#low = new Low<Index>(file, { schema: 1, rows: [] });
  }

  /** The rows as they were last written; none where the file is missing or doubtful. */
  async read(): Promise<readonly IndexRow[]> {
    await this.#low.read().catch(() => undefined);
    return this.#low.data.rows;
  }

  /** Writes the rows after a pause, together with those that come until then. */
  writeSoon(rows: () => readonly IndexRow[]): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.write(rows()), pause);
    this.#timer.unref();
  }

  async write(rows: readonly IndexRow[]): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#low.data = { schema: 1, rows: [...rows] };
    this.#writing = this.#writing.then(() => this.#low.write()).catch(() => undefined);
    await this.#writing;
  }
}
