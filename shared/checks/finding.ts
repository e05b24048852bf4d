import type { Place } from '../article/blocks.ts';
import type { Waiver } from '../article/article.ts';
import type { Edit } from '../article/edits.ts';
import type { RuleId } from './rules.ts';

/** `error` blocks publication until fixed or, where that is possible, waived with a reason. */
export type Severity = 'error' | 'warning' | 'information';

/** Where a finding points: a passage, a record, or a field of the article. */
export type FindingTarget =
  | { readonly kind: 'text'; readonly place: Place }
  | { readonly kind: 'record'; readonly record: 'source' | 'quote' | 'photo'; readonly id: string }
  | { readonly kind: 'field'; readonly field: ArticleField };

export type ArticleField = 'headline' | 'dek' | 'byline' | 'dateline' | 'section';

/**
 * One way to mend a finding. Where `question` stands, the person's answer is put into the edits
 * first (`answerFix`).
 */
export interface Fix {
  /** Imperative, short: "List AP as a source". */
  readonly label: string;
  readonly question: Question | null;
  readonly edits: readonly Edit[];
}

export interface Question {
  readonly label: string;
  readonly hint: string;
  /** What the answer is chosen from; typed where absent. */
  readonly choice?: 'licence';
}

export interface Finding {
  /** Survives edits elsewhere: made of the rule, the words concerned and their occurrence. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong: "Nobody is named as saying this." */
  readonly message: string;
  /** Why it matters, with whose guidance says so, and what mends it. */
  readonly why: string;
  readonly target: FindingTarget;
  /** The words concerned, for a list row; at most 120 units and the ellipses. */
  readonly excerpt: string;
  readonly fixes: readonly Fix[];
  /** False where nobody can answer for it: it must be mended. */
  readonly waivable: boolean;
  /** Set when somebody answers for it: it no longer blocks. */
  readonly waiver: Waiver | null;
}

/** The findings that keep an article from being signed off. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error' && finding.waiver === null);
}
