import type { BlockText, Stretch } from './block-text.ts';
import { describes } from './descriptions.ts';
import { nounPhraseBefore } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';

/**
 * The subject whose verb begins at token `verb`: the phrase before it, across an appositive between
 * commas or a relative clause ("Ann Lee, who runs the shop, said"; "a man who lives there said").
 */
export function subjectBefore(block: BlockText, verb: number, floor: number): Mention | null {
  const { classes, tokens } = block;
  let end = verb;
  while (end > floor && (classes[end - 1] === 'adverb' || classes[end - 1] === 'time')) end--;
  if (end < verb && classes[end - 1] === 'preposition') end--;
  // "Lee in 2012 said"
  const isYear = /^(?:1[89]|20)\d\d$/.test(tokens[end - 1]?.text ?? '');
  if (isYear && classes[end - 2] === 'preposition') end -= 2;
  if (classes[end - 1] === 'comma' || classes[end - 1] === 'dash')
    return acrossDescription(block, end - 1, floor) ?? beforeStrayComma(block, end - 1, floor);
  const relative = tokens[end - 1]?.lower;
  if (relative === 'that' || relative === 'which')
    return { head: { from: end - 1, to: end }, whole: { from: end - 1, to: end } };
  const head = nounPhraseBefore(block, end, floor);
  if (head === null) return behindRelativeClause(block, end, floor);
  return acrossRelativeClause(block, head, floor) ?? { head, whole: { from: head.from, to: end } };
}

/** "The security firm Harbour Labs, has said": a comma that should not be there. */
function beforeStrayComma(block: BlockText, comma: number, floor: number): Mention | null {
  const head = nounPhraseBefore(block, comma, floor);
  return head?.from === floor ? { head, whole: head } : null;
}

/** Between commas a phrase of time, place or circumstance may part a subject from its verb. */
function setsAside(wordClass: string | undefined): boolean {
  return (
    wordClass === 'preposition' ||
    wordClass === 'participle' ||
    wordClass === 'adverb' ||
    wordClass === 'subordinator' ||
    wordClass === 'verb' ||
    wordClass === 'time'
  );
}

/** Looks left from the comma that closes a description for the name that it describes. */
function acrossDescription(block: BlockText, close: number, floor: number): Mention | null {
  const { classes, tokens } = block;
  let nearest: Mention | null = null;
  const sign = classes[close];
  for (let k = close - 1; k > Math.max(floor, close - 60); k--) {
    if (classes[k] === 'stop') break;
    // "„We wait, we hope“, her deputy, Ann Lee, said": a comma of the passage parts nobody from the verb.
    if (classes[k] !== sign || block.passageAt[k] !== block.passageAt[close]) continue;
    // ", has been asking for months, notes the Gazette": the sentence's own verb describes nobody.
    if (classes[k + 1] === 'auxiliary' && tokens[k + 1]?.lower !== 'be') break;
    const near = nounPhraseBefore(block, k, floor);
    const head = near && (acrossRelativeClause(block, near, floor)?.head ?? near);
    if (
      head === null ||
      (!describes(classes[k + 1], tokens[k + 1]?.lower) && !setsAside(classes[k + 1])) ||
      isNamedBeside(block, head, floor)
    )
      continue;
    const mention: Mention = { head, whole: { from: head.from, to: close + 1 } };
    nearest ??= mention;
    const before = classes[head.from - 1];
    const opener = tokens[head.from - 1]?.lower ?? '';
    const atStart =
      head.from <= floor ||
      before === 'mark' ||
      before === 'stop' ||
      before === 'conjunction' ||
      // "After the match, Ann Lee, the coach, said": the match is when, not who.
      (before === 'subordinator' && !/^(?:after|before|since|until)$/.test(opener));
    if (atStart) return mention;
  }
  return nearest;
}

/** "The families of the men, named as Ann Lee and | Ivo Kern, 51, said": whom others have lost, or several. */
function isNamedBeside(block: BlockText, { from }: Stretch, floor: number): boolean {
  const { classes, tokens } = block;
  let k = from - 1;
  while (k > floor && /^(?:name|number|comma|conjunction)$/.test(classes[k] ?? '')) k--;
  const isOne = k === from - 1;
  const as = k;
  while (k > floor && as - k < 5 && !/^(?:named|identified)$/.test(tokens[k]?.lower ?? '')) k--;
  const isNaming = /^(?:named|identified)$/.test(tokens[k]?.lower ?? '');
  if (!isNaming || (k < as && tokens[as]?.lower !== 'as') || classes[k - 1] !== 'comma')
    return false;
  const named = nounPhraseBefore(block, k - 1, floor);
  if (named === null) return false;
  return !isOne || classes.slice(named.from, named.to).includes('preposition');
}

/** "people who live in Ohio | said": the phrase found is the end of a clause about its subject. */
function acrossRelativeClause(block: BlockText, head: Stretch, floor: number): Mention | null {
  const { classes, tokens } = block;
  const before = classes[head.from - 1];
  if (isObjectClause(block, head)) {
    const antecedent = nounPhraseBefore(block, head.from - 1, floor);
    const opens = antecedent !== null && opensClause(block, antecedent.from, floor);
    return opens ? { head: antecedent, whole: { from: antecedent.from, to: head.to } } : null;
  }
  if (
    before !== 'verb' &&
    before !== 'auxiliary' &&
    before !== 'preposition' &&
    before !== 'to' &&
    before !== 'participle'
  )
    return null;
  for (let k = head.from - 1; k > Math.max(floor, head.from - 12); k--) {
    const wordClass = classes[k];
    if (
      wordClass === 'comma' ||
      wordClass === 'stop' ||
      wordClass === 'mark' ||
      wordClass === 'conjunction'
    )
      return null;
    if (!/^(?:who|that|which)$/.test(tokens[k]?.lower ?? '')) continue;
    const antecedent = nounPhraseBefore(block, k, floor);
    if (antecedent === null) return null;
    return { head: antecedent, whole: { from: antecedent.from, to: head.to } };
  }
  return null;
}

/** "a nurse | who asked not to be named | said": a clause about the subject that ends with its own verb. */
function behindRelativeClause(block: BlockText, end: number, floor: number): Mention | null {
  const { classes, tokens } = block;
  if (!/^(?:verb|participle)$/.test(classes[end - 1] ?? '')) return null;
  for (let k = end - 2; k > Math.max(floor, end - 10); k--) {
    if (/^(?:comma|stop|mark|dash|colon|conjunction)$/.test(classes[k] ?? 'stop')) return null;
    if (tokens[k]?.lower !== 'who') continue;
    const antecedent = nounPhraseBefore(block, k, floor);
    return antecedent && { head: antecedent, whole: { from: antecedent.from, to: end } };
  }
  return null;
}

/** "A letter that | the council sent to residents | says": the phrase found is a clause's subject and verb. */
function isObjectClause({ classes, tokens }: BlockText, { from, to }: Stretch): boolean {
  if (!/^(?:that|which)$/.test(tokens[from - 1]?.lower ?? '')) return false;
  return classes.slice(from, to).includes('verb');
}

function opensClause({ classes }: BlockText, at: number, floor: number): boolean {
  return (
    at <= floor || /^(?:comma|mark|stop|conjunction|subordinator)$/.test(classes[at - 1] ?? '')
  );
}
