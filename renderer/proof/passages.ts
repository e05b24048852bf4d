import type { Place } from '#shared/article/blocks.ts';

/** The parts of a quotation that stand in one paragraph, and the stretch from the first to the last. */
export interface Passage {
  readonly whole: Place;
  readonly parts: readonly Place[];
}

/** The places of an entry, by the paragraph that they stand in. */
export function passagesOf(places: readonly Place[]): readonly Passage[] {
  const passages = new Map<number, Passage>();
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const { whole, parts } = passages.get(place.block) ?? { whole: place, parts: [] };
    passages.set(place.block, {
      whole: { ...whole, end: Math.max(whole.end, place.end) },
      parts: [...parts, place],
    });
  }
  return [...passages.values()].sort((a, b) => a.whole.block - b.whole.block);
}

interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text cut at the words that stand in it, which come in their order. */
export function markedIn(text: string, words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const marked of words) {
    const from = text.indexOf(marked, at);
    if (from < 0 || marked === '') continue;
    pieces.push({ text: text.slice(at, from), isMarked: false }, { text: marked, isMarked: true });
    at = from + marked.length;
  }
  pieces.push({ text: text.slice(at), isMarked: false });
  return pieces.filter(({ text: piece }) => piece !== '');
}
