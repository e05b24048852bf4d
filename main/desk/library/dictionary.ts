import { join } from 'node:path';
import { deskDictionarySchema } from '#shared/desk/dictionary-contract.ts';
import type { DeskDictionary } from '#shared/desk/dictionary-contract.ts';
import type { FileSystem } from './file-system.ts';
import { SettingsFile } from './settings-file.ts';

/** The words that people taught this desk, in `dictionary.json` of the library. */
export class DictionaryFile {
  readonly #file: SettingsFile<DeskDictionary>;

  constructor(fs: FileSystem, folder: string) {
    this.#file = new SettingsFile(fs, join(folder, 'dictionary.json'), {
      schema: deskDictionarySchema,
      usual: { words: [], ignored: {} },
      notRead: 'The dictionary of this library could not be read.',
      notChanged: 'The word was not kept in the dictionary.',
    });
  }

  read(): Promise<DeskDictionary> {
    return this.#file.read();
  }

  /** Adds words and takes others out; with an article, those that pass there alone. */
  change(
    article: string | null,
    add: readonly string[],
    remove: readonly string[],
  ): Promise<DeskDictionary> {
    return this.#file.change(({ words, ignored }) => {
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
    await this.#file.change(({ words, ignored }) => {
      const others = Object.entries(ignored).filter(([id]) => id !== article);
      return { words, ignored: Object.fromEntries(others) };
    });
  }
}
