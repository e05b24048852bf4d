import { cueForms } from './cue-lexicon.ts';
import { isPersonNoun } from './titles.ts';
import type { Token } from './tokens.ts';
import { verbForms } from './verbs.ts';
import type { WordClass } from './word-classes.ts';

export function isVerbHere(
  tokens: readonly Token[],
  i: number,
  before: readonly WordClass[],
): boolean {
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
  // "on the film | set | claimed": one of two verbs side by side is a noun.
  if (mayBeEither.test(token.lower) && isToldNext(tokens[i + 1])) return false;
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
      // "its profit | forecast for the year"
      if (token.lower === 'forecast' && previous === 'noun' && before[k - 1] === 'possessive')
        return false;
      if (!isPast && isInSource(tokens, k, before)) return false;
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

const mayBeEither = /^(?:set|cast|cut|hit|split|spread|bid|bet|put)$/;

function isToldNext(next: Token | undefined): boolean {
  return next?.wordClass === 'verb' && cueForms.has(next.lower) && isPastForm(next.lower);
}

/** "according to internal | emails": a source goes on to its last noun, and does nothing there. */
function isInSource(tokens: readonly Token[], last: number, before: readonly WordClass[]): boolean {
  let k = last;
  while (before[k] === 'noun' || before[k] === 'determiner') k--;
  return before[k] === 'preposition' && tokens[k - 1]?.lower === 'according';
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
    /.(?:ous|ive|ful|less|able|ible|ical|onal|ent|cial|tial|eral|ural|ual)$|^(?:percentage|medical|false|new|own|old|good|bad|big|political|legal|federal|public|recent|early|earlier|similar|repeated|strong|long|other|first|last|latest|national|local|foreign|official|internal|private|secret|unpublished|redacted)$/.test(
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

export function isCommonCue(lower: string): boolean {
  return /^(?:said|told|says|wrote|called|thought|knew|found|showed|saw)$/.test(lower);
}

/** Forms in the present that are verbs wherever they stand. */
const neverNouns: ReadonlySet<string> = new Set(
  'say says tell tells think thinks believe believes know knows agree agrees argue argues insist insists suggest suggests contend contends acknowledge acknowledges admit admits deny denies describe describes'.split(
    ' ',
  ),
);

/** "says" and "denies" are no plurals. */
export function isAlwaysVerb(lower: string): boolean {
  return neverNouns.has(lower);
}

export function isPastForm(lower: string): boolean {
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
