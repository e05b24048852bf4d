import { Readability } from '@mozilla/readability';
import { DeskError } from '#shared/desk/errors.ts';
import type { DroppedReason } from '#shared/article/article.ts';
import { isNestedDeeper } from './dom.ts';
import type { Page, PageElement } from './dom.ts';
import { boxesOf, isProse } from './piece.ts';
import type { Box, Piece } from './piece.ts';
import { boxAttribute } from './walk-page.ts';

/** Where on the page the article is. */
export interface ArticleScope {
  /** The innermost element that holds nearly all of the running text. */
  readonly root: Box;
  /** The page's own wrapper of the article around the root: `article`, or the root itself. */
  readonly whole: Box;
  /** Why a piece belongs to no article, by the elements around it; `null` where they do not say. */
  readonly regionOf: (piece: Piece) => DroppedReason | null;
}

/**
 * Finds the article by its mass: running text counts by its length, twice where Readability votes for
 * it, and not at all in menus, adverts and the like.
 *
 * @param marked True when the page itself says that it is an article (Open Graph, JSON-LD).
 * @throws DeskError `no article`.
 */
export function findArticle(page: Page, pieces: readonly Piece[], marked: boolean): ArticleScope {
  const prose = pieces.filter(isProse);
  const plain = massOf(prose, ({ text }) => text.length);
  const everything = total(prose, ({ text }) => text.length);
  const regionOf = (piece: Piece): DroppedReason | null => {
    for (const box of boxesOf(piece)) {
      if (box.region === null) continue;
      if ((plain.get(box) ?? 0) <= everything * largestRegion(box.region)) return box.region;
    }
    return null;
  };
  const candidates = prose.filter((piece) => regionOf(piece) === null);
  const voted = readabilityVote(page, pieces);
  const weigh = (piece: Piece): number => {
    const hit = [...boxesOf(piece)].slice(0, 3).some(({ order }) => voted.has(order));
    return piece.text.length * (hit ? 2 : 1);
  };
  const masses = massOf(candidates, weigh);
  const enough = total(candidates, weigh) * share;
  let root: Box | null = null;
  for (const [box, mass] of masses) {
    if (mass >= enough && (root === null || box.order > root.order)) root = box;
  }
  // One long paragraph is not the article: what stands beside it belongs to it.
  if (root !== null && candidates.filter(({ box }) => box === root).length === 1) {
    root = root.parent ?? root;
  }
  if (root === null) throw noArticle();
  const whole = wholeAround(root);
  const named = marked || (whole.tag === 'article' && holdsHeadline(whole, pieces));
  if (!isArticle(pieces, candidates, root, named)) throw noArticle();
  return { root, whole, regionOf };
}

/** True when the box is around the piece. */
export function holds(box: Box, piece: Piece): boolean {
  for (const around of boxesOf(piece)) if (around === box) return true;
  return false;
}

/** Of all the running text, how much the root holds. */
const share = 0.8;

/**
 * How much of the running text a region may hold. A class on the wrapper of half the page says something
 * about the page, not about its part; comments alone may be longer than what they comment on.
 */
function largestRegion(region: DroppedReason): number {
  return region === 'outside the article' ? 0.95 : 0.5;
}

/** The text in each box, by `weigh`, at the cost of one step a box around a piece. */
function massOf(pieces: readonly Piece[], weigh: (piece: Piece) => number): Map<Box, number> {
  const own = new Map<Box, number>();
  for (const piece of pieces) own.set(piece.box, (own.get(piece.box) ?? 0) + weigh(piece));
  const masses = new Map<Box, number>();
  const known = new Set<Box>();
  for (const box of own.keys()) {
    for (let at: Box | null = box; at !== null && !known.has(at); at = at.parent) known.add(at);
  }
  // A box was opened after its parent: from the last to the first, children come before parents.
  for (const box of [...known].sort((a, b) => b.order - a.order)) {
    const mass = (masses.get(box) ?? 0) + (own.get(box) ?? 0);
    masses.set(box, mass);
    if (box.parent !== null) masses.set(box.parent, (masses.get(box.parent) ?? 0) + mass);
  }
  return masses;
}

function total(pieces: readonly Piece[], weigh: (piece: Piece) => number): number {
  return pieces.reduce((sum, piece) => sum + weigh(piece), 0);
}

/**
 * Enough running text, and not a front page: there, linked titles outnumber the paragraphs. A brief is
 * an article too, where the page says so.
 *
 * @param named True when it does.
 */
function isArticle(
  pieces: readonly Piece[],
  candidates: readonly Piece[],
  root: Box,
  named: boolean,
): boolean {
  const units = total(candidates, ({ text }) => text.length);
  if (units < (named ? 60 : 200)) return false;
  const titles = pieces.filter(
    (piece) => piece.linked > 0.9 && piece.level !== null && holds(root, piece),
  );
  return titles.length < 4 || titles.length < candidates.length / 2;
}

/** A teaser's title is a heading of a lower level, and links to its article. */
function holdsHeadline(box: Box, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.level === 1 && piece.linked < 0.9 && holds(box, piece));
}

/** The nearest `article` around the root, or what says it is one; else the root. */
function wholeAround(root: Box): Box {
  for (let box: Box | null = root; box !== null; box = box.parent) {
    if (box.tag === 'article' || /(?:^|\s)(?:article|h-entry|hentry)(?=$|\s)/.test(box.words))
      return box;
  }
  return root;
}

/** On larger pages Readability is not asked: its cost grows faster than the page does. */
const mostPieces = 4_000;
/** UTF-16 units. */
const mostText = 2_000_000;
/** Elements inside of one another. Its cost grows with the cube of the depth, and no page needs so many. */
const deepest = 200;

/** The boxes that Readability takes for the article. It takes the page apart: nobody may read it after. */
function readabilityVote(page: Page, pieces: readonly Piece[]): ReadonlySet<number> {
  const isLarge = pieces.length > mostPieces || total(pieces, ({ text }) => text.length) > mostText;
  if (isLarge || isNestedDeeper(page, deepest)) return new Set();
  try {
    const reader = new Readability<PageElement>(page as never, {
      charThreshold: 200,
      disableJSONLD: true,
      serializer: (element) => element as never,
    });
    const content = reader.parse()?.content ?? null;
    const boxes = content === null ? [] : [...content.querySelectorAll(`[${boxAttribute}]`)];
    return new Set(boxes.map((element) => Number(element.getAttribute(boxAttribute))));
  } catch {
    // A vote is help, not a condition: it fails on pages that are torn in ways it does not expect.
    return new Set();
  }
}

function noArticle(): DeskError {
  return new DeskError(
    'no article',
    'there is no article in this page, only menus, titles, adverts or a few lines. Nothing was imported: save the page of one article and import that, or paste its text.',
  );
}
