/** Between the last save and the work that waits for it (ms). */
const quiet = 300;
/** Nothing waits longer, however many saves come (ms). */
const longest = 5_000;

interface Task {
  readonly article: string;
  readonly run: () => Promise<void>;
}

/**
 * Work that can wait for a moment in which nobody saves, so that no save has to wait for it: one task
 * after the other, in the order they came.
 */
export class QuietWork {
  #tasks: Task[] = [];
  #timer: NodeJS.Timeout | null = null;
  #waitingSince = 0;
  #running: Promise<void> | null = null;

  /** @param article Its id. */
  add(article: string, run: () => Promise<void>): void {
    this.#tasks.push({ article, run });
    if (this.#timer === null && this.#running === null) {
      this.#waitingSince = performance.now();
      this.#wait();
    }
  }

  /** Takes back what is not begun for an article. */
  drop(article: string): void {
    this.#tasks = this.#tasks.filter((task) => task.article !== article);
  }

  /** Somebody saves: what waits goes on waiting, up to a point. */
  hold(): void {
    if (this.#timer === null || performance.now() - this.#waitingSince > longest) return;
    this.#wait();
  }

  /**
   * Does now what waits; what is not begun in time is dropped.
   *
   * @param within Milliseconds.
   */
  async finish(within: number): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const dropping = setTimeout(() => this.#tasks.splice(0), within);
    await this.#run();
    clearTimeout(dropping);
  }

  #wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, quiet).unref();
  }

  #run(): Promise<void> {
    this.#running ??= this.#all().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #all(): Promise<void> {
    for (let task = this.#tasks.shift(); task !== undefined; task = this.#tasks.shift()) {
      await task.run();
    }
  }
}
