import type { Place } from '../article/blocks.ts';
import { tokensOf } from '../attribution/tokens.ts';
import type { Proof } from './rule.ts';

/**
 * The words at a place in their sentence, for a list row. Where the sentence begins too far before them
 * it begins with their clause, else with a whole word; an ellipsis stands for what is left out.
 */
export function excerptAt({ blocks }: Pick<Proof, 'blocks'>, place: Place): string {
  const text = blocks[place.block]?.text ?? '';
  const from = Math.max(0, place.start - farthest);
  const near = text.slice(from, place.end + longest);
  const ends = sentenceEnds(near);
  const start = place.start - from;
  const opens = ends.findLast((end) => end <= start) ?? (from === 0 ? 0 : null);
  const closes = ends.find((end) => end >= place.end - from) ?? near.length;
  if (opens !== null && start - opens <= reach) return excerptOf(near.slice(opens, closes));
  return `…${excerptOf(near.slice(partStart(near, start), closes))}`;
}

/** At most 120 UTF-16 units of the words, or `most`, cut at a space, for a list row. */
export function excerptOf(words: string, most = longest): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** In UTF-16 units, with the ellipses. */
const longest = 120;

/** How much of its sentence stands before what a row is about. */
const reach = 60;

/** How far back a sentence's beginning is looked for. */
const farthest = 2 * reach;

/** Behind each stop and the marks that close there, where something begins anew. */
function sentenceEnds(text: string): readonly number[] {
  return tokensOf(text).flatMap(({ text: sign, end }) => {
    if (!/^[.!?…]$/.test(sign)) return [];
    const [closing] = /^[.!?…"”’)]*/.exec(text.slice(end)) ?? [''];
    const at = end + closing.length;
    return /^(?:\s+\P{Ll}|\s*$)/u.test(text.slice(at)) ? [at] : [];
  });
}

/** Where the clause of `start` begins, or the first whole word that is near enough. */
function partStart(text: string, start: number): number {
  const from = Math.max(0, start - reach);
  const before = text.slice(from, start);
  const clause = /(?:[,;:]|\s[–—-])["”’)]*\s+/.exec(before) ?? /\s+/.exec(before);
  return clause === null ? start : from + clause.index + clause[0].length;
}
