import { join, resolve } from 'node:path';
import { z } from 'zod';
import { disk } from '../library/file-system.ts';
import { SettingsFile } from '../library/settings-file.ts';

const foldersSchema = z.object({ folders: z.record(z.string(), z.string()) });

/**
 * Where the backups of each library on this computer go, as people chose it: `backups.json` of the
 * config folder. It is none of the preferences, which a page may write.
 */
export class BackupFolders {
  readonly #file: SettingsFile<z.infer<typeof foldersSchema>>;

  constructor(config: string) {
    this.#file = new SettingsFile(disk, join(config, 'backups.json'), {
      schema: foldersSchema,
      usual: { folders: {} },
      notRead: 'Where backups go is not known, and none are made.',
      notChanged: 'The folder for backups could not be remembered.',
      makesFolder: true,
    });
  }

  /**
   * The folder chosen for a library; `null` where none was.
   *
   * @throws DeskError where the file is damaged or of a newer Galley, or the disk does not give it out:
   * whoever chose a folder counts on a backup a day.
   */
  async of(library: string): Promise<string | null> {
    return (await this.#file.readSound()).folders[resolve(library)] ?? null;
  }

  /** @throws DeskError when it cannot be remembered; what was chosen before still holds. */
  async remember(library: string, folder: string): Promise<void> {
    await this.#file.change(({ folders }) => ({
      folders: { ...folders, [resolve(library)]: resolve(folder) },
    }));
  }
}
