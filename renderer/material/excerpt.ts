import type { Spot } from '#shared/article/ledger.ts';
import { placeOfSpot } from '#shared/material/find-words.ts';
import type { MaterialBlock, MaterialText } from '#shared/material/material-text.ts';

/** What stands before and after a record's words in their material, its speakers named. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Units at each side of the words. */
const reach = 160;

/** The words of a spot with what stands around them; `null` where the material has them no more. */
export function excerptAt({ text, blocks }: MaterialText, spot: Spot): Excerpt | null {
  const span = placeOfSpot(text, spot);
  if (span === null) return null;
  const from = Math.max(0, span.start - reach);
  const to = Math.min(text.length, span.end + reach);
  const lines = (start: number, end: number): string =>
    blocks
      .map((block, index) =>
        block.start <= end && block.end > start
          ? lineOf(block, blocks[index - 1], text, start, end)
          : '',
      )
      .join('');
  const before = lines(from, span.start).trimStart();
  const after = lines(span.end, to);
  return {
    before: from === 0 ? before : `…${before.replace(/^\S*\s/, '')}`,
    words: text.slice(span.start, span.end),
    after: to === text.length ? after : `${after.replace(/\s\S*$/, '')}…`,
  };
}

/**
 * As much of a block as lies between the two: on a line of its own, under the name of who begins to speak
 * there, or behind the block before where the same person goes on.
 */
function lineOf(
  block: MaterialBlock,
  previous: MaterialBlock | undefined,
  text: string,
  start: number,
  end: number,
): string {
  const { speaker } = block;
  const piece = text.slice(Math.max(block.start, start), Math.min(block.end, end));
  if (block.start < start) return piece;
  if (speaker !== null && speaker === previous?.speaker) return ` ${piece}`;
  return speaker === null ? `\n${piece}` : `\n${speaker}: ${piece}`;
}
