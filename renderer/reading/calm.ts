import type { Place } from '#shared/article/blocks.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { groupOf } from '#shared/checks/rules.ts';
import type { RuleGroup } from '#shared/checks/rules.ts';
import type { Answer } from '../stores/reading.ts';
import type { Blocks, Range } from './session.ts';

/** How long a writer pauses before what they just wrote is judged, in ms. */
const usualPause = 1_500;

/** What a sentence may lack only because it is not finished; a placeholder is one at once. */
const unfinished: ReadonlySet<RuleGroup> = new Set(['quotations', 'unnamed sources', 'claims']);

interface CalmOptions {
  /** The sentence that the caret stands in, while somebody writes there; else `null`. */
  readonly sentence: () => Range | null;
  /** The blocks of the last answer in a range: only what is found there is placed. */
  readonly blocksIn: (range: Range) => Blocks;
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
      this.#spoken = new Set(this.#in(sentence, answer.findings).map(ruleOf));
      return answer;
    }
    const held = new Set(
      this.#in(sentence, answer.findings).filter(
        ({ rule }) => unfinished.has(groupOf(rule)) && !this.#spoken.has(rule),
      ),
    );
    this.#held = [...held];
    if (held.size === 0) return answer;
    this.#wait();
    return { ...answer, findings: answer.findings.filter((finding) => !held.has(finding)) };
  }

  /** Somebody typed. */
  typed(): void {
    this.#lastTyped = performance.now();
  }

  /** The caret may stand elsewhere. */
  moved(): void {
    if (this.#held.length === 0) return;
    const sentence = this.#options.sentence();
    if (this.#in(sentence, this.#held).length === 0) this.#release();
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
    if (this.#isWriting() && this.#in(this.#options.sentence(), this.#held).length > 0) {
      this.#wait();
      return;
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

  /** Those of the findings that are about words of the sentence. */
  #in(sentence: Range | null, findings: readonly Finding[]): readonly Finding[] {
    if (sentence === null) return [];
    const { first, last } = this.#options.blocksIn(sentence);
    return findings.filter(({ target }) => {
      if (target.kind !== 'text') return false;
      const { place } = target;
      if (place.block < first || place.block > last) return false;
      const range = this.#options.rangeOf(place);
      return range !== null && range.from <= sentence.to && sentence.from <= range.to;
    });
  }
}

function ruleOf({ rule }: Finding): string {
  return rule;
}
