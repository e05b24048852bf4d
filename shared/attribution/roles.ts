import type { BlockText, Stretch } from './block-text.ts';
import { textOf, trimmedSigns } from './stretches.ts';
import { isFormOfAddress, isNobleTitle, isPersonNoun, isTitle } from './titles.ts';

/** What the words before a name (to its first token) say somebody is: "Clinton spokesman". */
export function roleBefore(block: BlockText, stretch: Stretch): string | null {
  const { classes, tokens } = block;
  let { from, to } = trimmedSigns(block, stretch);
  while (classes[from] === 'conjunction' || classes[from] === 'adverb') from++;
  const isAddress = (k: number): boolean => isFormOfAddress(tokens[k]?.lower ?? '');
  for (; to > from; to--) {
    // "The chair, Cllr | Ann Lee"
    const isSecond = classes[to - 2] === 'comma' && isTitle(tokens[to - 1]?.lower ?? '');
    if (isSecond && classes[to - 1] === 'name') continue;
    const sign = /^(?:comma|bracket)$/.test(classes[to - 1] ?? '');
    // "the Labour peer Lady | Ann Holt"
    const isNoble = to - from > 1 && isNobleTitle(tokens[to - 1]?.lower ?? '');
    if (
      !sign &&
      !isNoble &&
      !isAddress(to - 1) &&
      !/^(?:named|called)$/.test(tokens[to - 1]?.lower ?? '')
    )
      break;
  }
  for (let k = from; k < to; k++) {
    if (!isAddress(k) && isPersonNoun(tokens[k]?.lower ?? '')) return textOf(block, { from, to });
  }
  return null;
}

/**
 * The role that says more: what stands before a name, unless that is a bare title; an appositive; a title;
 * a clause.
 */
export function betterRole(before: string | null, behind: string | null): string | null {
  if (before !== null && !/^\p{Lu}\p{L}+\.?$/u.test(before)) return before;
  if (behind !== null && !behind.startsWith('who ')) return behind;
  return before ?? behind;
}

/** What the appositive or clause behind a name says somebody is: "a law professor at …". */
export function roleBehind(block: BlockText, stretch: Stretch): string | null {
  const { classes, tokens } = block;
  const place = withoutAge(block, trimmedSigns(block, stretch));
  const first = tokens[place.from]?.lower ?? '';
  if (first === 'who') return saysWhatOneDoes(block, place) ? textOf(block, place) : null;
  const start = /^(?:now|then|also)$/.test(first) ? place.from + 1 : place.from;
  const opens = classes[start] ?? 'stop';
  const isBare = opens === 'noun' || opens === 'name' || opens === 'number';
  if (!isBare && opens !== 'determiner' && opens !== 'possessive') return null;
  const to = endOfRole(block, { from: start, to: place.to });
  const role = { from: place.from, to };
  if (to === start) return null;
  return (isBare ? hasPersonNoun(block, role) : to - start >= 2) ? textOf(block, role) : null;
}

/** "Chebet, 33, a police sergeant" */
function withoutAge({ classes }: BlockText, { from, to }: Stretch): Stretch {
  if (classes[from] !== 'number') return { from, to };
  const next = from + 1;
  if (next >= to) return { from: to, to };
  return { from: classes[next] === 'comma' ? next + 1 : from, to };
}

/** Where a role ends and something else begins: "…, in a note to clients", "who gave only her first name". */
function endOfRole({ classes, tokens, passageAt }: BlockText, { from, to }: Stretch): number {
  let isClause = false;
  for (let k = from + 1; k < to; k++) {
    const lower = tokens[k]?.lower ?? '';
    if (classes[k] === 'stop' || (passageAt[k] ?? -1) > (passageAt[from] ?? -1)) return k;
    if (/^(?:himself|herself|themselves|whose)$/.test(lower)) return k;
    if (relatives.test(lower)) isClause = true;
    if (!isClause && k > from + 1 && isReduced(lower)) return k;
    // "According to Ann Lee, the pier is safe": no description, but what she says.
    if (!isClause && (classes[k] === 'verb' || classes[k] === 'auxiliary')) return from;
    if (lower === 'who' && termsVerbs.has(tokens[k + 1]?.lower ?? ''))
      return classes[k - 1] === 'comma' ? k - 1 : k;
    if (classes[k] !== 'comma') continue;
    const next = classes[k + 1];
    if (next === 'preposition' || next === 'verb' || next === 'participle' || next === 'adverb')
      return k;
  }
  return to;
}

/** "a coach | known to everybody as …": a clause without its pronoun. */
export function isReduced(lower: string): boolean {
  return /^(?:known|born|nicknamed|called|named|dubbed)$/.test(lower);
}

const relatives = /^(?:who|whom|whose|which|that)$/;

function hasPersonNoun({ tokens }: BlockText, { from, to }: Stretch): boolean {
  for (let k = from; k < to; k++) if (isPersonNoun(tokens[k]?.lower ?? '')) return true;
  return false;
}

/** "who leads the friends’ group"; "who joined in March" only tells what happened. */
function saysWhatOneDoes({ classes, tokens }: BlockText, { from, to }: Stretch): boolean {
  let verb = from + 1;
  while (
    verb < to &&
    (classes[verb] === 'adverb' || /^(?:once|has|had)$/.test(tokens[verb]?.lower ?? ''))
  )
    verb++;
  const lower = tokens[verb]?.lower ?? '';
  if (/^(?:is|was)$/.test(lower)) {
    const next = tokens[verb + 1]?.lower ?? '';
    const after = next === 'also' ? verb + 2 : verb + 1;
    return classes[after] === 'determiner' || classes[after] === 'possessive';
  }
  return occupations.has(lower);
}

/** Somebody is what they do of these. */
const occupations: ReadonlySet<string> = new Set(
  'runs ran leads led heads headed chairs chaired owns owned works worked teaches taught manages managed coaches coached serves served represents represented edits edited studies studied directs directed commands commanded oversees oversaw keeps farms writes presents founded advises advised'.split(
    ' ',
  ),
);

/** Terms on which somebody speaks, and no part of what they are. */
const termsVerbs: ReadonlySet<string> = new Set(
  'gave asked spoke declined requested insisted wanted agreed refused said would could did'.split(
    ' ',
  ),
);
