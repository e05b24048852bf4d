import { join } from 'node:path';
import { openDesk } from '#main/desk/desk.ts';
import type { Desk, DeskOptions } from '#main/desk/desk.ts';
import type { DeskBridge } from '#shared/desk/contract.ts';

/** A desk on `folder/library`, as a shell opens it that nobody sits at. */
export function openDeskIn(folder: string, options: Partial<DeskOptions> = {}): Promise<Desk> {
  return openDesk({
    library: join(folder, 'library'),
    config: join(folder, 'config'),
    shell: 'cli',
    version: '0.0.0',
    chooseExportFolder: () => Promise.resolve(null),
    reveal: () => Promise.resolve(),
    exportUrl: () => null,
    ...options,
  });
}

/** A bridge of a window to a desk in the same process: values are copied, as those that cross are. */
export function bridgeTo(desk: Desk): DeskBridge {
  return {
    request: (name, input) => desk.request(name, structuredClone(input)),
    subscribe: (name, listener) =>
      desk.subscribe((told, payload) => {
        if (told === name) listener(structuredClone(payload));
      }),
  };
}
