import { capitalAuxiliary, isClub, isFieldOfWork, nameInContext } from './capitals-in-context.ts';
import { cueForms } from './cue-lexicon.ts';
import type { Token } from './tokens.ts';
import { isAlwaysVerb, isPastForm, isVerbHere } from './verbs-in-context.ts';
import { verbForms } from './verbs.ts';
import type { WordClass } from './word-classes.ts';

/**
 * What each token is where it stands: "claims" after "Trump" is a verb, after "his" a noun; "’s" after
 * "he" is an auxiliary, after a name a possessive. `marks` holds the tokens that are quotation marks.
 */
export function classesInContext(
  tokens: readonly Token[],
  marks: ReadonlySet<number>,
): readonly WordClass[] {
  const classes: WordClass[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    classes.push(classInContext(tokens, i, token, classes, marks));
  }
  return classes;
}

function classInContext(
  tokens: readonly Token[],
  i: number,
  token: Token,
  before: readonly WordClass[],
  marks: ReadonlySet<number>,
): WordClass {
  const previous = before[i - 1];
  const next = tokens[i + 1];
  if (opensSpan(token.lower, previous, next)) return 'time';
  switch (token.wordClass) {
    case 'possessive':
      if (token.lower !== "'s") return 'possessive';
      return previous === 'pronoun' || previous === 'subordinator' ? 'auxiliary' : 'possessive';
    case 'to':
      return tokens[i - 1]?.lower === 'according' ? 'preposition' : 'to';
    case 'mark':
      // "the workers' rights"
      return token.lower === "'" && !marks.has(i) ? 'possessive' : 'mark';
    case 'verb':
      return isVerbHere(tokens, i, before) ? 'verb' : 'noun';
    case 'name':
      return nameInContext(tokens, i, before);
    case 'participle':
      if (spansOfTime.has(token.lower)) return previous === 'time' ? 'time' : 'noun';
      if (previous !== 'auxiliary' && isFieldOfWork(token, next)) return 'noun';
      return (previous === 'determiner' || previous === 'possessive') && next?.wordClass !== 'noun'
        ? 'noun'
        : 'participle';
    case 'determiner':
      if (token.lower === 'that') return 'subordinator';
      // "Air Force One"
      if (
        previous === 'name' &&
        /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/.test(token.text)
      )
        return 'name';
      // "the most popular one"
      return token.lower === 'one' && previous === 'noun' ? 'noun' : 'determiner';
    case 'time':
      return timeInContext(token);
    case 'adverb':
      return token.lower === 'long' && next?.wordClass === 'noun' ? 'noun' : 'adverb';
    case 'object pronoun':
      return token.lower === 'her' && isOwned(token, next) ? 'possessive' : 'object pronoun';
    case 'noun':
      return nounInContext(token, previous, next);
    case 'pronoun':
      return token.lower === 'it' && previous === 'preposition' ? 'object pronoun' : 'pronoun';
    case 'auxiliary':
      return /^(?:May|Will)$/.test(token.text)
        ? capitalAuxiliary(tokens, i, previous)
        : 'auxiliary';
    case 'number':
      return isOfDate(tokens, i, before) ? 'time' : 'number';
    case 'bracket':
    case 'colon':
    case 'comma':
    case 'conjunction':
    case 'dash':
    case 'preposition':
    case 'sign':
    case 'stop':
      return token.wordClass;
    case 'subordinator':
      if (isCalled(token, tokens[i - 1], next)) return 'pronoun';
      // "has since said"
      if (token.lower === 'since' && previous === 'auxiliary' && next?.wordClass === 'verb')
        return 'adverb';
      return isClub(token, previous, next) ? 'name' : 'subordinator';
  }
}

/** "called | that | “a lie”": what somebody calls so. */
function isCalled({ lower }: Token, before: Token | undefined, next: Token | undefined): boolean {
  return (
    lower === 'that' &&
    next?.wordClass === 'mark' &&
    /^(?:call(?:s|ed|ing)?|branded|dubbed)$/.test(before?.lower ?? '')
  );
}

/** "Politico first reported", "late on Sunday", "Tuesday night": words that say when. */
function nounInContext(
  { lower }: Token,
  previous: WordClass | undefined,
  next: Token | undefined,
): WordClass {
  if (lower === 'first' && isDoneFirst(next?.lower ?? '', previous)) return 'adverb';
  if (previous === 'time' && spansOfTime.has(lower)) return 'time';
  const isWhen = next?.wordClass === 'time' || /^(?:on|in|at)$/.test(next?.lower ?? '');
  return /^(?:late|early)$/.test(lower) && isWhen && previous !== 'determiner' ? 'adverb' : 'noun';
}

/** "Politico | first reported", "documents | first published by". */
function isDoneFirst(next: string, previous: WordClass | undefined): boolean {
  const isCounted = previous === 'determiner' || previous === 'possessive';
  return cueForms.has(next) || (!isCounted && verbForms.has(next) && isPastForm(next));
}

/** "last night", "next month", and not "the last night". */
function opensSpan(
  lower: string,
  previous: WordClass | undefined,
  next: Token | undefined,
): boolean {
  if ((lower !== 'last' && lower !== 'next') || !spansOfTime.has(next?.lower ?? '')) return false;
  return previous !== 'determiner' && previous !== 'possessive';
}

const spansOfTime: ReadonlySet<string> = new Set(
  'morning afternoon evening night week weekend month year spring summer autumn winter'.split(' '),
);

/** "her campaign", "her longtime ally", "her remarks", "Her …": whose it is, and not whom. */
function isOwned({ text }: Token, next: Token | undefined): boolean {
  if (next?.wordClass === 'noun' || next?.wordClass === 'name') return true;
  return next?.wordClass === 'verb' && (text === 'Her' || isPluralNoun(next.lower));
}

/** "remarks", "claims": a plural that looks like a verb. */
function isPluralNoun(lower: string): boolean {
  return (
    cueForms.get(lower)?.every(({ form }) => form === 'third') === true && !isAlwaysVerb(lower)
  );
}

function timeInContext(token: Token): WordClass {
  const isWord = /^(?:yesterday|today|tomorrow|tonight|[ap]\.m\.?)$/.test(token.lower);
  return isWord || token.text !== token.lower ? 'time' : 'noun';
}

/** The numbers of "Dec. 21", "21 December", "Jan. 4, 2017" and "5 p.m.": they say when, and count nothing. */
function isOfDate(tokens: readonly Token[], i: number, before: readonly WordClass[]): boolean {
  const { text = '' } = tokens[i] ?? {};
  const isAfter = (at: number): boolean =>
    before[at] === 'time' && months.test(tokens[at]?.lower ?? '');
  if (/^[12]\d{3}$/.test(text)) {
    const hasDay = before[i - 1] === 'comma' && isDay(tokens[i - 2]?.text);
    return isAfter(hasDay ? i - 3 : i - 1);
  }
  const next = tokens[i + 1];
  if (/^\d{1,2}(?::\d\d)?$/.test(text) && /^[ap]\.m\.?$/.test(next?.lower ?? '')) return true;
  const isBefore = next?.text !== next?.lower && months.test(next?.lower ?? '');
  return isDay(text) && (isBefore || isAfter(i - 1));
}

function isDay(text = ''): boolean {
  return /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(text);
}

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|aug|sept|oct|nov|dec)\.)$/;
