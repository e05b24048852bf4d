import { sweepAssets } from './library/asset-sweep.ts';

/** Nobody waits for these: they begin when the window has long been there (ms) … */
const firstPause = 5 * 60_000;
/** … and it is looked again every so often whether a day has passed (ms). */
const pause = 3_600_000;
/** Less than a day (ms), so that whoever opens Galley every morning has what is done daily every day. */
export const daily = 20 * 3_600_000;

interface UpkeepOptions {
  /** The library's folder. */
  readonly library: string;
  /** Makes the daily backup if it is due; answers with what kept it from being made. */
  readonly backUp: () => Promise<string | null>;
  readonly isWritable: () => boolean;
  /** ISO 8601. */
  readonly now: () => string;
  /** Tells the person at the desk what could not be done. */
  readonly trouble: (message: string) => void;
}

/** What a library needs once a day, done beside the work: a backup, and a look for unused pictures. */
export class Upkeep {
  readonly #options: UpkeepOptions;
  #timer: NodeJS.Timeout;
  readonly #closing = new AbortController();
  #sweeping: Promise<unknown> = Promise.resolve();
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

  /** Waits for what is being done in the library; a backup is ended by whoever began it. */
  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    await this.#sweeping;
  }

  get #closed(): boolean {
    return this.#closing.signal.aborted;
  }

  #later(wait: number): NodeJS.Timeout {
    return setTimeout(() => {
      void this.work().finally(() => {
        if (!this.#closed) this.#timer = this.#later(pause);
      });
    }, wait).unref();
  }

  async #backUp(): Promise<void> {
    const { backUp, isWritable, trouble } = this.#options;
    // Whoever only reads leaves it to the Galley that writes.
    if (!isWritable()) return;
    const message = await backUp();
    if (message !== null && !this.#closed) trouble(`${message} Galley tries again in an hour.`);
  }

  async #sweep(): Promise<void> {
    const { library, isWritable, now } = this.#options;
    const time = Date.parse(now());
    if (!isWritable() || this.#closed || Math.abs(time - this.#swept) < daily) return;
    this.#swept = time;
    // In doubt every picture stays, and the next day decides.
    this.#sweeping = sweepAssets(library, now(), { signal: this.#closing.signal }).catch(
      () => undefined,
    );
    await this.#sweeping;
  }
}
