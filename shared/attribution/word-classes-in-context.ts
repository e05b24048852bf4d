import { cueForms } from './cue-lexicon.ts';
import type { Token } from './tokens.ts';
import { isCommonNoun } from './common-nouns.ts';
import { genderOfName } from './given-names.ts';
import { isPersonNoun, isTitle } from './titles.ts';
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
      return nameInContext(token, closesBefore(tokens, i) ? 'comma' : previous, next);
    case 'participle':
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
      return token.lower === 'her' && opensPhrase.has(next?.wordClass ?? 'stop')
        ? 'possessive'
        : 'object pronoun';
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
    case 'subordinator':
      return token.wordClass;
  }
}

/** "in May", "May it rest", "Will Lee go?", but "Theresa May", "May said", "Will Lee said". */
function capitalAuxiliary(
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

/** "Politico first reported", "late on Sunday", "Tuesday night": words that say when. */
function nounInContext(
  { lower }: Token,
  previous: WordClass | undefined,
  next: Token | undefined,
): WordClass {
  if (lower === 'first' && cueForms.has(next?.lower ?? '')) return 'adverb';
  if (previous === 'time' && spansOfTime.has(lower)) return 'time';
  const isWhen = next?.wordClass === 'time' || /^(?:on|in|at)$/.test(next?.lower ?? '');
  return /^(?:late|early)$/.test(lower) && isWhen && previous !== 'determiner' ? 'adverb' : 'noun';
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

/** "her campaign", "her longtime ally": whose it is, and not whom. */
const opensPhrase: ReadonlySet<WordClass> = new Set(['noun', 'name']);

/** A word's capital at the start of a sentence says nothing; elsewhere it makes a name. */
function nameInContext(
  token: Token,
  previous: WordClass | undefined,
  next: Token | undefined,
): WordClass {
  const atStart =
    previous === undefined || previous === 'stop' || previous === 'mark' || previous === 'colon';
  if (!atStart || token.lower === token.text) return 'name';
  if (isCommonNoun(token.lower) && next?.wordClass !== 'name') return 'noun';
  // "Asked about it, …", "Based on …"
  if (token.lower.endsWith('ed') && leadsClause(next) && isPastForm(token.lower)) return 'verb';
  if (token.lower.endsWith('ing') && next?.wordClass !== 'name' && token.lower.length > 5)
    // "“We live here,” Ebeling said.", "Fielding’s lawyer"
    return next !== undefined && (isCommonCue(next.lower) || /^[’']s$/.test(next.lower))
      ? 'name'
      : 'participle';
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

/** "“…,” | Brightling said": the mark before the word closes what a comma ends, and no sentence begins. */
function closesBefore(tokens: readonly Token[], i: number): boolean {
  const comma = tokens[i - 2];
  const mark = tokens[i - 1];
  return comma?.text === ',' && mark?.wordClass === 'mark' && mark.start === comma.end;
}

function leadsClause(next: Token | undefined): boolean {
  const wordClass = next?.wordClass;
  return wordClass === 'preposition' || wordClass === 'subordinator' || wordClass === 'to';
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

function isVerbHere(tokens: readonly Token[], i: number, before: readonly WordClass[]): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  let k = i - 1;
  while (k >= 0 && before[k] === 'adverb') k--;
  // "the Oct. 7 attack"
  const isDated = before[k] === 'time' && /^\d/.test(tokens[k]?.text ?? '');
  const previous = isDated ? 'number' : before[k];
  const isPast = isPastForm(token.lower);
  const next = tokens[i + 1]?.wordClass;
  if (neverNouns.has(token.lower) && !takesNoun(previous, tokens[k]?.lower)) return true;
  // "the blue states would", "state fairs"
  if (!isPast && next === 'auxiliary') return false;
  if (token.lower === 'state' && (next === 'noun' || next === 'name')) return false;
  switch (previous) {
    case undefined:
    case 'stop':
    case 'comma':
    case 'dash':
    case 'mark':
      return isPast || isThird(token.lower) || token.lower === 'say';
    case 'conjunction':
      return true;
    case 'determiner':
    case 'possessive':
      return isPast && before[i - 1] === 'adverb'
        ? false
        : isStandingAlone(tokens[k]?.lower) && isPast;
    case 'preposition':
      return false;
    case 'subordinator':
      // "echoed that promise"
      return isPast || tokens[k]?.lower !== 'that' || before[k - 1] !== 'verb';
    case 'to':
    case 'auxiliary':
    case 'pronoun':
    case 'time':
    case 'bracket':
    case 'object pronoun':
      return true;
    case 'name':
      // "winning Rust Belt states most pollsters gave up"
      if (token.lower === 'states' && !opensClaim(tokens[i + 1])) return false;
      return isPast || isThird(token.lower) || isPlural(tokens[k]?.lower) || isJoined(before, k);
    case 'noun':
    case 'number':
      // "according to court documents, …"
      if (token.lower === 'documents' && next !== 'determiner') return false;
      if (!isPast && looksLikeAdjective(tokens[k]?.lower) && !opensBehindMark(tokens, k, before))
        return false;
      if (isPast) return next !== 'noun' || isCommonCue(token.lower) || opensClause(tokens, i);
      if (isThird(token.lower)) return !isPlural(tokens[k]?.lower);
      // "a police report"
      return isPlural(tokens[k]?.lower) && !/^an?$/.test(tokens[k - 1]?.lower ?? '');
    case 'verb':
      return isPast && !endsNounPhrase(next);
    case 'adverb':
    case 'colon':
    case 'participle':
    case 'sign':
      break;
  }
  return true;
}

/** "claimed | bosses had …": a noun with a verb of its own behind a cue. */
function opensClause(tokens: readonly Token[], cue: number): boolean {
  const isCue = cueForms.has(tokens[cue]?.lower ?? '');
  return (
    isCue && tokens[cue + 1]?.wordClass === 'noun' && tokens[cue + 2]?.wordClass === 'auxiliary'
  );
}

/** "that …", ": …", "“…", "the …": what somebody states begins. */
function opensClaim(next: Token | undefined): boolean {
  const isSign = /^(?:comma|colon|mark|pronoun)$/.test(next?.wordClass ?? '');
  return isSign || /^(?:that|the|an?)$/.test(next?.lower ?? '');
}

/** An article, a possessive or a preposition wants a noun behind it. */
function takesNoun(previous: WordClass | undefined, lower: string | undefined): boolean {
  if (previous === 'determiner') return !isStandingAlone(lower);
  return previous === undefined || previous === 'possessive' || previous === 'preposition';
}

/** "Lee and Park say": two singulars make a plural. */
function isJoined(before: readonly WordClass[], k: number): boolean {
  return (
    before[k - 1] === 'conjunction' ||
    before[k - 2] === 'conjunction' ||
    before[k - 3] === 'conjunction'
  );
}

function looksLikeAdjective(lower: string | undefined): boolean {
  return (
    lower !== undefined &&
    /.(?:ous|ive|ful|less|able|ible|ical|onal|ent|cial|tial|eral|ural|ual)$|^(?:percentage|medical|false|new|own|old|good|bad|big|political|legal|federal|public|recent|early|earlier|similar|repeated|strong|long|other|first|last|latest|national|local|foreign|official)$/.test(
      lower,
    )
  );
}

/** "“How many?” the executive asks": behind the mark stands who speaks. */
function opensBehindMark(
  tokens: readonly Token[],
  noun: number,
  before: readonly WordClass[],
): boolean {
  const isDefinite = before[noun - 1] === 'determiner' && before[noun - 2] === 'mark';
  return isDefinite && isPersonNoun(tokens[noun]?.lower ?? '');
}

function endsNounPhrase(next: WordClass | undefined): boolean {
  return next === 'noun' || next === 'name';
}

function isStandingAlone(lower: string | undefined): boolean {
  return (
    lower !== undefined &&
    /^(?:this|that|these|those|some|many|most|both|all|others|another|each|several|few|one|two|three|four|five|ten)$/.test(
      lower,
    )
  );
}

function isCommonCue(lower: string): boolean {
  return /^(?:said|told|says|wrote|called|thought|knew|found|showed|saw)$/.test(lower);
}

/** Forms in the present that are verbs wherever they stand. */
const neverNouns: ReadonlySet<string> = new Set(
  'say says tell tells think thinks believe believes know knows agree agrees argue argues insist insists suggest suggests contend contends acknowledge acknowledges admit admits deny denies describe describes'.split(
    ' ',
  ),
);

function isPastForm(lower: string): boolean {
  if (lower.endsWith('ed')) return true;
  const forms = cueForms.get(lower)?.map(({ form }) => form) ?? [verbForms.get(lower)];
  return forms.includes('past') || forms.includes('participle');
}

function isThird(lower: string): boolean {
  return lower.endsWith('s') && !lower.endsWith('ss');
}

function isPlural(lower: string | undefined): boolean {
  if (lower === undefined) return false;
  return (
    (lower.endsWith('s') && !lower.endsWith('ss')) ||
    /^(?:people|men|women|police|children|who|media|voters)$/.test(lower)
  );
}
