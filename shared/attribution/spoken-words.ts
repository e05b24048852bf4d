import type { Quotation } from './reading.ts';

/**
 * The words of a quotation as they were said, for its record. The comma before the closing mark is
 * the writer's: it leads to "she said". At the end it goes; before a part that begins a sentence of its
 * own it stood for a full stop.
 */
export function spokenWords(quotation: Pick<Quotation, 'words' | 'parts'>): string {
  return joinSpoken(partsOf(quotation));
}

/** The same of the pieces of a quotation, in reading order and without their marks. */
export function joinSpoken(pieces: readonly string[]): string {
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1];
      if (next === undefined) return piece.replace(/,\s*$/, '');
      return opensSentence.test(next) ? piece.replace(/,\s*$/, '.') : piece;
    })
    .join(' ');
}

/** "I" is a capital anywhere. */
const opensSentence = /^(?!I\b)\p{Lu}/u;

/** `words` are the parts joined by a space: their lengths tell them apart again. */
function partsOf({ words, parts }: Pick<Quotation, 'words' | 'parts'>): readonly string[] {
  let from = 0;
  return parts.map(({ start, end }) => {
    const piece = words.slice(from, from + end - start);
    from += end - start + 1;
    return piece;
  });
}
