import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { diskError } from '../library/disk-errors.ts';
import { DurableFile } from '../library/durable-file.ts';
import { disk } from '../library/file-system.ts';

const foldersSchema = z.object({ folders: z.record(z.string(), z.string()) });
type Folders = z.infer<typeof foldersSchema>;

/**
 * Where the backups of each library on this computer go, as people chose it: `backups.json` of the
 * config folder (lowdb). It is none of the preferences, which a page may write.
 */
export class BackupFolders {
  readonly #config: string;
  readonly #low: Low<Folders>;

  constructor(config: string) {
    this.#config = config;
    const file = new DurableFile<Folders>(disk, join(config, 'backups.json'), {
      parse: (bytes) => foldersSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
      format: (folders) => `${JSON.stringify(folders, null, 1)}\n`,
      check: (folders) => void foldersSchema.parse(folders),
    });
    this.#low = new Low(file, { folders: {} });
  }

  /** The folder chosen for a library; `null` where none was, or the file cannot be read. */
  async of(library: string): Promise<string | null> {
    await this.#low.read().catch(() => {
      this.#low.data = { folders: {} };
    });
    return this.#low.data.folders[resolve(library)] ?? null;
  }

  /** @throws DeskError when it cannot be remembered; what was chosen before still holds. */
  async remember(library: string, folder: string): Promise<void> {
    try {
      await this.of(library);
      await mkdir(this.#config, { recursive: true });
      const { folders } = this.#low.data;
      this.#low.data = { folders: { ...folders, [resolve(library)]: resolve(folder) } };
      await this.#low.write();
    } catch (error) {
      throw diskError(error, 'The folder for backups could not be remembered.');
    }
  }
}
