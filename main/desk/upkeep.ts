import { readdir } from 'node:fs/promises';
import { DeskError } from '#shared/desk/errors.ts';
import { backupPrefix, backupsAmong, stampTime } from './backup/backup-name.ts';
import { writeBackup } from './backup/write-backup.ts';
import { sweepAssets } from './library/asset-sweep.ts';
import { isMissing } from './library/disk-errors.ts';

/** Nobody waits for these: they begin when the window has long been there (ms) … */
const firstPause = 5 * 60_000;
/** … and it is looked again every so often whether a day has passed (ms). */
const pause = 3_600_000;
/** Less than a day (ms), so that whoever opens Galley every morning has a backup of every day. */
const day = 20 * 3_600_000;

interface UpkeepOptions {
  /** The library's folder. */
  readonly library: string;
  /** Where its backups go; `null` for none. */
  readonly backups: string | null;
  readonly isWritable: () => boolean;
  /** ISO 8601. */
  readonly now: () => string;
  /** Tells the person at the desk what could not be done. */
  readonly trouble: (message: string) => void;
}

/** What a library needs once a day, done beside the work: a backup, and a look for unused pictures. */
export class Upkeep {
  readonly #options: UpkeepOptions;
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout;
  #working: Promise<void> = Promise.resolve();
  #swept = Number.NEGATIVE_INFINITY;

  constructor(options: UpkeepOptions) {
    this.#options = options;
    this.#timer = this.#later(firstPause);
  }

  /** Does what is due. Never rejects. */
  async work(): Promise<void> {
    await this.#backUp();
    await this.#sweep();
  }

  /** Breaks off what is being done: half a backup leaves nothing behind. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await this.#working;
  }

  #later(wait: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#working = this.work().finally(() => {
        if (!this.#closing.signal.aborted) this.#timer = this.#later(pause);
      });
    }, wait).unref();
  }

  async #backUp(): Promise<void> {
    const { library, backups, now, trouble } = this.#options;
    const { signal } = this.#closing;
    if (backups === null) return;
    try {
      const newest = await newestBackup(library, backups);
      // A clock that jumped back makes the newest one of tomorrow: then it is time for one as well.
      const age = newest === null ? day : Math.abs(Date.parse(now()) - newest);
      signal.throwIfAborted();
      if (age >= day) await writeBackup({ library, to: backups, now: now(), signal });
    } catch (error) {
      if (!signal.aborted) trouble(wordsOf(error));
    }
  }

  async #sweep(): Promise<void> {
    const { library, isWritable, now } = this.#options;
    const time = Date.parse(now());
    if (!isWritable() || this.#closing.signal.aborted || Math.abs(time - this.#swept) < day) return;
    this.#swept = time;
    // In doubt every picture stays, and the next day decides.
    await sweepAssets(library, now()).catch(() => undefined);
  }
}

/** When the newest backup was made: milliseconds since 1970, or `null` where there is none. */
async function newestBackup(library: string, folder: string): Promise<number | null> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const newest = backupsAmong(names, backupPrefix(library)).at(-1);
  return newest === undefined ? null : stampTime(newest.stamp);
}

function wordsOf(error: unknown): string {
  const message = error instanceof DeskError ? error.message : 'The daily backup was not made.';
  return `${message} Galley tries again in an hour.`;
}
