import { join } from 'node:path';
import { preferencesSchema, usualPreferences } from '#shared/desk/preferences.ts';
import type { Preferences, PreferencesChange } from '#shared/desk/preferences.ts';
import { diskError } from './library/disk-errors.ts';
import { disk } from './library/file-system.ts';
import type { FileSystem } from './library/file-system.ts';
import { SettingsFile } from './library/settings-file.ts';

const notSaved = 'Your preferences were not saved; they hold until you close this window.';

/**
 * What the person at the desk prefers, in `preferences.json` of the config folder. A file that is missing
 * or cannot be read means the usual ones: nothing of a writer's work hangs on it.
 */
export class PreferencesFile {
  readonly #file: SettingsFile<Preferences>;
  #known = usualPreferences;
  /** What kept them from being read the last time. */
  #unread: unknown = null;

  constructor(folder: string, fs: FileSystem = disk) {
    this.#file = new SettingsFile(fs, join(folder, 'preferences.json'), {
      schema: preferencesSchema,
      usual: usualPreferences,
      notRead: notSaved,
      notChanged: notSaved,
      makesFolder: true,
    });
  }

  async read(): Promise<Preferences> {
    this.#unread = null;
    this.#known = await this.#file.read().catch((error: unknown) => {
      this.#unread = error;
      return usualPreferences;
    });
    return this.#known;
  }

  /** Who sits here, as was last read or written; `null` where they gave no name. */
  get name(): string | null {
    return this.#known.name.trim() || null;
  }

  /** @throws DeskError, also where nobody could read those that this would replace. */
  async change(chosen: PreferencesChange): Promise<Preferences> {
    if (this.#unread !== null) throw diskError(this.#unread, notSaved);
    // Of what is stored now, and not of what a window knows: another may have chosen meanwhile.
    this.#known = await this.#file.change((stored) =>
      preferencesSchema.parse({ ...stored, ...chosen }),
    );
    return this.#known;
  }
}
