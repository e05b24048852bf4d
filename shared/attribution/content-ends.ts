import type { BlockText, Stretch } from './block-text.ts';

/**
 * Where what is said ends and the reporter goes on: ", but …", ", although …", and ", and" with a
 * subject and verb of its own. Inside quotation marks nothing ends.
 */
export function ownClauseEnd(block: BlockText, { from, to }: Stretch): number {
  const { classes, tokens, passageAt, marks } = block;
  for (let k = from + 4; k < to - 2; k++) {
    if (classes[k] !== 'comma') continue;
    const passage = marks.passages[passageAt[k] ?? -1];
    // "is “about right,” though …": the comma stands inside the mark.
    const end = passage === undefined ? k : passage.close === k + 1 ? k + 2 : to;
    const turn = passage === undefined ? k + 1 : end;
    // "…, but that …": a second claim of the same speaker.
    const next = tokens[turn + 1]?.lower ?? '';
    if (passage === undefined && (opensTime(block, turn) || opensTerms(block, turn))) return end;
    if (turns.has(tokens[turn]?.lower ?? '') && next !== 'that') return end;
    if (tokens[turn]?.lower === 'even' && /^(?:as|while)$/.test(next)) return end;
  }
  return to;
}

/** ", hours after it had closed": when it was said. */
export function opensTime({ tokens }: BlockText, at: number): boolean {
  const noun = /^(?:an?|one|two|three)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const isSpan = spansOfTime.test(tokens[noun]?.lower ?? '');
  return isSpan && /^(?:after|before)$/.test(tokens[noun + 1]?.lower ?? '');
}

const spansOfTime = /^(?:(?:hour|day|minute|week|month|moment|year)s?|shortly|just)$/;

/** ", on condition of anonymity", ", speaking on background": on which terms it was said. */
function opensTerms({ tokens }: BlockText, at: number): boolean {
  const on = /^(?:speaking|talking)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const noun = tokens[on + 1]?.lower === 'the' ? on + 2 : on + 1;
  return tokens[on]?.lower === 'on' && /^(?:condition|background)$/.test(tokens[noun]?.lower ?? '');
}

const turns: ReadonlySet<string> = new Set('but although though while'.split(' '));

/** An object ends at a comma that opens something new, or where a new clause begins. */
export function phraseEnd(block: BlockText, from: number, limit: number): number {
  const { classes, tokens, passageAt } = block;
  for (let k = from + 1; k < limit; k++) {
    if ((passageAt[k] ?? -1) >= 0) continue;
    const wordClass = classes[k];
    if (wordClass === 'stop' || wordClass === 'dash') return k;
    // "of “losing his nerve” | after his side lost": when it was said.
    const isWhen = /^(?:after|before)$/.test(tokens[k]?.lower ?? '');
    if (isWhen && (passageAt[k - 1] ?? -1) >= 0) return k;
    if (wordClass === 'comma' && opensTime(block, k + 1)) return k;
    if (wordClass !== 'comma') continue;
    const next = classes[k + 1];
    const lower = tokens[k + 1]?.lower ?? '';
    if (
      next === 'conjunction' ||
      next === 'participle' ||
      next === 'subordinator' ||
      next === 'pronoun' ||
      next === 'adverb' ||
      next === 'preposition' ||
      next === 'verb'
    )
      return k;
    if (lower === 'according') return k;
  }
  return limit;
}

/** Without the sentence's last sign. */
export function withoutTail(block: BlockText, to: number): number {
  let end = to;
  while (end > 0 && /^(?:stop|comma|dash)$/.test(block.classes[end - 1] ?? '')) end--;
  return end;
}
