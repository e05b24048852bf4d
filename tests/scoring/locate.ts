import { overlaps } from '#shared/article/blocks.ts';
import type { Span } from '#shared/article/blocks.ts';

/**
 * Where a piece stands that gold writes as "first words … last words" or in full: at its first place
 * from `from` on. Throws a RangeError where it is nowhere.
 */
export function locateWords(text: string, written: string, from: number): Span {
  const [head = '', tail] = written.split(' … ');
  const start = text.indexOf(head, from);
  if (start < 0) throw new RangeError(`Not in the text behind what stood before: “${head}”`);
  if (tail === undefined) return { start, end: start + head.length };
  const last = text.indexOf(tail, start + head.length);
  if (last < 0) throw new RangeError(`Not in the text behind “${head}”: “${tail}”`);
  return { start, end: last + tail.length };
}

/**
 * Where a mention stands that has no place of its own in gold: as whole words, nearest to `anchors`, and
 * outside `content` where it stands there too. Throws a RangeError where it is nowhere.
 */
export function locateNear(
  text: string,
  written: string,
  anchors: readonly Span[],
  content: readonly Span[] = [],
): Span {
  const places = placesOf(text, written);
  const outside = places.filter((place) => !content.some((part) => overlaps(part, place)));
  const [nearest] = (outside.length > 0 ? outside : places)
    .map((place) => ({ place, far: distance(place, anchors) }))
    .sort((a, b) => a.far - b.far);
  if (nearest === undefined) throw new RangeError(`Not in the text: “${written}”`);
  return nearest.place;
}

function placesOf(text: string, written: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const end = at + written.length;
    if (!isInsideWord(text, at) && !isInsideWord(text, end)) places.push({ start: at, end });
  }
  return places;
}

function isInsideWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** The gap to the nearest of the anchors. */
function distance(place: Span, anchors: readonly Span[]): number {
  const gaps = anchors.map((anchor) =>
    Math.max(0, anchor.start - place.end, place.start - anchor.end),
  );
  return Math.min(...gaps);
}
