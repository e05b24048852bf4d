import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { arrangementSchema } from '#shared/desk/contract.ts';
import type { Arrangement } from '#shared/desk/contract.ts';
import { diskError } from './disk-errors.ts';
import { DurableFile } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { Turns } from './turns.ts';

const nothing: Arrangement = { pins: [], filters: [] };
const fileSchema = arrangementSchema.extend({ schema: z.literal(1) });

/**
 * How this desk arranges its library, in `arrangement.json`: which articles are pinned, which queries
 * were kept. It says nothing about any article, so no article changes by it: a pin costs no revision and
 * no sign-off. Tags, sections and statuses are the articles' own and stand in their files.
 */
export class ArrangementFile {
  readonly #fs: FileSystem;
  readonly #file: string;
  readonly #low: Low<Arrangement>;
  readonly #turns = new Turns();

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#file = join(folder, 'arrangement.json');
    const file = new DurableFile<Arrangement>(fs, this.#file, {
      parse: (bytes) => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
      format: ({ pins, filters }) => `${JSON.stringify({ schema: 1, pins, filters }, null, 1)}\n`,
      check: (arrangement) => void arrangementSchema.parse(arrangement),
    });
    this.#low = new Low(file, nothing);
  }

  read(): Promise<Arrangement> {
    return this.#turns.take('', () => this.#read());
  }

  /** Stores what `edit` makes of what stands there. */
  change(edit: (stored: Arrangement) => Arrangement): Promise<Arrangement> {
    return this.#turns.take('', async () => {
      const { pins, filters } = edit(await this.#read());
      this.#low.data = { pins, filters };
      try {
        await this.#low.write();
      } catch (error) {
        throw diskError(error, 'Pins and filters were not changed.');
      }
      return this.#low.data;
    });
  }

  /** A file that cannot be read is put aside, as it is, before another takes its place. */
  async #read(): Promise<Arrangement> {
    try {
      await this.#low.read();
    } catch {
      this.#low.data = nothing;
      await this.#fs.rename(this.#file, `${this.#file}.damaged`).catch(() => undefined);
    }
    const { pins, filters } = this.#low.data;
    return { pins, filters };
  }
}
