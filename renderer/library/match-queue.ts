import type { RequestInput, SearchHit } from '#shared/desk/contract.ts';
import { desk } from '../desk/desk.ts';

type Answered = Pick<RequestInput<'library.excerpts'>, 'query' | 'near'>;

/** Asked for at once. */
const batch = 40;

/**
 * Asks the desk where the articles in view match, beyond those that the answer to a query told of. What
 * was scrolled past before it was asked for is left out, and what arrives for an older query is dropped.
 */
export class MatchQueue {
  readonly #arrived: (hits: readonly SearchHit[]) => void;
  #answered: Answered | null = null;
  /** Of articles that are told of or asked for. */
  #known = new Set<string>();
  #wanted: readonly string[] = [];
  #asking = false;

  /** @param arrived Hears where more articles match, for the query that was last answered. */
  constructor(arrived: (hits: readonly SearchHit[]) => void) {
    this.#arrived = arrived;
  }

  /** The desk answered a query and told of these. */
  begin(answered: Answered, told: readonly SearchHit[]): void {
    this.#answered = answered;
    this.#known = new Set(told.map(({ id }) => id));
    this.#wanted = [];
  }

  /** Another query is typed. */
  end(): void {
    this.#answered = null;
    this.#wanted = [];
  }

  /** These are in view now. */
  want(ids: readonly string[]): void {
    this.#wanted = ids.filter((id) => !this.#known.has(id));
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const answered = this.#answered;
    const ids = this.#wanted.slice(0, batch);
    if (this.#asking || answered === null || ids.length === 0) return;
    this.#asking = true;
    this.#wanted = this.#wanted.slice(batch);
    for (const id of ids) this.#known.add(id);
    const result = await desk.request('library.excerpts', { ...answered, ids });
    this.#asking = false;
    if (result.ok && answered === this.#answered) this.#arrived(result.value.hits);
    void this.#ask();
  }
}
