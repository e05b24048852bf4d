import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { preferencesSchema, usualPreferences } from '#shared/desk/preferences.ts';
import type { Preferences } from '#shared/desk/preferences.ts';
import { diskError } from './library/disk-errors.ts';
import { DurableFile } from './library/durable-file.ts';
import { disk } from './library/file-system.ts';

/**
 * What the person at the desk prefers, in `preferences.json` of the config folder (lowdb). A missing or
 * damaged file means the usual ones: nothing of a writer's work hangs on it.
 */
export class PreferencesFile {
  readonly #folder: string;
  readonly #low: Low<Preferences>;

  constructor(folder: string) {
    this.#folder = folder;
    const file = new DurableFile<Preferences>(disk, join(folder, 'preferences.json'), {
      parse: (bytes) => preferencesSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
      format: (preferences) => `${JSON.stringify(preferences, null, 1)}\n`,
      check: (preferences) => void preferencesSchema.parse(preferences),
    });
    this.#low = new Low(file, usualPreferences);
  }

  async read(): Promise<Preferences> {
    await this.#low.read().catch(() => {
      this.#low.data = usualPreferences;
    });
    return this.#low.data;
  }

  /** Who sits here, as was last read or written; `null` where they gave no name. */
  get name(): string | null {
    return this.#low.data.name.trim() || null;
  }

  async write(preferences: Preferences): Promise<Preferences> {
    try {
      await mkdir(this.#folder, { recursive: true });
      this.#low.data = preferences;
      await this.#low.write();
      return preferences;
    } catch (error) {
      throw diskError(
        error,
        'Your preferences were not saved; they hold until you close this window.',
      );
    }
  }
}
