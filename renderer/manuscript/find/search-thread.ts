import type { Block } from '#shared/article/blocks.ts';
import { portOf } from '../../threads/worker-port.ts';
import type { WorkerPort } from '../../threads/worker-port.ts';
import type { FindQuery, Match } from './query.ts';

export interface SearchRequest {
  readonly id: number;
  /** `null` where they are those of the request before. */
  readonly blocks: readonly Block[] | null;
  readonly query: FindQuery;
}

export type SearchAnswer =
  | { readonly id: number; readonly matches: readonly Match[] }
  | { readonly id: number; readonly problem: string };

export type SearchPort = WorkerPort<SearchRequest, SearchAnswer>;

export type Found =
  | { readonly matches: readonly Match[] }
  /** For the person who typed the query. */
  | { readonly problem: string };

/** How long a pattern may take (ms): some would not end in a lifetime. */
const patience = 3_000;

/**
 * Searches a text in a thread of its own: a pattern that never ends is ended with it. The text travels
 * once, and again when it changed.
 */
export class SearchThread {
  readonly #open: () => SearchPort;
  readonly #patience: number;
  #port: SearchPort | null = null;
  #sent: readonly Block[] | null = null;
  #waiting: ((found: Found | null) => void) | null = null;
  #id = 0;

  constructor(open: () => SearchPort, patient = patience) {
    this.#open = open;
    this.#patience = patient;
  }

  /** `null` where a later search took the place of this one, or the thread was closed. */
  search(blocks: readonly Block[], query: FindQuery): Promise<Found | null> {
    this.#waiting?.(null);
    const port = (this.#port ??= this.#begin());
    this.#id += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        if (!query.isPattern) return;
        const tell = this.#waiting;
        this.#waiting = null;
        this.close();
        tell?.({ problem: 'This pattern takes too long on this text. Make it simpler.' });
      }, this.#patience);
      this.#waiting = (found) => {
        clearTimeout(timer);
        this.#waiting = null;
        resolve(found);
      };
      port.post({ id: this.#id, blocks: blocks === this.#sent ? null : blocks, query });
      this.#sent = blocks;
    });
  }

  close(): void {
    this.#port?.close();
    this.#port = null;
    this.#sent = null;
    this.#waiting?.(null);
  }

  #begin(): SearchPort {
    const port = this.#open();
    port.listen((answer) => {
      if (answer.id !== this.#id) return;
      this.#waiting?.(
        'matches' in answer ? { matches: answer.matches } : { problem: inWords(answer.problem) },
      );
    });
    return port;
  }
}

export function openSearchWorker(): SearchPort {
  return portOf(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}

/** "Invalid regular expression: /(/gu: Unterminated group" says the reason last. */
function inWords(problem: string): string {
  return `This pattern cannot be read: ${(problem.split(': ').at(-1) ?? problem).toLowerCase()}.`;
}
