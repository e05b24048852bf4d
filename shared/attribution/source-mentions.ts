import type { BlockText, Stretch } from './block-text.ts';
import { cueForms } from './cue-lexicon.ts';
import { genderOfName } from './given-names.ts';
import { nameGiven } from './names.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrases.ts';
import { isSourceNoun, singularOf, sourceNoun } from './source-nouns.ts';
import type { SourceNoun } from './source-nouns.ts';
import { verbForms } from './verbs.ts';

/** People who might be a source, with what tells them apart: "two people | close to the talks". */
export interface SourceMention extends SourceNoun {
  /** First token, and the one after the last: with all that restricts who is meant. */
  readonly from: number;
  readonly to: number;
  /** The noun itself, or the word that stands without one ("some"). */
  readonly at: number;
  /** The noun's singular; empty where there is none. */
  readonly noun: string;
  /** "the officials": somebody whom the article has already spoken of. */
  readonly isKnown: boolean;
}

/** Everybody of a sentence whom a noun for people names, outside quotation marks. */
export function sourceMentionsIn(
  block: BlockText,
  sentence: Stretch,
  verbOf: (noun: number) => number | null,
): readonly SourceMention[] {
  const { passageAt, tokens } = block;
  const found: SourceMention[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((passageAt[i] ?? -1) >= 0) continue;
    const headless = headlessAt(block, sentence, i);
    if (headless !== null) found.push(headless);
    const lower = tokens[i]?.lower ?? '';
    const noun = mayBeNoun(block, sentence, i) ? sourceNoun(lower) : undefined;
    if (noun === undefined || isNumber(block, i) || isPartOfMore(block, i, noun.plural)) continue;
    const from = startOf(block, sentence, i);
    if (
      from === null ||
      (!noun.plural &&
        !counts.has(tokens[from]?.lower ?? '') &&
        !isKnown(block, { from, noun: i, plural: false }))
    )
      continue;
    const to = describedEnd(block, i, sentence.to, verbOf(i));
    if (isNamedAfter(block, to, sentence.to) || nameGiven(block, i + 1) !== null) continue;
    found.push({
      ...noun,
      from,
      to,
      at: i,
      noun: singularOf(lower),
      isKnown: isKnown(block, { from, noun: i, plural: noun.plural }),
    });
  }
  return found;
}

/** "a source’s name", "engineer Ann Lee", "worker protests": the noun only tells more of what follows. */
function isPartOfMore({ classes, tokens }: BlockText, at: number, plural: boolean): boolean {
  const next = classes[at + 1];
  if (next === 'possessive' || next === 'name') return true;
  const after = tokens[at + 1]?.lower ?? '';
  return next === 'noun' && !plural && after !== 'spoke' && !standing.test(after);
}

/** "a senior | figure" is somebody; other figures are numbers. */
function isNumber({ tokens }: BlockText, at: number): boolean {
  if (!/^figures?$/.test(tokens[at]?.lower ?? '')) return false;
  const isWho = [at + 1, at + 2].some((k) => tokens[k]?.lower === 'who');
  return !isWho && !standings.test(tokens[at - 1]?.lower ?? '');
}

const standings =
  /^(?:senior|leading|prominent|top|party|government|cabinet|opposition|union|industry|military|establishment)$/;

/** A single person is "a clerk" or "one clerk": without such a word it is a title, or a part of one. */
const counts: ReadonlySet<string> = new Set('a an one another some'.split(' '));

/** A capital makes a name of it, except where a sentence begins with somebody who does what a verb says. */
function mayBeNoun({ classes, tokens }: BlockText, sentence: Stretch, at: number): boolean {
  const wordClass = classes[at];
  if (wordClass === 'noun' || wordClass === 'verb') return true;
  if (wordClass !== 'name') return false;
  // "one Republican"
  if (at !== sentence.from) return counts.has(nearestDeterminer(classes, tokens, at));
  if (isSourceNoun(tokens[at]?.lower ?? '')) return true;
  // "Traders said": who trade. "Sanders said" is another matter.
  const [, stem = ''] = /^(\p{Ll}+?)(?:e?rs|ors)$/u.exec(tokens[at]?.lower ?? '') ?? [];
  return [stem, `${stem}e`].some((verb) => verbForms.has(verb) || cueForms.has(verb));
}

/** The determiner up to three words before a noun. */
function nearestDeterminer(
  classes: BlockText['classes'],
  tokens: BlockText['tokens'],
  at: number,
): string {
  let k = at - 1;
  while (k > at - 4 && (classes[k] === 'noun' || classes[k] === 'name')) k--;
  return tokens[k]?.lower ?? '';
}

/** Where the phrase of the noun at `noun` begins; `null` where it stands in none of its own. */
function startOf(block: BlockText, sentence: Stretch, noun: number): number | null {
  const { classes, tokens } = block;
  const head = nounPhraseBefore(block, noun + 1, sentence.from);
  if (head === null) return null;
  for (let k = noun - 1; k >= head.from; k--) {
    const wordClass = classes[k];
    if (wordClass === 'participle' && k > head.from && classes[k - 1] === 'noun') return k + 1;
    if (wordClass === 'conjunction' && joinsOthers(block, k)) return k + 1;
    // Only this source's own words: what an earlier preposition carries names something else.
    if (wordClass !== 'preposition' && wordClass !== 'to') continue;
    return tokens[k]?.lower === 'of' && classes[k - 1] === 'noun' ? null : k + 1;
  }
  return head.from;
}

/** "Lee and her colleagues", "many other members": two sets of people; "present and past officials" are one. */
function joinsOthers({ classes, tokens }: BlockText, conjunction: number): boolean {
  if (sourceNoun(tokens[conjunction - 1]?.lower ?? '')?.plural === true) return false;
  const [before, after] = [classes[conjunction - 1], classes[conjunction + 1]];
  return before === 'name' || after === 'possessive' || after === 'determiner';
}

/** "the officials", "his aides", "the firm’s lawyers", "that diplomat". */
function isKnown(
  { classes, tokens }: BlockText,
  { from, noun, plural }: { from: number; noun: number; plural: boolean },
): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  if (definite.test(tokens[from]?.lower ?? '') || classes[from] === 'object pronoun') return true;
  if ((plural ? /^(?:these|those)$/ : /^(?:that|this)$/).test(before)) return true;
  for (let k = from; k < noun; k++) if (classes[k] === 'possessive') return true;
  return false;
}

const definite = /^(?:the|this|that|these|those|both|all|every|each|no|any|neither|either)$/;

/** "Some say …", "Another, who …": people whom a word without a noun stands for. */
function headlessAt(
  { classes, tokens }: BlockText,
  sentence: Stretch,
  at: number,
): SourceMention | null {
  const traits = standIns.get(tokens[at]?.lower ?? '');
  if (traits === undefined) return null;
  const before = classes[at - 1];
  const opens =
    at === sentence.from || before === 'comma' || before === 'conjunction' || before === 'mark';
  let next = at + 1;
  while (classes[next] === 'adverb') next++;
  const isSubject =
    classes[next] === 'verb' ||
    classes[next] === 'auxiliary' ||
    (classes[next] === 'comma' && tokens[next + 1]?.lower === 'who') ||
    tokens[next]?.lower === 'who';
  if (!opens || !isSubject) return null;
  return { ...traits, from: at, to: at + 1, at, noun: '', isKnown: false };
}

const one: SourceNoun = { plural: false, vague: false, needsQuantity: false, mustSpeak: true };
const several: SourceNoun = { plural: true, vague: true, needsQuantity: false, mustSpeak: true };
const standIns: ReadonlyMap<string, SourceNoun> = new Map([
  ['one', one],
  ['another', one],
  ['some', several],
  ['others', several],
  ['many', several],
  ['several', several],
]);

/**
 * The end of what restricts the noun: "people | familiar with the matter", "a woman | who works in the
 * building | and did not want …". It ends before the verb whose subject they are.
 */
function describedEnd(block: BlockText, noun: number, limit: number, verb: number | null): number {
  const { classes, tokens, passageAt } = block;
  let to = noun + 1;
  const end = Math.min(limit, verb ?? limit);
  while (to < end && (passageAt[to] ?? -1) < 0) {
    const lower = tokens[to]?.lower ?? '';
    const next = classes[to + 1];
    if (lower === 'who' || lower === 'whose') return endOfClause(block, to, end);
    const isReduced =
      standing.test(lower) ||
      (verb !== null && to < verb && lower.endsWith('ed') && next === 'preposition');
    const isCarried = classes[to] === 'preposition' && !setsScene(block, to);
    if (!isReduced && !isCarried) break;
    const start = isReduced && (next === 'preposition' || next === 'to') ? to + 2 : to + 1;
    const phrase = nounPhraseAfter(block, start, end);
    if (tokens[start]?.lower === 'who') to = start;
    else if (phrase === null) break;
    else to = phrase.to;
  }
  return Math.min(to, end);
}

/** Stands behind a noun to say how near these people are to the matter. */
const standing =
  /^(?:familiar|close|aware|involved|briefed|privy|present|opposed|loyal|sympathetic|polled|surveyed|interviewed|reached|contacted|living|working|based|involved|knowledgeable|acquainted)$/;

/** "said in a statement", "on Tuesday", "on condition of …": when and how, and not who. */
function setsScene({ classes, tokens }: BlockText, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (/^(?:as|like|per|via|including|during|despite|than|by|about|into|after|before)$/.test(lower))
    return true;
  if (classes[at + 1] === 'time') return true;
  return [1, 2, 3].some((k) => media.test(tokens[at + k]?.lower ?? ''));
}

const media =
  /^(?:interviews?|statements?|emails?|e-mails?|tweets?|letters?|reports?|condition|background|phone|telephone|comment|conference|briefing|twitter|facebook|instagram|x)$/;

function endOfClause({ classes, tokens, passageAt }: BlockText, from: number, end: number): number {
  for (let k = from + 1; k < end; k++) {
    const wordClass = classes[k] ?? 'stop';
    if (closesClause.has(wordClass) || (passageAt[k] ?? -1) >= 0) return k;
    const opensNext = classes[k + 1] === 'verb' || classes[k + 1] === 'auxiliary';
    if (wordClass === 'conjunction' && opensNext) return k;
    if (
      /^(?:because|on|citing|as)$/.test(tokens[k]?.lower ?? '') &&
      media.test(tokens[k + 1]?.lower ?? '')
    )
      return k;
    if (/^(?:because|citing|said)$/.test(tokens[k]?.lower ?? '')) return k;
  }
  return end;
}

const closesClause: ReadonlySet<string> = new Set([
  'comma',
  'stop',
  'dash',
  'colon',
  'mark',
  'bracket',
]);

/** "a villager named Omar said", and not "a lawmaker called Lind “a fool”". */
function isCalledSo({ classes, tokens }: BlockText, from: number): boolean {
  let k = from;
  while (classes[k] === 'name') k++;
  const next = classes[k];
  const goesOn = next === 'verb' || next === 'auxiliary' || next === 'comma';
  return k > from && (goesOn || tokens[k]?.lower === 'who');
}

/** "a farmer, Yusuf, said", "said a user, @yusuf."; behind "a farmer in Salem, Oregon, said" and the like only where it must be one. */
function isGivenName({ classes, tokens }: BlockText, at: number): boolean {
  const next = classes[at + 1] ?? 'stop';
  if (classes[at] !== 'name' || (next !== 'comma' && next !== 'stop')) return false;
  return isSourceNoun(tokens[at - 2]?.lower ?? '') || genderOfName(tokens[at]?.text ?? '') !== null;
}

/** "a law professor at the college, Ashley Deeks, …": named in apposition after all. */
function isNamedAfter(block: BlockText, to: number, limit: number): boolean {
  const { classes, tokens } = block;
  if (/^(?:named|called)$/.test(tokens[to]?.lower ?? '')) return isCalledSo(block, to + 1);
  if (classes[to] !== 'comma') return false;
  if (isGivenName(block, to + 1) || nameGiven(block, to) !== null) return true;
  const apposed = nounPhraseAfter(block, to + 1, limit);
  for (let k = to + 1; k < (apposed?.to ?? 0); k++)
    if (classes[k] === 'name' && classes[k + 1] === 'name' && classes[k - 1] !== 'preposition')
      return true;
  // "a blogger, who writes under the name Old Samovar"
  if (tokens[to + 1]?.lower !== 'who') return false;
  for (let k = to + 2; k < Math.min(limit, to + 10); k++)
    if (/^(?:name|known|by|as)$/.test(tokens[k]?.lower ?? '') && classes[k + 1] === 'name')
      return true;
  return false;
}
