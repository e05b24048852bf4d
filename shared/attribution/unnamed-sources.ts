import type { Span } from '../article/blocks.ts';
import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { cueForms } from './cue-lexicon.ts';
import { moodOf } from './cues.ts';
import type { DraftOutlet } from './outlet-mentions.ts';
import type { CueMood } from './reading.ts';
import { sourceMentionsIn } from './source-mentions.ts';
import type { SourceMention } from './source-mentions.ts';
import { sourceNoun } from './source-nouns.ts';
import { frontedTermsEnd, sourceTermsIn } from './source-terms.ts';
import type { SourceTerms } from './source-terms.ts';
import { spanOf } from './stretches.ts';

/** Somebody whom one block rests on without a name. */
export interface DraftUnnamed extends Span {
  readonly text: string;
  /** The noun's singular; empty for "some" and the like. */
  readonly noun: string;
  readonly kind: 'unnamed' | 'vague';
  readonly plural: boolean;
  readonly terms: Span | null;
  readonly reason: Span | null;
  readonly sentence: Span;
}

/** Terms of sources whom the text named before: "The aide spoke on background." */
export interface LaterTerms extends SourceTerms {
  /** What it calls them now, in the singular; `null` for "they", "both", "one of them". */
  readonly noun: string | null;
  /** `null` where the words do not tell. */
  readonly plural: boolean | null;
  readonly sentence: Span;
}

export interface SourcesOfSentence {
  readonly unnamed: readonly DraftUnnamed[];
  readonly laterTerms: readonly LaterTerms[];
}

/** What else of its block a sentence rests on. */
export interface SourceSurroundings {
  readonly attributions: readonly Attribution[];
  readonly outlets: readonly DraftOutlet[];
  /** The sentence before, and the sources of the block up to there. */
  readonly previous: Stretch | null;
  readonly known: readonly DraftUnnamed[];
}

/** Unnamed and vague sources: mentions without a name that say, think, deny or refuse something. */
export function unnamedSourcesIn(
  block: BlockText,
  sentence: Stretch,
  around: SourceSurroundings,
): SourcesOfSentence {
  const verbOf = (noun: number): number | null =>
    around.attributions.find(
      ({ cue, speaker }) =>
        speaker !== null && cue.from > noun && speaker.head.from <= noun && noun < speaker.head.to,
    )?.cue.from ?? null;
  const mentions = sourceMentionsIn(block, sentence, verbOf);
  const stated = sourceTermsIn(block, sentence, around.attributions);
  if (mentions.length === 0 && stated.length === 0) return nobody;
  const termsOf = new Map<SourceMention, SourceTerms>();
  const laterTerms: LaterTerms[] = [];
  for (const each of stated) {
    const owner = ownerOf(block, sentence, mentions, each);
    if (owner === null || (owner.isKnown && !isOwned(block, owner, around.known))) {
      const later = laterTermsOf(block, sentence, owner, each);
      if (later !== null) laterTerms.push(later);
    } else if (!termsOf.has(owner)) termsOf.set(owner, each);
  }
  const unnamed: DraftUnnamed[] = [];
  for (const mention of mentions) {
    const terms = termsOf.get(mention) ?? null;
    if (!isSource(block, sentence, mention, terms, around)) continue;
    const span = spanOf(block, mention);
    unnamed.push({
      ...span,
      text: block.text.slice(span.start, span.end),
      noun: mention.noun,
      kind: kindOf(block, mention, terms),
      plural: mention.plural,
      terms: terms?.terms ?? null,
      reason: terms?.reason ?? null,
      sentence: spanOf(block, sentence),
    });
  }
  return { unnamed, laterTerms };
}

const nobody: SourcesOfSentence = { unnamed: [], laterTerms: [] };

/** "Pell’s owner, who asked not to be named": known by whose they are, and met here first. */
function isOwned(
  { classes }: BlockText,
  { at, from, noun }: SourceMention,
  known: readonly DraftUnnamed[],
): boolean {
  const isNamed = classes.slice(from, at).includes('name');
  return (
    isNamed &&
    classes.slice(from, at).includes('possessive') &&
    !known.some((each) => each.noun === noun)
  );
}

/** Whose terms they are: of whom the sentence named last before them, or next where they open it. */
function ownerOf(
  block: BlockText,
  sentence: Stretch,
  mentions: readonly SourceMention[],
  { start }: SourceTerms,
): SourceMention | null {
  const before = mentions.findLast(({ at }) => (block.tokens[at]?.end ?? 0) <= start);
  if (before !== undefined) return before;
  const opening = frontedTermsEnd(block, sentence);
  return opening === sentence.from ? null : (mentions.find(({ from }) => from >= opening) ?? null);
}

/** The terms of "the aide", "they", "all three": somebody named in a sentence before. */
function laterTermsOf(
  block: BlockText,
  sentence: Stretch,
  owner: SourceMention | null,
  stated: SourceTerms,
): LaterTerms | null {
  const { tokens, passageAt } = block;
  const later = { ...stated, sentence: spanOf(block, sentence) };
  if (owner !== null) return { ...later, noun: owner.noun, plural: owner.plural };
  for (let k = sentence.from; k < sentence.to; k++) {
    const token = tokens[k];
    if (token === undefined || token.end > stated.start) return null;
    if ((passageAt[k] ?? -1) >= 0) continue;
    if (/^(?:he|she)$/.test(token.lower)) return { ...later, noun: null, plural: false };
    if (/^(?:they|both|all)$/.test(token.lower)) return { ...later, noun: null, plural: true };
    if (token.lower === 'one' && tokens[k + 1]?.lower === 'of')
      return { ...later, noun: null, plural: null };
  }
  return null;
}

/** True for those to whom the sentence owes words, a belief, a refusal, or what it rests on. */
function isSource(
  block: BlockText,
  sentence: Stretch,
  mention: SourceMention,
  stated: SourceTerms | null,
  around: SourceSurroundings,
): boolean {
  const { classes, tokens } = block;
  const { from, at, noun, needsQuantity, mustSpeak, plural } = mention;
  if ((mention.isKnown && stated === null) || !isNew(block, sentence, mention, around))
    return false;
  // "A nurse accused of theft told …": the story is about her, and names her next.
  if (storyIsAbout.test(tokens[at + 1]?.lower ?? '')) return false;
  if (isPolled(block, mention, around.attributions)) return false;
  // "a Reuters witness" is a reporter.
  if (noun === 'witness' && around.outlets.some((each) => each.from < at && each.to > from))
    return false;
  const isSaidToSpeak = speaks(block, mention, around.attributions);
  const terms = stated?.terms ?? null;
  const isQuantity = quantities.has(tokens[from]?.lower ?? '');
  // "A woman … said" is a source by her terms; others are many people who are none.
  if (needsQuantity && !isQuantity && !isInvolved(block, at + 1))
    return terms !== null && (isSaidToSpeak || plural);
  if (isSaidToSpeak || citesThem(block, sentence, mention, around)) return true;
  if (terms !== null && !hidden.test(block.text.slice(terms.start, terms.end))) return true;
  if (mustSpeak && !(plural && isQuantity)) return false;
  return classes[from - 1] !== 'preposition' && refusesOrTells(block, mention, sentence.to);
}

/** The subject of a cue that asserts or denies: "a reader would ask" is nobody's question. */
function speaks(
  block: BlockText,
  { from, at, noun }: SourceMention,
  attributions: readonly Attribution[],
): boolean {
  return attributions.some(
    ({ speaker, cue, content }) =>
      speaker !== null &&
      speaker.head.from <= at &&
      at < speaker.whole.to &&
      (speaker.head.from >= from - 1 || isJoined(block, speaker.head, from)) &&
      // "a channel followed by fans | posted …": they only stand before the verb.
      (cue.from < from || block.classes[from - 1] !== 'preposition') &&
      !isSupposed(moodOf(block, cue)) &&
      // "Many don't want to."
      (noun !== '' || content.some((part) => part.to - part.from > 1)),
  );
}

/** "a memo and | two clerks": beside what else speaks, and no part of it. */
function isJoined({ classes }: BlockText, head: Stretch, from: number): boolean {
  return (
    classes[from - 1] === 'conjunction' && !classes.slice(head.from, from).includes('preposition')
  );
}

/** "more than analysts had expected, according to FactSet": somebody with a name asked them, and says so. */
function isPolled(
  { classes, tokens }: BlockText,
  { at, noun }: SourceMention,
  attributions: readonly Attribution[],
): boolean {
  if (!/^(?:analyst|economist|forecaster)$/.test(noun)) return false;
  const verb = classes[at + 1] === 'auxiliary' ? at + 2 : at + 1;
  if (!/^(?:expect|forecast|predict|estimat|anticipat)/.test(tokens[verb]?.lower ?? ''))
    return false;
  return attributions.some(
    ({ lemma, speaker, content }) =>
      lemma === 'according to' &&
      speaker !== null &&
      classes.slice(speaker.head.from, speaker.head.to).includes('name') &&
      content.some(({ from, to }) => from <= at && at < to),
  );
}

const storyIsAbout = /^(?:accused|charged|convicted|jailed|sentenced|suspected|arrested)$/;

/** Whose name the law or the police keep back may say nothing at all. */
const hidden =
  /^(?:cannot|can['’]t|can not|may not|must not|could not|is not|are not|was not|whose)/;

function isSupposed(mood: CueMood): boolean {
  return mood === 'modal' || mood === 'future';
}

/** "one said" of residents who spoke before is one of them; "Another says" needs somebody before. */
function isNew(
  { tokens }: BlockText,
  sentence: Stretch,
  { noun, at, plural }: SourceMention,
  { previous, known }: SourceSurroundings,
): boolean {
  if (noun !== '') return true;
  // "Some have asked us whether …" is somebody's statement.
  for (let k = sentence.from; k < sentence.to; k++)
    if (/^(?:we|us|our|i|my|me)$/.test(tokens[k]?.lower ?? '')) return false;
  if (plural) return true;
  if (tokens[at]?.lower === 'another') return known.length > 0;
  if (previous === null || known.some((each) => each.plural)) return false;
  for (let k = previous.from; k < previous.to; k++)
    if (sourceNoun(tokens[k]?.lower ?? '')?.plural === true) return true;
  return false;
}

function kindOf(
  block: BlockText,
  { from, at, plural, vague }: SourceMention,
  terms: SourceTerms | null,
): DraftUnnamed['kind'] {
  if (!plural || terms?.terms) return 'unnamed';
  const first = block.tokens[from]?.lower ?? '';
  if (isCounted(first) || isInvolved(block, at + 1)) return 'unnamed';
  const isBare = from === at || (from === at - 1 && quantities.has(first));
  return vague || isBare ? 'vague' : 'unnamed';
}

function isCounted(lower: string): boolean {
  return /^(?:two|three|four|five|six|seven|eight|nine|ten|\d\d?)$/.test(lower);
}

/** "people | familiar with her plans": particular people, whose names are withheld. */
function isInvolved({ tokens }: BlockText, after: number): boolean {
  const lower = tokens[after]?.lower ?? '';
  const next = tokens[after + 1]?.lower ?? '';
  return (
    /^(?:familiar|briefed|close|involved|aware|privy)$/.test(lower) ||
    (lower === 'with' && /^(?:knowledge|direct|first-hand|firsthand)$/.test(next))
  );
}

/** "citing an official", "confirmed by a clerk", "obtained from two aides": the words or facts are theirs. */
function citesThem(
  { tokens }: BlockText,
  sentence: Stretch,
  { from }: SourceMention,
  { outlets }: SourceSurroundings,
): boolean {
  const [before = '', twoBefore = ''] = [tokens[from - 1]?.lower, tokens[from - 2]?.lower];
  if (before === 'to' && twoBefore === 'according') return true;
  if (/^(?:citing|cites?|cited|quoting|quotes?|quoted)$/.test(before)) return true;
  if (before === 'from') return /^(?:obtained|learn(?:ed|t)|heard|received|got)$/.test(twoBefore);
  if (before === 'to' || before === 'with')
    // "The BBC has spoken to a fisherman"
    return (
      /^(?:spoken?|talked)$/.test(twoBefore) &&
      outlets.some((each) => each.from >= sentence.from && each.to <= from)
    );
  return (
    before === 'by' &&
    /^(?:told|briefed|informed|described|confirmed|warned|criticized|criticised|quoted|leaked|provided)$/.test(
      twoBefore,
    )
  );
}

/** Its verb says, thinks or refuses: "would not comment", "gave a different account", "took to Twitter". */
function refusesOrTells(
  { classes, tokens }: BlockText,
  { from, to, plural }: SourceMention,
  limit: number,
): boolean {
  let k = to;
  if (classes[k] === 'comma' && classes[k + 1] === 'adverb' && classes[k + 2] === 'comma') k += 3;
  while (
    k < limit &&
    (classes[k] === 'auxiliary' || classes[k] === 'adverb' || tokens[k]?.lower === 'so')
  )
    k++;
  const lower = tokens[k]?.lower ?? '';
  if (lower === 'took' && tokens[k + 1]?.lower === 'to') return true;
  if (/^(?:gave|give|gives)$/.test(lower))
    return [2, 3, 4].some((n) =>
      /^(?:accounts?|versions?|descriptions?)$/.test(tokens[k + n]?.lower ?? ''),
    );
  if (lower === 'comment') return true;
  // "Experts are not so sure"
  if (plural && k > to && opinions.test(lower)) return true;
  // "the 3.9% that economists had expected"
  const isObject = /^(?:that|which|what)$/.test(tokens[from - 1]?.lower ?? '');
  const wordClass = classes[k];
  return (
    (wordClass === 'verb' || wordClass === 'noun') &&
    cueForms.get(lower)?.some(
      ({ verb, form }) =>
        // "went on | trial": a verb of two words is found with its second.
        !verb.lemma.includes(' ') && (verb.speech || isObject) && form !== 'ing',
    ) === true
  );
}

const opinions =
  /^(?:sure|certain|convinced|sceptical|skeptical|doubtful|worried|confident|optimistic|pessimistic|unconvinced|unsure)$/;

const quantities: ReadonlySet<string> = new Set(
  'several some many most numerous multiple various two three four five six dozens'.split(' '),
);
