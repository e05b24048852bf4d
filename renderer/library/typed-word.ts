/** Letters typed within so many ms are one word. */
const pause = 700;

/**
 * The beginning of a headline that somebody types to go to its row. Times are when its keys were
 * pressed, in ms: a slow window breaks no word.
 */
export class TypedWord {
  #letters = '';
  #lastTyped = Number.NEGATIVE_INFINITY;

  /** True while a further letter belongs to the same word. */
  goesOn(now: number): boolean {
    return now - this.#lastTyped < pause;
  }

  /** Takes a letter, and answers with the word so far. */
  add(letter: string, now: number): string {
    this.#letters = (this.goesOn(now) ? this.#letters : '') + letter.toLowerCase();
    this.#lastTyped = now;
    return this.#letters;
  }
}
