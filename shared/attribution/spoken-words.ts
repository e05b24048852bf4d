/**
 * The pieces of a quotation, in reading order and without their marks, as they were said. The comma
 * before the closing mark is the writer's: it leads to "she said". At the end it goes; before a
 * piece that begins a sentence of its own it stood for a full stop.
 *
 * @param between What stands from each piece to the next, where that is at hand: it says whether the
 *   sentence ended there.
 */
export function joinSpoken(pieces: readonly string[], between: readonly string[] = []): string {
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1];
      if (next === undefined) return endingWith(piece, '');
      const gap = between[index];
      const begins = gap === undefined ? opensSentence.test(next) : endsSentence.test(gap);
      return begins ? endingWith(piece, '.') : piece;
    })
    .join(' ');
}

/** Words that somebody else's sentence is built around: what stood between them is not known. */
export function joinFragments(pieces: readonly string[]): string {
  return pieces.map((piece) => endingWith(piece, '')).join(' … ');
}

/** In the place of the comma that leads out of a piece. */
function endingWith(piece: string, stop: '' | '.'): string {
  return piece.replace(/,\s*$/, stop);
}

/** "I" is a capital anywhere. */
const opensSentence = /^(?!I\b)\p{Lu}/u;

/** “…, he said. “…” */
const endsSentence = /[.!?]["”’»)]*\s+["“„«‘]?\s*$/u;
