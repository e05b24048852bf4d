import type { Article } from '#shared/article/article.ts';

/** Of writing, between two kept revisions (ms). */
const interval = 10 * 60_000;
/** Saves between two kept revisions: a flood of them is work too. */
const mostSaves = 250;
/** Without a save: the writer has paused (ms). */
const pause = 60_000;

interface Work {
  article: Article;
  /** The revision that was kept last, or is about to be; `null` for a new article. */
  kept: string | null;
  keptAt: number;
  saves: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Decides when the course of work is worth a revision: as it begins, every ten minutes or 250 saves of
 * it, at a pause of a minute, and at the end.
 */
export class WorkIntervals {
  readonly #keep: (article: Article) => void;
  readonly #work = new Map<string, Work>();

  /** @param keep Keeps the article soon; nothing waits for it. */
  constructor(keep: (article: Article) => void) {
    this.#keep = keep;
  }

  /** A new article: it is kept at the first pause. */
  added(article: Article, now: number): void {
    this.#begin(article, null, now);
  }

  /**
   * An article took another's place.
   *
   * @param now Milliseconds since 1970.
   */
  saved(before: Article, after: Article, now: number): void {
    let work = this.#work.get(after.id);
    if (work === undefined) {
      this.#keep(before);
      work = this.#begin(before, before.revision, now);
    }
    work.article = after;
    work.kept ??= '';
    work.saves += 1;
    work.timer.refresh();
    // A clock that was set back must not keep the work from being kept.
    if (Math.abs(now - work.keptAt) >= interval || work.saves >= mostSaves) {
      this.kept(after, now);
      this.#keep(after);
    }
  }

  /** True when the stored article is kept, or will be with the next save. */
  keeps(stored: Article): boolean {
    const work = this.#work.get(stored.id);
    return work === undefined || work.kept === stored.revision;
  }

  /** The article was kept for a reason of its own. */
  kept(article: Article, now: number): void {
    const work = this.#work.get(article.id);
    if (work === undefined) return;
    work.kept = article.revision;
    work.keptAt = now;
    work.saves = 0;
  }

  forget(id: string): void {
    clearTimeout(this.#work.get(id)?.timer);
    this.#work.delete(id);
  }

  /** Keeps how all work stands; what was only added is left to its file. */
  end(): void {
    for (const { article, kept } of [...this.#work.values()]) {
      this.forget(article.id);
      if (kept !== null && kept !== article.revision) this.#keep(article);
    }
  }

  #begin(article: Article, kept: string | null, now: number): Work {
    const { id } = article;
    const timer = setTimeout(() => this.#pause(id), pause).unref();
    const work: Work = { article, kept, keptAt: now, saves: 0, timer };
    this.forget(id);
    this.#work.set(id, work);
    return work;
  }

  #pause(id: string): void {
    const work = this.#work.get(id);
    if (work === undefined) return;
    this.forget(id);
    if (work.kept !== work.article.revision) this.#keep(work.article);
  }
}
