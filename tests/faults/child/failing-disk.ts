import * as files from 'node:fs/promises';
import type { FileSystem } from '#main/desk/library/file-system.ts';

/** The steps of a write, in their order; the last ones come after the new name is in place. */
export const steps = [
  'open',
  'write',
  'sync',
  'stat',
  'rename',
  'folder open',
  'folder sync',
] as const;
export type Step = (typeof steps)[number];

/** A disk that fails at one step of every write while `broken`, with the system's own error. */
export class FailingDisk {
  broken = false;
  readonly fs: FileSystem;

  constructor(step: Step, errno: string) {
    const fail = (at: Step): void => {
      if (this.broken && at === step) {
        throw Object.assign(new Error(`${errno}: injected at ${at}`), { code: errno });
      }
    };
    this.fs = {
      ...files,
      open: async (path, flags, mode) => {
        const isFolder = flags === 'r';
        fail(isFolder ? 'folder open' : 'open');
        const handle = await files.open(path, flags, mode);
        return new Proxy(handle, {
          get: (target, property) => {
            if (property === 'writeFile') {
              return async (data: Uint8Array) => {
                // A filling disk takes a part before it says no.
                await target.write(data, 0, Math.floor(data.length / 2));
                fail('write');
                await target.write(data, Math.floor(data.length / 2));
              };
            }
            if (property === 'sync') {
              return async () => {
                fail(isFolder ? 'folder sync' : 'sync');
                await target.sync();
              };
            }
            if (property === 'stat') {
              return async () => {
                fail('stat');
                return target.stat();
              };
            }
            const value: unknown = Reflect.get(target, property, target);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        });
      },
      rename: async (from, to) => {
        fail('rename');
        await files.rename(from, to);
      },
    };
  }
}
