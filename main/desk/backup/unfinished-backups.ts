import { join, resolve } from 'node:path';
import { z } from 'zod';
import { disk } from '../library/file-system.ts';
import { SettingsFile } from '../library/settings-file.ts';

const unfinishedSchema = z.object({ libraries: z.array(z.string()) });
type Unfinished = z.infer<typeof unfinishedSchema>;

/**
 * The libraries whose last backup was cut off, by the end of Galley or of the computer's power:
 * `unfinished-backups.json` of the config folder. Where it cannot be kept, such a backup waits until the
 * daily one is due.
 */
export class UnfinishedBackups {
  readonly #file: SettingsFile<Unfinished>;

  constructor(config: string) {
    this.#file = new SettingsFile(disk, join(config, 'unfinished-backups.json'), {
      schema: unfinishedSchema,
      usual: { libraries: [] },
      notRead: 'Whether a backup was cut off is not known.',
      notChanged: 'A backup that is cut off now is not made again at once.',
      makesFolder: true,
    });
  }

  async has(library: string): Promise<boolean> {
    const { libraries } = await this.#file.read().catch((): Unfinished => ({ libraries: [] }));
    return libraries.includes(resolve(library));
  }

  /** Notes that a backup begins. */
  begin(library: string): Promise<void> {
    return this.#change((others) => [...others, resolve(library)], library);
  }

  /** Notes that it has ended: made, failed or cancelled. */
  end(library: string): Promise<void> {
    return this.#change((others) => others, library);
  }

  async #change(edit: (others: string[]) => string[], library: string): Promise<void> {
    const changed = this.#file.change(({ libraries }) => ({
      libraries: edit(libraries.filter((one) => one !== resolve(library))),
    }));
    await changed.catch(() => undefined);
  }
}
