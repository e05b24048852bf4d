import { DeskError } from '#shared/desk/errors.ts';
import type { MaterialBlock, MaterialText } from '#shared/material/material-text.ts';

/** A block of material in the making; what it leaves out, it does not have. */
export interface DraftBlock extends Partial<Omit<MaterialBlock, 'start' | 'end'>> {
  readonly text: string;
}

/** UTF-16 units: more than a thousand printed pages. */
const longest = 4_000_000;

/**
 * The text of material made of its blocks, those without words left out.
 *
 * @throws DeskError `too large`.
 */
export function materialOf(
  blocks: readonly DraftBlock[],
  given: Pick<MaterialText, 'kind'> & Partial<MaterialText>,
): MaterialText {
  const placed: MaterialBlock[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { text, level = null, page = null, at = null, speaker = null } of blocks) {
    if (text.trim() === '') continue;
    const end = start + text.length;
    placed.push({ start, end, level, page, at, speaker });
    texts.push(text);
    start = end + 1;
  }
  if (start > longest) {
    throw new DeskError(
      'too large',
      'This file has more text than Galley shows at once. It is kept with the source: attach the part that matters as a file of its own.',
    );
  }
  const rest = { title: null, date: null, mail: null, pages: null, notice: null };
  return { ...rest, ...given, text: texts.join('\n'), blocks: placed };
}
