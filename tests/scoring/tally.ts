/** Counts by name; what was never counted is 0. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, by: number | boolean = 1): void {
    this.#counts.set(name, this.of(name) + Number(by));
  }

  addAll(other: Tally): void {
    for (const [name, count] of other.#counts) this.add(name, count);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  names(): readonly string[] {
    return [...this.#counts.keys()].sort();
  }

  /** `name` in per cent of `whole`; 0 of nothing is 0. */
  percent(name: string, whole: string): number {
    return (100 * this.of(name)) / Math.max(1, this.of(whole));
  }

  /** Precision, recall and F1 in per cent. */
  figures(hits: string, predicted: string, gold: string): Figures {
    const precision = this.percent(hits, predicted);
    const recall = this.percent(hits, gold);
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { precision, recall, f1 };
  }
}

/** In per cent. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
