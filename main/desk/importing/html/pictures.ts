import { makePhoto } from '#shared/article/ledger.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import type { CreditLine } from '#shared/attribution/reading.ts';
import { creditFields } from '#shared/house/typed-credits.ts';
import { boxesOf } from './piece.ts';
import type { Box, Piece } from './piece.ts';

/**
 * The element of the picture that the piece captions or credits; `null` where it does neither.
 *
 * @param root The article's main part: it holds pictures, but is none.
 */
export function pictureOf(piece: Piece, root: Box): Box | null {
  let near = 0;
  for (const box of boxesOf(piece)) {
    if (near === 4 || box === root) return null;
    if (box.tag === 'figure') return box.alts.length > 0 ? box : null;
    if (box.tag === 'figcaption' || captionWords.test(box.words)) return holderOf(box, root);
    near += 1;
  }
  return null;
}

/** A photo's fields from all the words around one picture. Nothing is fetched: the picture is missing. */
export function photoOf(picture: Box, pieces: readonly Piece[]): Photo | null {
  const alt = picture.alts.find((words) => words !== '') ?? '';
  let photo = makePhoto({ id: crypto.randomUUID(), alt });
  const captions: string[] = [];
  for (const piece of pieces) {
    const text = piece.text.replace(/\s+/g, ' ');
    const lines = linesOf(piece, text).filter(({ kind }) => kind === 'photo');
    const entry = lines[0]?.entries[0];
    if (entry !== undefined && photo.credit === null) photo = { ...photo, ...creditFields(entry) };
    const caption = entry === undefined ? text : withoutLines(text, lines);
    if (caption !== '') captions.push(caption);
  }
  if (captions.length === 0 && photo.credit === null) return null;
  return { ...photo, caption: captions.join(' ') };
}

const captionWords =
  /(?:^|[\s_-])(?:captions?|wp-caption-text|cutline|credits?|photographer|image-?(?:text|info))(?=$|[\s_-])/;
const creditWords = /(?:^|[\s_-])(?:credits?|copyright|photographer)(?=$|[\s_-])/;

function holderOf(caption: Box, root: Box): Box | null {
  let near = 0;
  for (let box: Box | null = caption; box !== null && box !== root && near < 4; box = box.parent) {
    if (box.alts.length > 0) return box;
    near += 1;
  }
  return null;
}

/** The credits in a caption. What stands in an element for credits is one, without the words "Photo:". */
function linesOf(piece: Piece, text: string): readonly CreditLine[] {
  const lines = creditLinesIn(text, 0);
  if (lines.length > 0 || !creditWords.test(piece.box.words)) return lines;
  const lead = 'Photo: ';
  return creditLinesIn(lead + text.replace(/^[\s(©]+|[)\s]+$/g, ''), 0).map((line) => ({
    ...line,
    place: { block: 0, start: 0, end: text.length },
  }));
}

/** The caption without its credits, and without the brackets and dashes that set them off. */
function withoutLines(text: string, lines: readonly CreditLine[]): string {
  let rest = text;
  for (const { place } of [...lines].reverse()) {
    rest = rest.slice(0, place.start) + rest.slice(place.end);
  }
  return rest
    .replace(/[\s([|/•·–—-]+[)\]]?\s*$/, '')
    .replace(/^[\s|/•·)]+/, '')
    .trim();
}
