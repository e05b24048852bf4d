import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { deskDictionarySchema } from '#shared/desk/dictionary-contract.ts';
import type { DeskDictionary } from '#shared/desk/dictionary-contract.ts';
import { diskError } from './disk-errors.ts';
import { DurableFile } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { Turns } from './turns.ts';

const nothing: DeskDictionary = { words: [], ignored: {} };
const fileSchema = deskDictionarySchema.extend({ schema: z.literal(1) });

/** The words that people taught this desk, in `dictionary.json` of the library. */
export class DictionaryFile {
  readonly #fs: FileSystem;
  readonly #file: string;
  readonly #low: Low<DeskDictionary>;
  readonly #turns = new Turns();

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#file = join(folder, 'dictionary.json');
    const file = new DurableFile<DeskDictionary>(fs, this.#file, {
      parse: (bytes) => fileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
      format: (dictionary) => `${JSON.stringify({ schema: 1, ...dictionary }, null, 1)}\n`,
      check: (dictionary) => void deskDictionarySchema.parse(dictionary),
    });
    this.#low = new Low(file, nothing);
  }

  read(): Promise<DeskDictionary> {
    return this.#turns.take('', () => this.#read());
  }

  /** Adds words and takes others out; with an article, those that pass there alone. */
  change(
    article: string | null,
    add: readonly string[],
    remove: readonly string[],
  ): Promise<DeskDictionary> {
    return this.#edit(({ words, ignored }) => {
      const changed = (before: readonly string[]): string[] => {
        const all = new Set([...before, ...add.map((word) => word.normalize('NFC'))]);
        for (const word of remove) all.delete(word.normalize('NFC'));
        return [...all].sort();
      };
      return article === null
        ? { words: changed(words), ignored }
        : { words, ignored: { ...ignored, [article]: changed(ignored[article] ?? []) } };
    });
  }

  /** Forgets what passed in an article that is deleted for ever. */
  async forget(article: string): Promise<void> {
    if ((await this.read()).ignored[article] === undefined) return;
    await this.#edit(({ words, ignored }) => {
      const others = Object.entries(ignored).filter(([id]) => id !== article);
      return { words, ignored: Object.fromEntries(others) };
    });
  }

  #edit(edit: (stored: DeskDictionary) => DeskDictionary): Promise<DeskDictionary> {
    return this.#turns.take('', async () => {
      const stored = await this.#read();
      this.#low.data = edit(stored);
      try {
        await this.#low.write();
      } catch (error) {
        throw diskError(error, 'The word was not kept in the dictionary.');
      }
      return this.#low.data;
    });
  }

  /** A file that cannot be read is put aside, as it is, before another takes its place. */
  async #read(): Promise<DeskDictionary> {
    try {
      await this.#low.read();
    } catch {
      this.#low.data = nothing;
      await this.#fs.rename(this.#file, `${this.#file}.damaged`).catch(() => undefined);
    }
    const { words, ignored } = this.#low.data;
    return { words, ignored };
  }
}
