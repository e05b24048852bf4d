import type { Place } from '#shared/article/blocks.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { groupOf } from '#shared/checks/rules.ts';
import type { RuleGroup } from '#shared/checks/rules.ts';
import type { Answer } from '../stores/reading.ts';
import type { Range } from './session.ts';

/** How long a writer pauses before what they just wrote is judged, in ms. */
const usualPause = 1_500;

/** What a sentence may lack only because it is not finished; a placeholder is one at once. */
const unfinished: ReadonlySet<RuleGroup> = new Set(['quotations', 'unnamed sources', 'claims']);

interface CalmOptions {
  /** The sentence that the caret stands in, while somebody writes there; else `null`. */
  readonly sentence: () => Range | null;
  /** Where a place of the last answer is now. */
  readonly rangeOf: (place: Place) => Range | null;
  /** What was held back may be shown: the writer paused, or went on elsewhere. */
  readonly onRelease: () => void;
  readonly pause?: number;
}

/**
 * Holds back what is new about a sentence while it is being written: half a sentence has no speaker
 * yet. A finding comes when the caret leaves the sentence or the writer pauses; one that stood there
 * before stays, however its words change.
 */
export class Calm {
  readonly #options: CalmOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTyped = Number.NEGATIVE_INFINITY;
  #held: readonly Finding[] = [];
  /** Rules that had something to say about the sentence when it was last shown. */
  #spoken: ReadonlySet<string> = new Set();

  constructor(options: CalmOptions) {
    this.#options = options;
  }

  /** The answer without what is held back for now. */
  of(answer: Answer): Answer {
    const sentence = this.#options.sentence();
    if (sentence === null || !this.#isWriting()) {
      this.#held = [];
      this.#spoken = new Set(answer.findings.filter((f) => this.#isIn(f, sentence)).map(ruleOf));
      return answer;
    }
    const held = answer.findings.filter(
      (finding) =>
        unfinished.has(groupOf(finding.rule)) &&
        !this.#spoken.has(finding.rule) &&
        this.#isIn(finding, sentence),
    );
    this.#held = held;
    if (held.length === 0) return answer;
    this.#wait();
    return { ...answer, findings: answer.findings.filter((finding) => !held.includes(finding)) };
  }

  /** Somebody typed. */
  typed(): void {
    this.#lastTyped = performance.now();
  }

  /** The caret may stand elsewhere. */
  moved(): void {
    if (this.#held.length === 0) return;
    const sentence = this.#options.sentence();
    if (!this.#held.some((finding) => this.#isIn(finding, sentence))) this.#release();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const left = this.#pause - (performance.now() - this.#lastTyped);
    this.#timer = setTimeout(() => this.#release(), Math.max(0, left));
  }

  #release(): void {
    clearTimeout(this.#timer);
    if (this.#held.length === 0) return;
    if (this.#isWriting() && this.#options.sentence() !== null) {
      const still = this.#held.some((f) => this.#isIn(f, this.#options.sentence()));
      if (still) {
        this.#wait();
        return;
      }
    }
    this.#held = [];
    this.#options.onRelease();
  }

  get #pause(): number {
    return this.#options.pause ?? usualPause;
  }

  #isWriting(): boolean {
    return performance.now() - this.#lastTyped < this.#pause;
  }

  #isIn({ target }: Finding, sentence: Range | null): boolean {
    if (sentence === null || target.kind !== 'text') return false;
    const range = this.#options.rangeOf(target.place);
    return range !== null && range.from <= sentence.to && sentence.from <= range.to;
  }
}

function ruleOf({ rule }: Finding): string {
  return rule;
}
