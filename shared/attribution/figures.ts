import type { Place, Span } from '../article/blocks.ts';
import type { Figure, Quotation } from './reading.ts';

/** A figure's place in one block, before it is known who gives it. */
export function figuresIn(text: string): readonly Span[] {
  return [...text.matchAll(figure)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/**
 * The figures of one block. One is sourced in somebody's words, and where its sentence attributes anything.
 *
 * @param sentences In UTF-16 units of the block's text.
 */
export function withSources(
  spans: readonly Span[],
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
  at: (span: Span) => Place,
): readonly Figure[] {
  return spans.map((span) => {
    const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
    const sourced = quotations.some(
      ({ parts, cue }) =>
        parts.some(({ start, end }) => start <= span.start && span.end <= end) ||
        (cue !== null && sentence !== undefined && isWithin(cue.place, sentence)),
    );
    return { place: at(span), text: text.slice(span.start, span.end), sourced };
  });
}

function isWithin(place: Span, { start, end }: Span): boolean {
  return start <= place.start && place.end <= end;
}

const figure =
  /[$£€]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|trillion|bn|m)\b)?|\b\d[\d,.]*(?:\s?%|\s(?:per ?cent|percentage points?|million|billion|trillion)\b)|\b(?:highest|lowest|largest|biggest|smallest|fastest|worst|oldest|longest|steepest)(?=\s)/g;
