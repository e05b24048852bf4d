import type { MaterialText } from '#shared/material/material-text.ts';
import { decodeText } from '../../importing/decode-text.ts';
import { parsePage } from '../../importing/html/dom.ts';
import type { Page } from '../../importing/html/dom.ts';
import { readMetadata } from '../../importing/html/metadata.ts';
import { boxesOf } from '../../importing/html/piece.ts';
import type { Piece } from '../../importing/html/piece.ts';
import { joinRows } from '../../importing/html/table-rows.ts';
import { walkPage } from '../../importing/html/walk-page.ts';
import { materialOf } from '../draft.ts';
import type { DraftBlock } from '../draft.ts';

/**
 * Reads a saved web page: its words and headings, without its menus and adverts.
 *
 * @throws DeskError `not supported` for a broken page, `too large`.
 */
export function readPage(bytes: Uint8Array): MaterialText {
  const page = parsePage(decodeText(bytes)?.text ?? '');
  const { headline, publishedAt } = readMetadata(page);
  return materialOf(blocksOfPage(page), {
    kind: 'web page',
    title: headline === '' ? null : headline,
    date: publishedAt,
  });
}

/** The blocks of text of a page; all of them where everything looks like a menu. */
export function blocksOfPage(page: Page): readonly DraftBlock[] {
  const pieces = joinRows(walkPage(page, null));
  const said = pieces.filter((piece) => !isFurniture(piece));
  return (said.length > 0 ? said : pieces).map(({ text, level }) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    level,
  }));
}

/** What a page says to be a menu, an advert or hidden; whatever else it has may be quoted. */
function isFurniture(piece: Piece): boolean {
  for (const { region } of boxesOf(piece)) {
    if (region !== null && region !== 'outside the article') return true;
  }
  return false;
}
