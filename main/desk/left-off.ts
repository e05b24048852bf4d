import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { leftOffFileSchema } from '#shared/desk/left-off-contract.ts';
import type { LeftOff } from '#shared/desk/left-off-contract.ts';
import { disk } from './library/file-system.ts';
import { SettingsFile } from './library/settings-file.ts';
import type { Handlers } from './requests/handlers.ts';

/**
 * Where the person at this desk left off in each library, in `left-off.json` of the config folder: a
 * library that lies on several desks says nothing of it. It is none of the preferences: windows keep it
 * often, and none may put back what another has since preferred.
 */
export class LeftOffFile {
  readonly #file: SettingsFile<z.infer<typeof leftOffFileSchema>>;
  readonly #library: string;

  constructor(config: string, library: string) {
    this.#library = resolve(library);
    this.#file = new SettingsFile(disk, join(config, 'left-off.json'), {
      schema: leftOffFileSchema,
      usual: { libraries: {} },
      notRead: 'Where you left off is not known.',
      notChanged: 'Where you left off was not kept.',
      makesFolder: true,
    });
  }

  /** @throws DeskError where the disk does not give it out. */
  async read(): Promise<LeftOff | null> {
    return (await this.#file.read()).libraries[this.#library] ?? null;
  }

  /** @throws DeskError when it cannot be kept; what was kept before still stands. */
  async keep(leftOff: LeftOff): Promise<void> {
    await this.#file.change(({ libraries }) => ({
      libraries: { ...libraries, [this.#library]: leftOff },
    }));
  }
}

export function leftOffRequests(
  file: LeftOffFile,
): Pick<Handlers, 'leftOff.read' | 'leftOff.keep'> {
  return {
    'leftOff.read': () => file.read(),
    'leftOff.keep': async (leftOff) => {
      await file.keep(leftOff);
      return {};
    },
  };
}
