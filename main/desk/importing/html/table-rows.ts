import type { Box, Inline, Piece } from './piece.ts';
import { boxesOf } from './piece.ts';

/**
 * The pieces with every row of a table of data as one piece, its cells parted by bars: the body knows no
 * tables. A table that only lays the page out keeps its cells apart: there, one holds more than a line.
 */
export function joinRows(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let row: Piece[] = [];
  let at: Box | null = null;
  for (const piece of pieces) {
    const own = rowOf(piece);
    if (own === null || own !== at) {
      out.push(...joined(row));
      row = [];
    }
    at = own;
    if (own === null) out.push(piece);
    else row.push(piece);
  }
  out.push(...joined(row));
  return out;
}

/** UTF-16 units; a longer cell is a text. */
const longestCell = 120;
const bar: Inline = { text: ' | ', href: null, linked: false, strong: false, em: false };

function rowOf(piece: Piece): Box | null {
  for (const box of boxesOf(piece)) {
    if (box.tag === 'tr') return box;
    if (box.tag !== 'td' && box.tag !== 'th' && box.tag !== 'p' && box.tag !== 'div') return null;
  }
  return null;
}

function joined(row: readonly Piece[]): readonly Piece[] {
  const [first] = row;
  if (first === undefined || row.length === 1) return row;
  if (row.some(({ text, level }) => text.length > longestCell || level !== null)) return row;
  const inlines = row.flatMap((piece, index) =>
    index === 0 ? piece.inlines : [bar, ...piece.inlines],
  );
  const units = row.reduce((sum, { text }) => sum + text.length, 0);
  return [
    {
      ...first,
      inlines,
      text: row.map(({ text }) => text).join(bar.text),
      linked: row.reduce((sum, { text, linked }) => sum + text.length * linked, 0) / units,
      datetime: null,
    },
  ];
}
