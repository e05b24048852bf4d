/** Half-open, in UTF-16 units of one text; `parts` holds the pieces of what is discontinuous. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly parts?: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** Numbers of words of one text. */
export type WordSet = ReadonlySet<number>;

/** The words of a text; punctuation and quotation marks belong to none. */
export function wordsOf(text: string): readonly TextSpan[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}_]+(?:[’'][\p{L}\p{N}_]+)*/gu), (word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
}

/** The words that a span touches; none for no span. */
export function wordsIn(words: readonly TextSpan[], span: TextSpan | undefined): WordSet {
  const found = new Set<number>();
  const pieces = span?.parts?.length ? span.parts : span === undefined ? [] : [span];
  for (const { start, end } of pieces) {
    for (let i = firstEndingAfter(words, start); i < words.length; i++) {
      if ((words[i]?.start ?? end) >= end) break;
      found.add(i);
    }
  }
  return found;
}

function firstEndingAfter(words: readonly TextSpan[], offset: number): number {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.end ?? 0) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** How many words two sets share. */
export function shared(a: WordSet, b: WordSet): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

/** Words shared over words in either: 1 for the same, 0 for nothing in common. */
export function overlap(a: WordSet, b: WordSet): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

export function union(sets: readonly WordSet[]): WordSet {
  const all = new Set<number>();
  for (const set of sets) for (const word of set) all.add(word);
  return all;
}

/**
 * Pairs of indices whose sets overlap by at least `threshold`, each index in one pair at most; the
 * closest pairs first.
 */
export function pairs(
  gold: readonly WordSet[],
  predicted: readonly WordSet[],
  threshold: number,
): readonly (readonly [number, number])[] {
  const near = gold.flatMap((a, i) =>
    predicted.flatMap((b, j) => {
      const value = overlap(a, b);
      return value > 0 && value >= threshold ? [{ value, i, j }] : [];
    }),
  );
  near.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const matched: (readonly [number, number])[] = [];
  for (const { i, j } of near) {
    if (takenGold.has(i) || takenPredicted.has(j)) continue;
    takenGold.add(i);
    takenPredicted.add(j);
    matched.push([i, j]);
  }
  return matched;
}
