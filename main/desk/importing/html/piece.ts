import type { DroppedReason } from '#shared/article/article.ts';

/** A stretch of one paragraph's text in one dress. */
export interface Inline {
  /** "\n" alone is a line break. */
  readonly text: string;
  /** Where it leads, if the article may keep that. */
  readonly href: string | null;
  /** True inside any link, even one that is not kept. */
  readonly linked: boolean;
  readonly strong: boolean;
  readonly em: boolean;
}

/** An element that holds text, directly or further down, and what is known of it. */
export interface Box {
  readonly parent: Box | null;
  readonly tag: string;
  /** Class, id, role, rel and itemprop, in small letters with hyphens: "article-body post". */
  readonly words: string;
  /** What the element itself says it is; see `regions.ts`. */
  readonly region: DroppedReason | null;
  /** Pictures inside it, by their alt texts. */
  readonly alts: string[];
  /** Where an ordered list begins to count. */
  readonly start: number;
  /** How many boxes were opened before it: a parent's order is lower than its children's. */
  readonly order: number;
}

/** A block of text as it stands on the page. */
export interface Piece {
  /** The innermost block element around it. */
  readonly box: Box;
  /** 1 to 6 for a heading, else `null`. */
  readonly level: number | null;
  readonly inlines: readonly Inline[];
  readonly text: string;
  /** How much of the text is inside links, from 0 to 1. */
  readonly linked: number;
  /** The machine's date of a `time` element in it. */
  readonly datetime: string | null;
}

/** The boxes around a piece, innermost first. */
export function* boxesOf(piece: Piece): Generator<Box> {
  for (let box: Box | null = piece.box; box !== null; box = box.parent) yield box;
}

/** Running text, as against a label, a title or a list of links. */
export function isProse({ text, linked }: Piece): boolean {
  if (linked > 0.4) return false;
  return text.length >= 90 || (text.length >= 25 && /[.!?…:]["”’'»)\]]*$/.test(text));
}
