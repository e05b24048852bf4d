import { DeskError } from '#shared/desk/errors.ts';
import type { DeskErrorValue, Result } from '#shared/desk/errors.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed';

export interface AutosaveOptions {
  /** Sends the article as it stands now and takes the desk's answer in. */
  readonly send: () => Promise<Result<unknown>>;
  readonly show: (state: SaveState, error: DeskErrorValue | null) => void;
  /** How long the writer must pause before a save, in ms; asked at every change. */
  readonly pause?: () => number;
  /** How long one who never pauses may be unsaved, in ms; a longer pause counts instead. */
  readonly longest?: number;
  /** Waits between attempts after failures, in ms; the last one repeats. */
  readonly retries?: readonly number[];
}

/**
 * Saves a while after the last change, or after the longest wait, one save at a time. "Saved" is shown only when the desk has
 * answered for everything typed; what is typed during a save is sent by the next one. A failed save
 * is tried again; a conflict waits for the writer.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #pause: () => number;
  readonly #longest: number;
  readonly #retries: readonly number[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;
  /** Changes so far, and how many of them the desk holds. */
  #changes = 0;
  #stored = 0;
  /** When the first of the changes came that are not sent yet, in ms. */
  #waitingSince: number | null = null;
  #failures = 0;
  #conflict = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#pause = options.pause ?? (() => 600);
    this.#longest = options.longest ?? 10_000;
    this.#retries = options.retries ?? [2_000, 5_000, 15_000];
  }

  /** True while something typed is not yet known to be stored. */
  get unsaved(): boolean {
    return this.#changes !== this.#stored;
  }

  /** Notes a change and plans its save. */
  changed(): void {
    this.#changes += 1;
    if (this.#conflict) return;
    this.#waitingSince ??= Date.now();
    // The next attempt after a failure is planned already.
    if (this.#failures > 0) return;
    if (this.#running === null) this.#options.show('unsaved', null);
    const pause = this.#pause();
    const left = this.#waitingSince + Math.max(this.#longest, pause) - Date.now();
    this.#plan(Math.max(0, Math.min(pause, left)));
  }

  /** Saves now whatever is unsaved. Resolves to false when the desk does not hold it all. */
  async flush(): Promise<boolean> {
    while (this.unsaved) {
      if (this.#conflict) return false;
      clearTimeout(this.#timer);
      this.#running ??= this.#save();
      if (!(await this.#running)) return false;
    }
    return true;
  }

  /** Starts over: what the window shows is what the desk holds. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#stored = this.#changes;
    this.#waitingSince = null;
    this.#failures = 0;
    this.#conflict = false;
    this.#options.show('saved', null);
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async #save(): Promise<boolean> {
    const sent = this.#changes;
    this.#waitingSince = null;
    this.#options.show('saving', null);
    const result = await this.#options.send().catch(notSent);
    this.#running = null;
    // Begun before `reset`: it says nothing of what is unsaved now, and the next save goes on.
    if (this.#stored >= sent) return true;
    if (result.ok) {
      this.#stored = sent;
      this.#failures = 0;
      this.#options.show(this.unsaved ? 'unsaved' : 'saved', null);
      return true;
    }
    this.#conflict = result.error.code === 'conflict';
    if (!this.#conflict) {
      const wait = this.#retries[Math.min(this.#failures, this.#retries.length - 1)];
      this.#failures += 1;
      this.#plan(wait ?? this.#pause());
    }
    this.#options.show(this.#conflict ? 'conflict' : 'failed', result.error);
    return false;
  }
}

/** What broke on the way is tried again, like what the desk refused. */
function notSent(cause: unknown): Result<never> {
  const said = cause instanceof Error ? cause.message : String(cause);
  const error = new DeskError('internal', 'The article could not be sent to the library.', {
    details: [said],
  });
  return { ok: false, error: error.toValue() };
}
