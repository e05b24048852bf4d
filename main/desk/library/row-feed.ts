import type { RowsChange } from './shelf.ts';

/** A change of the rows, and its place in the order of changes. */
export interface NumberedChange extends RowsChange {
  readonly number: number;
}

type Listener = (change: NumberedChange) => void;

/** Tells whoever listens what changed in the rows: once for each change, or for much done at once. */
export class RowFeed {
  readonly #takeChange: () => RowsChange;
  readonly #listeners = new Set<Listener>();
  /**
   * Number of the last change told: whoever missed one sees a gap. It begins with the time of day, so
   * that a window which outlived its desk sees one too.
   */
  #number = Date.now();
  /** Works that tell what they changed when they are done. */
  #atOnce = 0;
  #soon: NodeJS.Immediate | null = null;

  /** @param takeChange What changed since it was last asked. */
  constructor(takeChange: () => RowsChange) {
    this.#takeChange = takeChange;
  }

  get number(): number {
    return this.#number;
  }

  /** Returns the unsubscriber. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells once whoever made the change has their answer: no save waits for those who hear of it. */
  tellSoon(): void {
    this.#soon ??= setImmediate(() => this.tell());
  }

  /** Tells now what waits to be told soon. */
  settle(): void {
    if (this.#soon !== null) this.tell();
  }

  tell(): void {
    if (this.#soon !== null) clearImmediate(this.#soon);
    this.#soon = null;
    if (this.#atOnce > 0) return;
    const change = { number: (this.#number += 1), ...this.#takeChange() };
    for (const listener of this.#listeners) listener(change);
  }

  /** Does much, and tells when it is done. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    this.#atOnce += 1;
    try {
      return await work();
    } finally {
      this.#atOnce -= 1;
      this.tell();
    }
  }
}
