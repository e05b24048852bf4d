import { isCommonNoun } from './common-nouns.ts';
import { cueForms } from './cue-lexicon.ts';
import { genderOfName } from './given-names.ts';
import { isTitle } from './titles.ts';
import type { Token } from './tokens.ts';
import { verbForms } from './verbs.ts';
import { isCommonCue, isPastForm } from './verbs-in-context.ts';
import type { WordClass } from './word-classes.ts';

/** "fans of | AS Roma", "union | IF Malm": capitals that are part of a name, where no sentence begins. */
export function isClub(
  { text }: Token,
  previous: WordClass | undefined,
  next: Token | undefined,
): boolean {
  const opens = previous === undefined || /^(?:stop|mark|colon)$/.test(previous);
  return !opens && /^(?:AS|IF)$/.test(text) && /^\p{Lu}\p{Ll}/u.test(next?.text ?? '');
}

/** "in May", "May it rest", "Will Lee go?", but "Theresa May", "May said", "Will Lee said". */
export function capitalAuxiliary(
  tokens: readonly Token[],
  i: number,
  previous: WordClass | undefined,
): WordClass {
  const next = tokens[i + 1];
  const isMonth = tokens[i]?.text === 'May';
  const speaks = (token: Token | undefined): boolean =>
    token !== undefined && (isCommonCue(token.lower) || /^[’']s$/.test(token.lower));
  if (isMonth && next?.wordClass === 'number') return 'time';
  const opens = previous === undefined || /^(?:stop|mark|colon)$/.test(previous);
  if (opens) return speaks(next) || (!isMonth && speaks(tokens[i + 2])) ? 'name' : 'auxiliary';
  const before = tokens[i - 1];
  const isSurname =
    genderOfName(before?.text ?? '') !== null || isTitle(before?.lower ?? '') || speaks(next);
  if (isMonth) return isSurname ? 'name' : previous === 'preposition' ? 'time' : 'auxiliary';
  return next?.wordClass === 'name' ? 'name' : 'auxiliary';
}

/** A word's capital at the start of a sentence says nothing; elsewhere it makes a name. */
export function nameInContext(
  tokens: readonly Token[],
  i: number,
  before: readonly WordClass[],
): WordClass {
  const token = tokens[i];
  if (token === undefined) return 'name';
  const next = tokens[i + 1];
  const goesOn = closesBefore(tokens, i) || closesNickname(tokens, i, before);
  const previous = goesOn ? 'comma' : before[i - 1];
  const atStart =
    previous === undefined || previous === 'stop' || previous === 'mark' || previous === 'colon';
  if (!atStart || token.lower === token.text) return 'name';
  if (isCommonNoun(token.lower) && next?.wordClass !== 'name') return 'noun';
  // "Asked about it, …", "Based on …"
  if (token.lower.endsWith('ed') && leadsClause(next) && isPastForm(token.lower)) return 'verb';
  if (isFieldOfWork(token, next)) return 'noun';
  if (token.lower.endsWith('ing') && next?.wordClass !== 'name' && token.lower.length > 5)
    return next !== undefined && opensBehindName(token, next) ? 'name' : 'participle';
  if (
    token.lower.endsWith('ly') &&
    token.lower.length > 4 &&
    (next?.text === ',' || next?.wordClass !== 'name')
  ) {
    return /^(?:Sally|Kelly|Emily|Molly|Billy|Kimberly|Beverly|Holly|Polly|Reilly|Italy|July)$/.test(
      token.text,
    )
      ? 'name'
      : 'adverb';
  }
  return 'name';
}

/** "Ebeling | said", "Fielding | ’s lawyer", "Pickering | herself": what no participle has behind it. */
function opensBehindName(token: Token, next: Token): boolean {
  if (isCommonCue(next.lower) || /^(?:[’']s|himself|herself|who)$/.test(next.lower)) return true;
  return next.wordClass === 'auxiliary' && !isVerbForm(token.lower);
}

function isVerbForm(ing: string): boolean {
  const stem = ing.replace(/ing$/, '');
  const bases = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
  return bases.some((base) => cueForms.has(base) || verbForms.has(base));
}

/** "the | planning | committee", "| Planning | consultant Ann Lee": what they are for, and nothing that they do. */
export function isFieldOfWork({ lower }: Token, next: Token | undefined): boolean {
  return lower === 'planning' && next?.wordClass === 'noun';
}

/** "“…,” | Brightling said": the mark before the word closes what a comma ends, and no sentence begins. */
function closesBefore(tokens: readonly Token[], i: number): boolean {
  const comma = tokens[i - 2];
  const mark = tokens[i - 1];
  return comma?.text === ',' && mark?.wordClass === 'mark' && mark.start === comma.end;
}

/** "Ann “Chalky” | White": the mark closes a nickname, and no sentence begins. */
function closesNickname(
  tokens: readonly Token[],
  i: number,
  before: readonly WordClass[],
): boolean {
  if (before[i - 1] !== 'mark' || tokens[i - 1]?.start !== tokens[i - 2]?.end) return false;
  const open = [i - 3, i - 4].find((k) => before[k] === 'mark') ?? -1;
  return before[i - 2] === 'name' && before[open - 1] === 'name';
}

function leadsClause(next: Token | undefined): boolean {
  const wordClass = next?.wordClass;
  return wordClass === 'preposition' || wordClass === 'subordinator' || wordClass === 'to';
}
