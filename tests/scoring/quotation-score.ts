import { markedPassages } from './marked-passages.ts';
import { isNameContained, isNameRight } from './name-match.ts';
import type { NamedEntity } from './name-match.ts';
import { Tally } from './tally.ts';
import { overlap, pairs, shared, union, wordsIn, wordsOf } from './word-sets.ts';
import type { TextSpan, WordSet } from './word-sets.ts';

/** A quotation in offsets of one text: gold, or what a reader answers. */
export interface QuoteSpans extends TextSpan {
  readonly kind?: string | undefined;
  /** False where the cue is a belief or an intention. */
  readonly speechCue?: boolean | undefined;
  readonly speaker?:
    | (TextSpan & {
        readonly text?: string | undefined;
        /** A reader's answer: the person's full name. */
        readonly name?: string | undefined;
        /** Gold: who is behind the mention. */
        readonly entity?: NamedEntity | undefined;
      })
    | undefined;
  readonly cue?: TextSpan | undefined;
}

interface QuoteWords {
  readonly quote: QuoteSpans;
  readonly content: WordSet;
  readonly speaker: WordSet;
  readonly cue: WordSet;
}

const roles = ['content', 'speaker', 'cue'] as const;

/**
 * Counts of one text, everything as sets of words:
 * `matched`/`exact`: content paired one to one at word IoU ≥ 0.5 and exactly, `… end to end` with the
 * right speaker; `both|gold|predicted ROLE`: words in any content, speaker, cue; `marked …`: passages of
 * four words or more in double quotation marks that gold counts as quotation; `direct …`: predictions of
 * kind "direct" whose words gold counts as quotation; `name …`: of the matched quotations whose speaker
 * gold names, those with the right full name (see isNameRight).
 */
export function scoreQuotations(
  text: string,
  goldQuotes: readonly QuoteSpans[],
  predictedQuotes: readonly QuoteSpans[],
  neutral: readonly TextSpan[] = [],
): Tally {
  const words = wordsOf(text);
  const gold = prepared(words, goldQuotes);
  const predicted = prepared(words, predictedQuotes);
  const tally = new Tally();
  tally.add('gold', gold.length);
  tally.add('predicted', predicted.length);
  countMatches(tally, gold, predicted);
  for (const role of roles) countTokens(tally, role, gold, predicted);
  countMarked(tally, regionsIn(text, words, gold), predicted);
  const skipped = union(neutral.map((span) => wordsIn(words, span)));
  countDirect(tally, gold, predicted, skipped);
  return tally;
}

function prepared(
  words: readonly TextSpan[],
  quotes: readonly QuoteSpans[],
): readonly QuoteWords[] {
  return quotes
    .map((quote) => ({
      quote,
      content: wordsIn(words, quote),
      speaker: wordsIn(words, quote.speaker),
      cue: wordsIn(words, quote.cue),
    }))
    .filter(({ content }) => content.size > 0);
}

function countMatches(
  tally: Tally,
  gold: readonly QuoteWords[],
  predicted: readonly QuoteWords[],
): void {
  const mentions = gold.flatMap(({ quote }) => (quote.speaker ? [quote.speaker] : []));
  for (const { quote } of gold) tally.add(`of ${kindOf(quote)}`);
  for (const [name, threshold] of [
    ['matched', 0.5],
    ['exact', 1],
  ] as const) {
    const matched = pairs(
      gold.map(({ content }) => content),
      predicted.map(({ content }) => content),
      threshold,
    );
    for (const [i, j] of matched) {
      const [g, p] = [gold[i], predicted[j]];
      if (g === undefined || p === undefined) continue;
      const isNobody = g.speaker.size === 0 && p.speaker.size === 0;
      tally.add(name);
      tally.add(`${name} end to end`, isNobody || shared(g.speaker, p.speaker) > 0);
      if (name === 'exact') continue;
      tally.add(`found ${kindOf(g.quote)}`);
      const entity = g.quote.speaker?.entity;
      if (!entity?.name) continue;
      const answer = p.quote.speaker?.name ?? p.quote.speaker?.text ?? '';
      const texts = mentions.flatMap(({ entity: same, text }) =>
        same?.id === entity.id && text ? [text] : [],
      );
      tally.add('named');
      const isRight = isNameRight(answer, entity, texts);
      tally.add('name right', isRight);
      tally.add('name contained', isRight || isNameContained(answer, entity.name));
    }
  }
}

function kindOf({ kind, speechCue }: QuoteSpans): string {
  return `${kind ?? 'any'}${speechCue === false ? ' (no speech verb)' : ''}`;
}

function countTokens(
  tally: Tally,
  role: (typeof roles)[number],
  gold: readonly QuoteWords[],
  predicted: readonly QuoteWords[],
): void {
  const inGold = union(gold.map((quote) => quote[role]));
  const inPredicted = union(predicted.map((quote) => quote[role]));
  tally.add(`both ${role}`, shared(inGold, inPredicted));
  tally.add(`gold ${role}`, inGold.size);
  tally.add(`predicted ${role}`, inPredicted.size);
}

interface Region {
  readonly content: WordSet;
  readonly speaker: WordSet;
}

function countMarked(
  tally: Tally,
  regions: readonly Region[],
  predicted: readonly QuoteWords[],
): void {
  for (const { content, speaker } of regions) {
    tally.add('marked');
    const best = holderOf(content, predicted);
    if (best === null) continue;
    tally.add('marked found');
    if (speaker.size === 0) continue;
    tally.add('marked with speaker');
    tally.add('marked speaker right', shared(speaker, best.speaker) > 0);
  }
}

/** Marked passages of four words or more that gold counts as quotation. */
function regionsIn(
  text: string,
  words: readonly TextSpan[],
  gold: readonly QuoteWords[],
): readonly Region[] {
  return markedPassages(text).flatMap((span) => {
    const content = wordsIn(words, span);
    const holder = content.size < 4 ? null : holderOf(content, gold);
    return holder === null ? [] : [{ content, speaker: holder.speaker }];
  });
}

/** The first quotation with most of these words, when it has four fifths of them. */
function holderOf(content: WordSet, quotes: readonly QuoteWords[]): QuoteWords | null {
  let best: QuoteWords | null = null;
  let most = 0;
  for (const quote of quotes) {
    const count = shared(content, quote.content);
    if (count > most) [best, most] = [quote, count];
  }
  return most >= 0.8 * content.size ? best : null;
}

function countDirect(
  tally: Tally,
  gold: readonly QuoteWords[],
  predicted: readonly QuoteWords[],
  neutral: WordSet,
): void {
  const quoted = union(gold.map(({ content }) => content));
  for (const { quote, content } of predicted) {
    if ((quote.kind ?? 'direct') !== 'direct' || content.size < 4) continue;
    const isRight = shared(content, quoted) >= 0.8 * content.size;
    tally.add('direct');
    tally.add('direct right', isRight);
    if (isRight || overlap(content, neutral) === 0) tally.add('direct, not neutral');
  }
}
