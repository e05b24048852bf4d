import { DeskError } from '#shared/desk/errors.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { parsePage } from '../../importing/html/dom.ts';
import { wordPage } from '../../word-page.ts';
import { materialOf } from '../draft.ts';
import { blocksOfPage } from './page.ts';

/**
 * Reads a Word document as its page has it.
 *
 * @throws DeskError `damaged file`, `too large`, `not supported` where it holds no text.
 */
export async function readWord(bytes: Uint8Array): Promise<MaterialText> {
  const blocks = blocksOfPage(parsePage(await wordPage(bytes)));
  if (blocks.length === 0) {
    throw new DeskError(
      'not supported',
      'This Word document holds no text, so there is nothing to search or quote. The file is kept with the source.',
    );
  }
  return materialOf(blocks, { kind: 'Word document' });
}
