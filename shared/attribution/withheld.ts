import type { Quotation } from './reading.ts';

/**
 * True where somebody says that they will say nothing, or does not answer: "would not say whether …",
 * "declined to comment". Those are no words of theirs, and nothing rests on them.
 */
export function isWithheld({
  kind,
  cue,
  words,
}: Pick<Quotation, 'kind' | 'cue' | 'words'>): boolean {
  if (cue === null || kind === 'direct') return false;
  if (cue.mood === 'negated') return true;
  return refusals.has(cue.lemma) && speaking.test(words);
}

const refusals: ReadonlySet<string> = new Set(['decline', 'refuse']);

/** "declined to sell the boat" is a decision, and somebody's to report. */
const speaking =
  /^(?:any |all |further |to (?:\w+ly |further |publicly )?(?:answer|be (?:drawn|identified|interviewed|named)|comment|confirm|describe|detail|disclose|discuss|divulge|elaborate|explain|give|identify|name|offer|provide|release|respond|reveal|say|share|speak|specify|speculate|state|talk|tell)\b|(?:comment|interview|request)s?\b)/i;
