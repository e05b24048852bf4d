/** Half-open, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text as it is looked through, with the way back to its own units. */
export interface FoldedText {
  readonly text: string;
  /** In small letters, with one kind of quotation mark, dash and space. */
  readonly folded: string;
  /** Where each unit of `folded` begins and ends in `text`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * The text with what people type differently made alike: capitals, kinds of quotation marks and dashes,
 * white space, ellipses, soft hyphens.
 */
export function foldText(text: string): FoldedText {
  const pieces: string[] = [];
  let units = 0;
  const starts = new Uint32Array(text.length * 3);
  const ends = new Uint32Array(text.length * 3);
  for (const match of text.matchAll(unit)) {
    const start = match.index;
    const [found] = match;
    if (/^\w/.test(found)) {
      // Most of any text: its letters stand for themselves.
      pieces.push(found.toLowerCase());
      for (let index = 0; index < found.length; index += 1) {
        starts[units] = start + index;
        ends[units] = start + index + 1;
        units += 1;
      }
      continue;
    }
    const written = foldUnit(found);
    pieces.push(written);
    starts.fill(start, units, units + written.length);
    ends.fill(start + found.length, units, units + written.length);
    units += written.length;
  }
  return {
    text,
    folded: pieces.join(''),
    starts: starts.slice(0, units),
    ends: ends.slice(0, units),
  };
}

const unit =
  /\w+|[\u00ad\u200b\u2060\ufeff]|\s*(?:--+|[-\u2010-\u2015\u2212])\s*|\s+|\.\s\.\s\.|[\s\S]/g;

function foldUnit(found: string): string {
  if (/^[\u00ad\u200b\u2060\ufeff]$/.test(found)) return '';
  if (/^\s+$/.test(found)) return ' ';
  if (/[-\u2010-\u2015\u2212]/.test(found)) return '-';
  if (found === '…' || found === '. . .') return '...';
  if (/["“”„‟«»]/.test(found)) return '"';
  if (/['‘’‚‛]/.test(found)) return "'";
  const small = found.toLowerCase();
  return small.length === found.length ? small : found;
}

/** Every place of the query's words, first to last, at most `most` of them. */
export function occurrences(text: FoldedText, query: string, most = 10_000): readonly Span[] {
  const wanted = foldText(query).folded.trim();
  if (wanted === '') return [];
  const found: Span[] = [];
  let at = text.folded.indexOf(wanted);
  while (at >= 0 && found.length < most) {
    found.push(spanOf(text, at, at + wanted.length));
    at = text.folded.indexOf(wanted, at + wanted.length);
  }
  return found;
}

/** A place of a record's words, and how like them it is: 1 for the same words. */
export interface FoundWords extends Span {
  readonly likeness: number;
}

/**
 * Where words of a record stand in the material, or `null`: as they are; else with other marks, dashes or
 * spaces; else around what an ellipsis left out; else where most of them stand in the same order.
 */
export function findQuotation(text: FoldedText, words: string): FoundWords | null {
  const exact = text.text.indexOf(words);
  if (exact >= 0) return { start: exact, end: exact + words.length, likeness: 1 };
  const [same] = occurrences(text, words, 1);
  if (same) return { ...same, likeness: 1 };
  const around = aroundOmissions(text, words);
  return around ? { ...around, likeness: 0.95 } : mostly(text, words);
}

/**
 * Where a record's spot stands in the text as it is read now; `null` where its words are gone. A later
 * Galley may read a file otherwise, and so move every unit: the words tell.
 */
export function placeOfSpot(
  text: string,
  { start, end, words }: Span & { readonly words: string },
): Span | null {
  if (text.slice(start, end) === words) return { start, end };
  return findQuotation(foldText(text), words);
}

/** Units that an ellipsis may stand for. */
const longestOmission = 4_000;

function aroundOmissions(text: FoldedText, words: string): Span | null {
  const pieces = words
    .split(/[[(]?\s*(?:…|\.\s?\.\s?\.)\s*[\])]?/)
    .map((piece) => foldText(piece).folded.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const [first, ...rest] = pieces;
  if (first === undefined || rest.length === 0) return null;
  for (let at = text.folded.indexOf(first); at >= 0; at = text.folded.indexOf(first, at + 1)) {
    let end = at + first.length;
    const follow = rest.every((piece) => {
      const next = text.folded.indexOf(piece, end);
      if (next < 0 || next - end > longestOmission) return false;
      end = next + piece.length;
      return true;
    });
    if (follow) return spanOf(text, at, end);
  }
  return null;
}

/** A part of the record's groups of three words that must stand in the material, in order. */
const enough = 0.4;

interface Votes {
  readonly count: number;
  /** Where in the material the first and the last group that voted begin, in words. */
  readonly first: number;
  readonly last: number;
}

/** The passage that shares most groups of three words with the record, in the same order. */
function mostly(text: FoldedText, words: string): FoundWords | null {
  const wanted = wordsIn(foldText(words).folded);
  const there = wordsIn(text.folded);
  const groups = groupsOf(wanted);
  /** By where the record would begin, in words: a few words in or out do not move it. */
  const votes = new Map<number, Votes>();
  for (let index = 0; index + 2 < there.length; index += 1) {
    for (const at of groups.get(groupAt(there, index)) ?? []) {
      const begin = Math.round((index - at) / 4);
      const { count, first } = votes.get(begin) ?? { count: 0, first: index };
      votes.set(begin, { count: count + 1, first, last: index });
    }
  }
  const [best] = [...votes.values()].sort((a, b) => b.count - a.count);
  const share = (best?.count ?? 0) / Math.max(1, wanted.length - 2);
  if (best === undefined || share < enough) return null;
  const alignment = { wanted, there, groups, folded: text.folded };
  const from = there[best.first - before(alignment, best.first)];
  const to = there[best.last + 2 + behind(alignment, best.last + 2)];
  if (from === undefined || to === undefined) return null;
  return { ...spanOf(text, from.start, to.end), likeness: 0.9 * Math.min(1, share) };
}

/** The words of a record, those of the material, and where the record has each group of three. */
interface Alignment {
  readonly wanted: readonly Word[];
  readonly there: readonly Word[];
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly folded: string;
}

/** How many words before `index`, where the first group begins, still belong to the record's. */
function before({ wanted, there, groups, folded }: Alignment, index: number): number {
  const missing = wanted.slice(0, groups.get(groupAt(there, index))?.[0] ?? 0);
  const near = there.slice(Math.max(0, index - missing.length - 2), index + 1).reverse();
  return reach(missing, near, ([a, b]) => folded.slice(b.end, a.start));
}

/** How many words behind `index`, where the last group ends, still belong to the record's. */
function behind({ wanted, there, groups, folded }: Alignment, index: number): number {
  const missing = wanted.slice((groups.get(groupAt(there, index - 2))?.at(-1) ?? 0) + 3);
  const near = there.slice(index, index + 1 + missing.length + 2);
  return reach(missing, near, ([a, b]) => folded.slice(a.end, b.start));
}

/**
 * Up to the outermost of the missing words among those next to the first of `near`. Where none is there,
 * as many as are missing, within the sentence.
 */
function reach(
  missing: readonly Word[],
  near: readonly Word[],
  gap: (pair: readonly [Word, Word]) => string,
): number {
  const words = missing.map(({ word }) => word);
  const last = near.findLastIndex(({ word }, index) => index > 0 && words.includes(word));
  if (last > 0) return last;
  let count = 0;
  while (count < missing.length) {
    const [inner, outer] = [near[count], near[count + 1]];
    if (!inner || !outer || /[.!?:;"]/.test(gap([inner, outer]))) break;
    count += 1;
  }
  return count;
}

export interface Word extends Span {
  readonly word: string;
}

/** The words of a text in small letters with straight apostrophes. */
export function wordsIn(folded: string): readonly Word[] {
  return [...folded.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

function groupAt(words: readonly Word[], index: number): string {
  return [0, 1, 2].map((step) => words[index + step]?.word ?? '').join(' ');
}

/** Where each group of three words begins, in words. */
function groupsOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (let index = 0; index + 2 < words.length; index += 1) {
    const group = groupAt(words, index);
    groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  return groups;
}

/** The units of the text behind those of its folded form. */
function spanOf({ starts, ends }: FoldedText, start: number, end: number): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
