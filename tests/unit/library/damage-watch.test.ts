import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { disk } from '#main/desk/library/file-system.ts';
import { DamageWatch } from '#main/desk/library/quarantine/damage-watch.ts';
import { temporaryFolder } from './temporary-folder.ts';

const settle = 1_000_000;
const file = 'torn.json';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A watch of a folder with a torn file, on a disk that can be made to wait. */
async function watched() {
  const folder = join(await temporaryFolder(), 'articles');
  await mkdir(folder);
  await writeFile(join(folder, file), '{"torn');
  const looked = { begun: 0, done: 0, until: Promise.resolve() };
  const fs = {
    ...disk,
    stat: async (path: string) => {
      looked.begun += 1;
      await looked.until;
      return stat(path);
    },
    readFile: async (path: string) => {
      const bytes = await readFile(path);
      looked.done += 1;
      return bytes;
    },
  } as typeof disk;
  const take = vi.fn(() => Promise.resolve(null));
  const quarantine = { take } as never;
  const taken = (): Promise<void> => Promise.resolve();
  const watch = new DamageWatch({ fs, folder, quarantine, settle, taken });
  return { watch, looked, take };
}

/** Holds the disk up; the answer lets it go on, and waits until the look is over. */
function heldUp(looked: Awaited<ReturnType<typeof watched>>['looked']): () => Promise<void> {
  const looks = looked.done + 1;
  let open: () => void = () => undefined;
  looked.until = new Promise((resolve) => (open = resolve));
  return async () => {
    open();
    while (looked.done < looks) await turn();
    await turn();
  };
}

const damage = [{ file, copyOf: null }] as never;

it('a file that stays torn is taken away', async () => {
  const { watch, take } = await watched();
  watch.see(damage);
  await vi.waitUntil(() => vi.getTimerCount() > 0);
  vi.advanceTimersByTime(settle);
  await vi.waitUntil(() => take.mock.calls.length > 0);
});

it('nothing is begun where the library is closed during the first look', async () => {
  const { watch, looked } = await watched();
  const goOn = heldUp(looked);
  watch.see(damage);
  watch.close();
  await goOn();
  expect(vi.getTimerCount()).toBe(0);
});

it('nothing is taken away where the library is closed during the second look', async () => {
  const { watch, looked, take } = await watched();
  watch.see(damage);
  await vi.waitUntil(() => vi.getTimerCount() > 0);
  const goOn = heldUp(looked);
  vi.advanceTimersByTime(settle);
  expect(looked.begun).toBe(2);
  watch.close();
  await goOn();
  expect(take).not.toHaveBeenCalled();
});
