import { overlaps } from '../article/blocks.ts';
import type { Block, BlockKind, Span } from '../article/blocks.ts';
import type { BodyJson } from '../article/body.ts';
import type { Reading } from '../attribution/reading.ts';
import { marksOf } from '../house/house-style.ts';
import type { CheckInput, Proof } from './rule.ts';

/** The input with its lookups, each built once for all rules. */
export function proofOf(input: CheckInput): Proof {
  const quoted = quotedSpans(input.blocks, input.reading);
  return {
    ...input,
    isQuoted: (place) => {
      const spans = quoted.get(place.block) ?? [];
      return spans.some((span) => span.start <= place.start && place.end <= span.end);
    },
    recordsAt: (kind, place) => {
      const links = input.blocks[place.block]?.links ?? [];
      return links
        .filter((link) => link.kind === kind && overlaps(link, place))
        .map((link) => link.target);
    },
    figures: [...figuresIn(input.article.body)],
    houseMarks: marksOf(input.quotationMarks ?? 'double').outer,
  };
}

/**
 * Where, by block, the words are somebody else's: direct quotations, what stands in quotation marks
 * within a mixed one, titles and terms in marks, and whole block quotes, pull quotes and posts.
 */
function quotedSpans(
  blocks: readonly Block[],
  reading: Reading,
): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>();
  const add = (block: number, span: Span) => {
    const known = spans.get(block);
    if (known) known.push(span);
    else spans.set(block, [span]);
  };
  blocks.forEach(({ kind, text }, block) => {
    if (setApart.has(kind)) add(block, { start: 0, end: text.length });
  });
  for (const term of reading.terms) add(term.place.block, term.place);
  for (const { said } of reading.quotations) for (const place of said) add(place.block, place);
  return spans;
}

const setApart: ReadonlySet<BlockKind> = new Set<BlockKind>(['block quote', 'pull quote', 'embed']);

/** Walks the JSON itself: building a document for a check on every keystroke would cost too much. */
function* figuresIn(node: BodyJson): Generator<string> {
  const { type, attrs, content } = node;
  if (type === 'figure' && isRecord(attrs) && typeof attrs['photoId'] === 'string') {
    yield attrs['photoId'];
  }
  if (!Array.isArray(content)) return;
  for (const child of content as readonly unknown[]) if (isRecord(child)) yield* figuresIn(child);
}

function isRecord(value: unknown): value is BodyJson {
  return typeof value === 'object' && value !== null;
}
