import type { Span } from '../article/blocks.ts';
import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { cueForms } from './cue-lexicon.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrases.ts';
import { sourceNoun } from './source-nouns.ts';
import type { SourceNoun } from './source-nouns.ts';
import { frontedTermsEnd, termsIn } from './source-terms.ts';

/** Somebody whom one block rests on without a name. */
export interface DraftUnnamed extends Span {
  readonly text: string;
  readonly kind: 'unnamed' | 'vague';
  readonly plural: boolean;
  readonly terms: Span | null;
  readonly reason: Span | null;
  readonly sentence: Span;
}

/** Unnamed and vague sources: mentions without a name that say, think, deny or refuse something. */
export function unnamedSourcesIn(
  block: BlockText,
  sentence: Stretch,
  attributions: readonly Attribution[],
): readonly DraftUnnamed[] {
  const found: DraftUnnamed[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if ((block.passageAt[i] ?? -1) >= 0) continue;
    const noun = sourceNoun(block.tokens[i]?.lower ?? '');
    if (
      noun === undefined ||
      block.classes[i + 1] === 'possessive' ||
      block.classes[i + 1] === 'name'
    )
      continue;
    const draft = draftAt(block, sentence, i, noun, attributions);
    if (draft !== null) found.push(draft);
  }
  return found;
}

function draftAt(
  block: BlockText,
  sentence: Stretch,
  noun: number,
  { plural, vague, needsQuantity }: SourceNoun,
  attributions: readonly Attribution[],
): DraftUnnamed | null {
  const { classes, tokens, text } = block;
  const head = nounPhraseBefore(block, noun + 1, sentence.from);
  if (head === null) return null;
  let from = head.from;
  // Only this source's own words: what an earlier preposition carries names something else.
  for (let k = noun - 1; k >= head.from; k--)
    if (classes[k] === 'preposition' || classes[k] === 'to') {
      from = k + 1;
      break;
    }
  if (from > noun) return null;
  if (from !== head.from && tokens[from - 1]?.lower === 'of' && classes[from - 2] === 'noun')
    return null;
  const first = tokens[from]?.lower ?? '';
  const isQuantity = quantities.has(first);
  if (isDefinite(block, from) || classes[from] === 'possessive') return null;
  const span = { start: tokens[from]?.start ?? 0, end: tokens[noun]?.end ?? 0 };
  const stretch = {
    start: tokens[sentence.from]?.start ?? 0,
    end: tokens[sentence.to - 1]?.end ?? text.length,
  };
  const ownTerms = termsIn(text, span.end, stretch.end);
  const isFronted = ownTerms === null && from === frontedTermsEnd(block, sentence);
  const terms = isFronted
    ? termsIn(text, stretch.start, tokens[from - 1]?.start ?? span.start)
    : ownTerms;
  const isSpeaker = attributions.some(
    ({ speaker }) =>
      speaker !== null &&
      speaker.head.from <= noun &&
      noun < speaker.whole.to &&
      speaker.head.from >= from - 1,
  );
  // "A woman … said" is a source by her terms; others are many people who are none.
  if (needsQuantity && !isQuantity && (terms === null || !isSpeaker)) return null;
  if (!isSpeaker && terms === null && !actsAsSource(block, noun + 1, from, sentence.to))
    return null;
  if (isNamedAfter(block, noun)) return null;
  const isBare = from === noun || (isQuantity && from === noun - 1 && plural);
  const isParticular = isCounted(first) && isInvolved(block, noun + 1);
  const kind = terms === null && plural && (vague || isBare) && !isParticular ? 'vague' : 'unnamed';
  return {
    ...span,
    text: text.slice(span.start, span.end),
    kind,
    plural,
    terms: terms?.terms ?? null,
    reason: terms?.reason ?? null,
    sentence: stretch,
  };
}

function isCounted(lower: string): boolean {
  return /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(lower);
}

/** "two people | familiar with her plans": particular people, whose names are withheld. */
function isInvolved({ tokens }: BlockText, after: number): boolean {
  const lower = tokens[after]?.lower ?? '';
  const next = tokens[after + 1]?.lower ?? '';
  return (
    /^(?:familiar|briefed|close|involved)$/.test(lower) ||
    (lower === 'with' && /^(?:knowledge|direct)$/.test(next))
  );
}

/** "the officials", "these experts": somebody the article has already spoken of. */
function isDefinite(block: BlockText, from: number): boolean {
  return (
    /^(?:the|this|that|these|those)$/.test(block.tokens[from]?.lower ?? '') ||
    block.classes[from] === 'object pronoun'
  );
}

/** "a law professor, Ashley Deeks, …": named in apposition after all. */
function isNamedAfter(block: BlockText, noun: number): boolean {
  const comma = block.classes[noun + 1] === 'comma' ? 2 : 1;
  return (
    block.classes[noun + comma] === 'name' && comma === 2 && block.classes[noun + 3] === 'name'
  );
}

/** Its verb says, thinks or refuses: "would not comment", "told", "took to Twitter". */
function actsAsSource(block: BlockText, after: number, from: number, limit: number): boolean {
  const before = block.tokens[from - 1]?.lower ?? '';
  const twoBefore = block.tokens[from - 2]?.lower ?? '';
  if (before === 'to' && twoBefore === 'according') return true;
  if (/^(?:citing|cites|cited|quoting|quoted)$/.test(before)) return true;
  if (/^(?:told|tells)$/.test(before)) return false;
  if (
    before === 'by' &&
    /^(?:told|briefed|informed|described|confirmed|warned|criticized|quoted)$/.test(twoBefore)
  )
    return true;
  let k = after;
  const relative = nounPhraseAfter(block, k + 1, limit);
  if (block.tokens[k]?.lower === 'familiar' && relative !== null)
    k = nounPhraseAfter(block, k + 2, limit)?.to ?? k;
  while (k < limit && (block.classes[k] === 'auxiliary' || block.classes[k] === 'adverb')) k++;
  const lower = block.tokens[k]?.lower ?? '';
  if (lower === 'took' && block.tokens[k + 1]?.lower === 'to') return true;
  if (lower === 'comment' || lower === 'familiar') return true;
  const wordClass = block.classes[k];
  return (
    (wordClass === 'verb' || wordClass === 'noun') &&
    cueForms.get(lower)?.some(({ verb, form }) => verb.speech && form !== 'ing') === true
  );
}

const quantities: ReadonlySet<string> = new Set(
  'several some many most numerous multiple various other two three four five six dozens'.split(
    ' ',
  ),
);
