import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { rm } from 'node:fs/promises';
import lockfile from 'proper-lockfile';
import { z } from 'zod';
import { errnoOf, isMissing } from './disk-errors.ts';
import { writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';

/** What came of asking for the right to write in a library. */
export type LockResult =
  | { readonly held: true; readonly release: () => Promise<void> }
  | { readonly held: false; readonly holder: Holder | null };

const holderSchema = z.object({
  host: z.string(),
  pid: z.int().positive(),
  /** Tells two runs apart that were given the same process number. */
  instance: z.string(),
});
export type Holder = Readonly<z.infer<typeof holderSchema>>;

/**
 * A lock that its holder has not touched for so long is taken over (ms). Long, as a holder that is busy
 * with a huge page touches nothing; it is waited for only where the holder ran on another computer.
 */
const stale = 60_000;
/** How often, and after which pause (ms), it is asked for again. */
const openingTries = 300;
const openingPause = 40;
/** Between two touches (ms). */
const update = 10_000;
/**
 * The short lock around the taking is held for moments (ms). Whoever crashes just then keeps the next
 * one waiting for so long.
 */
const staleOpening = 4_000;
const thisInstance = randomUUID();

/**
 * Takes the library for this process, or says who has it. One process writes at a time, across all
 * shells.
 *
 * The lock is a folder that proper-lockfile makes and touches again and again; a crash leaves it to
 * go stale. So that nobody has to wait for that, the holder's process number lies beside it, and the
 * lock of a process that no longer runs here is cleared at once. Looking and taking happen under a
 * second, short lock: two programs that start together cannot both clear it.
 *
 * @param lost Called when somebody took the lock over while this process slept, or the disk was away for as
 * long, with why: stop writing.
 * @throws The system's error where the folder cannot be written.
 */
export async function lockLibrary(
  fs: FileSystem,
  folder: string,
  lost: (error: Error) => void,
): Promise<LockResult> {
  const leave = await lockOpening(join(folder, 'opening'));
  try {
    return await takeLock(fs, folder, lost);
  } finally {
    // Lost only if this process slept for longer than `staleOpening`; then there is nothing to give back.
    await leave().catch(() => undefined);
  }
}

/** Waits for whoever is opening just now; any other trouble is told at once. */
async function lockOpening(file: string): Promise<() => Promise<void>> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await lockfile.lock(file, {
        realpath: false,
        stale: staleOpening,
        // Lost by a process that slept for so long: the lock of the library itself still decides.
        onCompromised: () => undefined,
      });
    } catch (error) {
      if (errnoOf(error) !== 'ELOCKED' || tries >= openingTries) throw error;
      await setTimeout(openingPause);
    }
  }
}

async function takeLock(
  fs: FileSystem,
  folder: string,
  lost: (error: Error) => void,
): Promise<LockResult> {
  const library = join(folder, 'library');
  const holderFile = join(folder, '.holder.json');
  const before = await readHolder(fs, holderFile);
  if (before !== null && isGone(before)) {
    await rm(`${library}.lock`, { recursive: true, force: true });
  }
  try {
    const unlock = await lockfile.lock(library, {
      realpath: false,
      stale,
      update,
      onCompromised: lost,
    });
    const holder: Holder = { host: hostname(), pid: process.pid, instance: thisInstance };
    try {
      await writeDurably(fs, holderFile, Buffer.from(JSON.stringify(holder)));
    } catch (error) {
      // Nobody has the library then: this process would shut itself out with the others.
      await unlock().catch(() => undefined);
      throw error;
    }
    return {
      held: true,
      release: async () => {
        await fs.rm(holderFile, { force: true });
        await unlock();
      },
    };
  } catch (error) {
    if (errnoOf(error) === 'ELOCKED') return { held: false, holder: before };
    throw error;
  }
}

/**
 * True when nobody has the library: its lock is given back, or left by a process that is gone.
 *
 * @throws The system's error where the folder cannot be read.
 */
export async function isFree(fs: FileSystem, folder: string): Promise<boolean> {
  const holder = await readHolder(fs, join(folder, '.holder.json'));
  if (holder !== null && isGone(holder)) return true;
  return !(await lockfile.check(join(folder, 'library'), { realpath: false, stale }));
}

async function readHolder(fs: FileSystem, file: string): Promise<Holder | null> {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(await fs.readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** True when the holder ran on this computer and no longer does. */
function isGone(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return holder.instance !== thisInstance;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    // EPERM: it runs, under another account.
    return errnoOf(error) === 'ESRCH';
  }
}
