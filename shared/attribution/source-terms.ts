import type { Span } from '../article/blocks.ts';
import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import { barsIn, termsIn, topicsOf } from './terms-grammar.ts';

/** On which terms a source speaks, and why, as the text states it: one of them at least. */
export interface SourceTerms {
  readonly terms: Span | null;
  readonly reason: Span | null;
  /** Where the statement begins (a UTF-16 offset): whose it is stands before. */
  readonly start: number;
}

/** Every statement of terms in a sentence, outside quotation marks, in reading order. */
export function sourceTermsIn(
  block: BlockText,
  sentence: Stretch,
  attributions: readonly Attribution[] = [],
): readonly SourceTerms[] {
  const topics = topicsOf(block, sentence);
  if (topics.size === 0) return [];
  const from = block.tokens[sentence.from]?.start ?? 0;
  const own = block.text.slice(from, block.tokens[sentence.to - 1]?.end ?? from);
  const refusals = barsIn(own, topics).flatMap((match) => {
    const start = from + match.index;
    const at = tokenFrom(block, sentence, start);
    return isQuoted(block, at)
      ? []
      : [{ start, end: endOfReason(block, at, sentence.to, attributions) }];
  });
  const stated: SourceTerms[] = [];
  for (const { 0: words, index } of termsIn(own, topics)) {
    const start = from + index;
    const end = start + words.length;
    const at = tokenFrom(block, sentence, start);
    if (isQuoted(block, at)) continue;
    const [refused] = refusals;
    const reason = reasonAfter(block, sentence, end, at, attributions) ?? refused ?? null;
    stated.push({
      terms: { start, end },
      reason: reason ?? reasonThatOpens(block, sentence, start),
      start: Math.min(start, refused?.start ?? start),
    });
  }
  if (stated.length > 0) return stated;
  return refusals.map((reason) => ({ terms: null, reason, start: reason.start }));
}

/** "said “I asked not to be named”": what somebody says is no statement of the article's. */
function isQuoted({ passageAt }: BlockText, at: number): boolean {
  return (passageAt[at] ?? -1) >= 0;
}

/** The first token of the sentence that ends behind `offset`. */
function tokenFrom({ tokens }: BlockText, { from, to }: Stretch, offset: number): number {
  let at = from;
  while (at < to && (tokens[at]?.end ?? 0) <= offset) at++;
  return at;
}

/** The reason that follows the terms, at once or behind a few words of when and to whom. */
function reasonAfter(
  block: BlockText,
  sentence: Stretch,
  end: number,
  termsAt: number,
  attributions: readonly Attribution[],
): Span | null {
  const match = reasonOpener.exec(block.text.slice(end, end + 80));
  if (match?.[1] === undefined) return null;
  const start = end + match.index + match[0].length - match[1].length;
  const at = tokenFrom(block, sentence, start);
  if (at >= sentence.to) return null;
  const close = endOfReason(block, at, sentence.to, attributions, termsAt);
  return close > start ? { start, end: close } : null;
}

/** "Citing the rules of her firm, one clerk asked not to be named." */
function reasonThatOpens(block: BlockText, sentence: Stretch, before: number): Span | null {
  const first = block.tokens[sentence.from];
  if (first === undefined || !opensReason.test(first.lower)) return null;
  const end = endOfReason(block, sentence.from, sentence.to, []);
  return end < before ? { start: first.start, end } : null;
}

/**
 * A reason is one clause: it goes on to the comma that closes it, to the verb of whoever speaks on those
 * terms ("… because she feared for her job | said …"), or to what they did next ("| and spoke on …").
 */
function endOfReason(
  { classes, tokens, passageAt }: BlockText,
  from: number,
  limit: number,
  attributions: readonly Attribution[],
  termsAt = from,
): number {
  let k = from;
  for (; k < limit; k++) {
    const wordClass = classes[k] ?? 'stop';
    const next = tokens[k + 1]?.lower ?? '';
    if (
      wordClass === 'comma' &&
      (classes[k + 1] !== 'conjunction' || speaksOn(tokens[k + 2]?.lower))
    )
      break;
    if (wordClass === 'conjunction' && (speaksOn(next) || next === 'who')) break;
    if (closesClause.has(wordClass) || (passageAt[k] ?? -1) >= 0) break;
    const isMainVerb = attributions.some(
      ({ cue, speaker }) => cue.from === k && speaker !== null && speaker.head.to <= termsAt,
    );
    if (isMainVerb && k > from + 2) break;
  }
  return tokens[k - 1]?.end ?? 0;
}

const closesClause: ReadonlySet<string> = new Set(['stop', 'dash', 'colon', 'mark', 'bracket']);

function speaksOn(lower: string | undefined): boolean {
  return /^(?:said|says|told|added|spoke|speaks?|asked|requested|declined|insisted|described|called)$/.test(
    lower ?? '',
  );
}

/**
 * "Speaking on condition of anonymity because she feared for her job, | one employee said …": the
 * token at which the sentence proper begins behind terms that open it, or its first token.
 */
export function frontedTermsEnd(block: BlockText, sentence: Stretch): number {
  const { classes, passageAt, tokens } = block;
  if (!opensWithTerms.has(tokens[sentence.from]?.lower ?? '')) return sentence.from;
  for (let k = sentence.from + 1; k < sentence.to; k++) {
    if ((passageAt[k] ?? -1) >= 0 || classes[k] === 'stop') return sentence.from;
    if (classes[k] !== 'comma') continue;
    const subject = nounPhraseAfter(block, k + 1, sentence.to);
    const next = subject === null ? undefined : classes[subject.to];
    const isClause = next === 'verb' || next === 'auxiliary' || next === 'adverb';
    if (!isClause && next !== 'participle' && tokens[subject?.to ?? -1]?.lower !== 'who') continue;
    const stated = sourceTermsIn(block, { from: sentence.from, to: k });
    return stated.some((each) => each.terms !== null) ? k + 1 : sentence.from;
  }
  return sentence.from;
}

const opensWithTerms: ReadonlySet<string> = new Set(
  'speaking talking on asking requesting declining granted given after while by insisting'.split(
    ' ',
  ),
);

const opensReason = /^(?:because|citing|fearing|since|for|due|owing|to)$/;

/** A reason directly behind the terms; one that says so ("because", "citing") may wait a few words. */
const reasonOpener =
  /^(?:,? |(?: [\p{L}\d.’']+){1,5},? (?=because|citing|for fear|fearing|due to|out of|owing to))((?:because|since(?! (?:\p{Lu}|last|the|\d))|as(?! (?:saying|having|well|part|long))|citing|due to|owing to|given|out of|for fear|fearing|lest|in case|in order to|so as|so that|saying|discussing|describing|under (?:\p{L}+ ){0,2}(?:rules?|guidelines|terms|policy)|for (?:\p{L}+,? ){1,3}reasons|to (?!(?:the|an?|this|these|those|his|her|their|our|its|some|several|two|reporters|journalists)\b)\p{Ll}+(?<![^s]s))\b)/u;
