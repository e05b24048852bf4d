import type { Article } from '../article/article.ts';
import type { Block, Place } from '../article/blocks.ts';
import type { Reading } from '../attribution/reading.ts';
import type { MarkPair, QuotationStyle } from '../house/house-style.ts';
import type { FindingTarget, Fix, Severity } from './finding.ts';
import type { RuleId } from './rules.ts';

/** What the rules look at. `blocks` and `reading` must be those of `article.body`. */
export interface CheckInput {
  readonly article: Article;
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  /** ISO 8601. */
  readonly now: string;
  /** How the house sets words that somebody said; fixes follow it. Double marks where it is not given. */
  readonly quotationMarks?: QuotationStyle | undefined;
}

/** The input, with what several rules ask of it. */
export interface Proof extends CheckInput {
  /** True for words that somebody else said or wrote: no rule judges those. */
  readonly isQuoted: (place: Place) => boolean;
  /** The ids of the records that the words at a place are tied to. */
  readonly recordsAt: (kind: 'quotation' | 'citation', place: Place) => readonly string[];
  /** The photo ids of the body's figures, in reading order. */
  readonly figures: readonly string[];
  /** The marks that the house sets around what somebody said. */
  readonly houseMarks: MarkPair;
}

/** What a rule has to say about one thing, before it has a key and a waiver. */
export interface Remark {
  /** What is wrong. */
  readonly message: string;
  /** What the finding's key is made of, with the rule and the occurrence. */
  readonly words: string;
  /** Where this is less grave, or graver, than what the rule mostly finds. */
  readonly severity?: Severity;
  readonly target: FindingTarget;
  /** For a list row; where it is absent, the words of the passage in their sentence. */
  readonly excerpt?: string;
  readonly fixes: readonly Fix[];
}

/** One rule: a pure function over a proof, and what a person needs to know about it. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters, and whose guidance says so. */
  readonly why: string;
  /** What mends it. */
  readonly mend: string;
  /** Set where nobody can answer for leaving it: it is mended, or the article stays. */
  readonly mustBeMended?: true;
  /** In reading order. */
  readonly find: (proof: Proof) => readonly Remark[];
}

/** A finding's explanation: why it matters with its source, then what mends it. */
export function explain({ why, mend }: Pick<Rule, 'why' | 'mend'>): string {
  return `${why} ${mend}`;
}
