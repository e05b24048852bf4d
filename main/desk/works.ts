import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventPayload } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';

type Progress = EventPayload<'work.progress'>;

/** Work as it stands: what it is, and how far. */
export type GoingWork = Pick<Progress, 'work' | 'kind' | 'done' | 'of'>;

interface Entry {
  going: GoingWork;
  readonly cancelling: AbortController;
  /** Never rejects. */
  readonly finished: Promise<void>;
}

/** What work is given. */
export interface WorkTools {
  /** Says how far it is: steps done, of how many. */
  readonly report: (done: number, of: number) => void;
  /** Aborted when somebody cancels the work, or with `deskCloses`. */
  readonly signal: AbortSignal;
}

/** Why work ends that was cut off because the desk closes: nobody has cancelled it. */
export const deskCloses = 'The desk closes.';

/** What was cut off has so long to put its things away (ms). */
const tidyingTime = 2_000;

/** A window hears of progress no oftener than this (ms): its bar does not move faster. */
const beat = 100;

/** Work that takes its time: windows hear how far it is, and can end it before it is done. */
export class Works {
  readonly #tell: (progress: Progress) => void;
  readonly #going = new Map<string, Entry>();

  /** @param tell Tells every window. */
  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  /** Begins work, and answers with what names it. `finished` never rejects: its end is an event. */
  begin(
    kind: Progress['kind'],
    task: (tools: WorkTools) => Promise<void>,
  ): { readonly work: string; readonly finished: Promise<void> } {
    const work = randomUUID();
    const cancelling = new AbortController();
    const { signal } = cancelling;
    let told = Number.NEGATIVE_INFINITY;
    const report = (done: number, of: number): void => {
      const entry = this.#going.get(work);
      if (entry === undefined) return;
      entry.going = { work, kind, done, of };
      if (performance.now() - told < beat) return;
      told = performance.now();
      this.#tell({ ...entry.going, ended: null, message: null });
    };
    // The task begins once the work is known by its name.
    const finished = Promise.resolve()
      .then(() => task({ report, signal }))
      .then(
        () => this.#end(work, 'done', null),
        (error: unknown) => {
          if (signal.aborted) this.#end(work, 'cancelled', null);
          else this.#end(work, 'failed', wordsOf(error));
        },
      );
    this.#going.set(work, { going: { work, kind, done: 0, of: 0 }, cancelling, finished });
    this.#tell({ work, kind, done: 0, of: 0, ended: null, message: null });
    return { work, finished };
  }

  /** How work stands; `null` once it has ended. */
  standing(work: string): GoingWork | null {
    return this.#going.get(work)?.going ?? null;
  }

  cancel(work: string): void {
    this.#going.get(work)?.cancelling.abort();
  }

  /** Cuts everything off. */
  cutOff(): void {
    for (const { cancelling } of this.#going.values()) cancelling.abort(deskCloses);
  }

  /**
   * Waits until everything has ended that was cut off, but not for long: what a disk holds up in the middle
   * of a call ends with the process.
   */
  async ended(): Promise<void> {
    const finished = [...this.#going.values()].map((entry) => entry.finished);
    await Promise.race([Promise.all(finished), pause(tidyingTime, undefined, { ref: false })]);
  }

  #end(work: string, ended: NonNullable<Progress['ended']>, message: string | null): void {
    const entry = this.#going.get(work);
    this.#going.delete(work);
    if (entry !== undefined) this.#tell({ ...entry.going, ended, message });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof DeskError
    ? error.message
    : 'Something went wrong inside Galley. Your library is not affected.';
}
