import type { DroppedReason } from '#shared/article/article.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import { furnitureReason } from '../furniture.ts';
import { holds } from './article-scope.ts';
import type { ArticleScope } from './article-scope.ts';
import { sameWords } from './fields.ts';
import type { PageFields } from './fields.ts';
import { pictureOf } from './pictures.ts';
import { boxesOf, isProse } from './piece.ts';
import type { Piece } from './piece.ts';

/** What becomes of a piece: part of the body, of a field or a picture's record, or left out. */
export type Verdict =
  | { readonly kind: 'body' }
  | { readonly kind: 'field' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'dropped'; readonly reason: DroppedReason };

/** Judges every piece of the page, in its order. */
export function judge(
  pieces: readonly Piece[],
  scope: ArticleScope,
  fields: PageFields,
): readonly Verdict[] {
  const inside = pieces.map((piece) => holds(scope.root, piece));
  const isText = (piece: Piece, index: number): boolean =>
    inside[index] === true && isProse(piece) && scope.regionOf(piece) === null;
  const firstProse = pieces.findIndex(isText);
  const lastProse = pieces.findLastIndex(isText);
  const seen = new Set<string>();
  /** Under a title like "More stories", until running text comes. */
  let underRelated = false;
  return pieces.map((piece, index): Verdict => {
    if (fields.taken.has(piece)) return { kind: 'field' };
    const inWhole = inside[index] === true || holds(scope.whole, piece);
    const place = scope.regionOf(piece);
    if (
      inWhole &&
      pictureOf(piece, scope.root) !== null &&
      (place === null || place === 'page furniture')
    )
      return { kind: 'caption' };
    if (isCreditLine(piece, scope) && inReach(piece, place, inWhole)) return { kind: 'body' };
    const phrase = furnitureReason(piece.text);
    const edge = index < firstProse ? 'head' : index > lastProse ? 'foot' : null;
    if (isProse(piece) || (piece.level !== null && phrase === null)) underRelated = false;
    if (phrase === 'related stories') underRelated = true;
    const reason =
      reasonOfWords(phrase, piece, place) ??
      (underRelated && piece.linked > 0.5 ? 'related stories' : null) ??
      (sameWords(piece.text, fields.headline) ? 'duplicate' : null) ??
      (inside[index] === true ? reasonInside(piece, edge) : reasonOutside(piece, inWhole)) ??
      (piece.text.length > 40 && seen.has(piece.text) ? 'duplicate' : null);
    if (reason !== null) return { kind: 'dropped', reason };
    seen.add(piece.text);
    return { kind: 'body' };
  });
}

/** Words that name themselves come before the place they stand in: a skip link in a menu is one. */
function reasonOfWords(
  phrase: DroppedReason | null,
  piece: Piece,
  place: DroppedReason | null,
): DroppedReason | null {
  if (phrase === null || place === null) return phrase ?? place;
  return phrase === 'page furniture' || piece.level !== null ? place : phrase;
}

/** In the article: only what is all link above or below its text goes: menus, tags, other titles. */
function reasonInside(piece: Piece, edge: 'head' | 'foot' | null): DroppedReason | null {
  if (edge === null || piece.linked < 0.8) return null;
  if (edge === 'head') return 'menu';
  return piece.text.split(' ').length > 4 ? 'related stories' : 'page furniture';
}

/** Beside the article's main part only running text counts, and only within the page's own wrapper. */
function reasonOutside(piece: Piece, inWhole: boolean): DroppedReason | null {
  return inWhole && isProse(piece) ? null : 'outside the article';
}

/** A Sources or Photo credit line often stands below the article's own element. */
function inReach(piece: Piece, place: DroppedReason | null, inWhole: boolean): boolean {
  if (place === null) return true;
  if (place !== 'page furniture' || !inWhole) return false;
  for (const box of boxesOf(piece)) if (box.region !== null) return box.tag === 'footer';
  return false;
}

function isCreditLine(piece: Piece, { whole }: ArticleScope): boolean {
  if (piece.text.length > 1_000 || piece.level !== null || piece.box.order < whole.order)
    return false;
  return creditLinesIn(piece.text, 0).some(({ place }) => place.start <= 3);
}
