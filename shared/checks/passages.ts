import type { Place, Span } from '../article/blocks.ts';
import type { Quote, Source } from '../article/ledger.ts';
import type { Quotation } from '../attribution/reading.ts';
import type { Proof, Remark } from './rule.ts';

/** The words at a place. */
export function wordsAt({ blocks }: Pick<Proof, 'blocks'>, place: Place): string {
  return blocks[place.block]?.text.slice(place.start, place.end) ?? '';
}

/**
 * The words at a place with a few on either side. A waiver for one "experts" must not pass on to
 * another when the first is deleted, so the key of a short mention holds its neighbours too.
 */
export function wordsAround(proof: Pick<Proof, 'blocks'>, place: Place): string {
  const { before, after } = neighbours(proof, place);
  return `${before}${wordsAt(proof, place)}${after}`;
}

/** What a remark says of a passage that its own words tell from every other. */
export function aboutWords(
  proof: Pick<Proof, 'blocks'>,
  place: Place,
): Pick<Remark, 'words' | 'target'> {
  return { words: wordsAt(proof, place), target: { kind: 'text', place } };
}

/** The same of a short mention, which its neighbours tell from another. */
export function aboutMention(
  proof: Pick<Proof, 'blocks'>,
  place: Place,
): Pick<Remark, 'words' | 'target'> {
  return { words: wordsAround(proof, place), target: { kind: 'text', place } };
}

/** A few words before and after a place, within its sentence: an edit of another is none of its own. */
export function neighbours(
  { blocks }: Pick<Proof, 'blocks'>,
  { block, start, end }: Place,
): { readonly before: string; readonly after: string } {
  const text = blocks[block]?.text ?? '';
  const from = Math.max(sentenceAround(text, start).start, start - 60);
  const to = Math.min(sentenceStop(text, end), end + 100);
  const before = /(?:\S+\s+){0,3}\S*$/.exec(text.slice(from, start));
  const after = /^\S*(?:\s+\S+){0,5}/.exec(text.slice(end, to));
  return { before: before?.[0] ?? '', after: after?.[0] ?? '' };
}

/** The order of reading: block, then start. */
export function inReadingOrder(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start;
}

/** Where the stop of the sentence around `offset` stands; the text's end where it has none. */
export function sentenceStop(text: string, offset: number): number {
  const stop = /[.!?…]+["”’)]*(?=\s|$)/g;
  stop.lastIndex = offset;
  return stop.exec(text)?.index ?? text.trimEnd().length;
}

/** The sentence around `offset`, without its stop. */
export function sentenceAround(text: string, offset: number): Span {
  const before = [...text.slice(0, offset).matchAll(/[.!?…]+["”’)]*\s+/g)].at(-1);
  const start = before === undefined ? 0 : before.index + before[0].length;
  return { start, end: sentenceStop(text, offset) };
}

/** The sentence that says who spoke, or that the words end in where nothing does. */
export function attributingSentence(
  { blocks }: Pick<Proof, 'blocks'>,
  { cue, parts }: Pick<Quotation, 'cue' | 'parts'>,
): Place {
  const last = parts.at(-1);
  const { block, start } = cue?.place ?? { block: last?.block ?? 0, start: last?.end ?? 0 };
  return { block, ...sentenceAround(blocks[block]?.text ?? '', start) };
}

/** The quote records that the quotation's words are tied to. */
export function recordsOf(proof: Proof, { parts }: Quotation): readonly Quote[] {
  const ids = parts.flatMap((part) => proof.recordsAt('quotation', part));
  return ids.length === 0 ? [] : proof.article.quotes.filter(({ id }) => ids.includes(id));
}

/** The source records that the words of a place are tied to. */
export function sourcesAt({ article, recordsAt }: Proof, place: Place): readonly Source[] {
  const ids = recordsAt('citation', place);
  return article.sources.filter((source) => ids.includes(source.id));
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
