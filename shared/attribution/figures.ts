import type { Place, Span } from '../article/blocks.ts';
import type { BlockText } from './block-text.ts';
import type { Figure, Quotation } from './reading.ts';
import { spanOf } from './stretches.ts';

/** A figure in one block, with its sentence, before it is known who gives it. */
export interface DraftFigure extends Span {
  readonly sentence: Span;
}

/** Percentages, sums of money, large numbers and superlatives. */
export function figuresIn(block: BlockText): readonly DraftFigure[] {
  const figures: DraftFigure[] = [];
  for (const sentence of block.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const to = figureEnd(block, i);
      if (to === i) continue;
      figures.push({
        ...spanOf(block, { from: i, to }),
        sentence: spanOf(block, sentence),
      });
      i = to - 1;
    }
  }
  return figures;
}

/** The token after the figure that begins at token `i`; `i` where none does. */
function figureEnd({ classes, tokens }: BlockText, i: number): number {
  const token = tokens[i];
  if (token === undefined) return i;
  if (superlatives.has(token.lower)) return i + 1;
  if (classes[i] !== 'number' && token.text !== '£' && token.text !== '€') return i;
  const digits = /\d/.test(token.text) ? i : i + 1;
  const unit = tokens[digits + 1]?.lower ?? '';
  if (unit === 'percentage') return digits + 3;
  if (units.has(unit)) return digits + 2;
  return /[$£€%]/.test(token.text) ? digits + 1 : i;
}

/**
 * The figures of one block. One is sourced in somebody's words, and where its sentence attributes anything.
 */
export function withSources(
  figures: readonly DraftFigure[],
  text: string,
  quotations: readonly Quotation[],
  at: (span: Span) => Place,
): readonly Figure[] {
  return figures.map((figure) => ({
    place: at(figure),
    text: text.slice(figure.start, figure.end),
    sourced: quotations.some(
      ({ parts, cue }) =>
        parts.some((part) => isWithin(figure, part)) ||
        (cue !== null && isWithin(cue.place, figure.sentence)),
    ),
  }));
}

function isWithin(inner: Span, { start, end }: Span): boolean {
  return start <= inner.start && inner.end <= end;
}

const units: ReadonlySet<string> = new Set(
  '% percent percentage per-cent million billion trillion bn m'.split(' '),
);
const superlatives: ReadonlySet<string> = new Set(
  'highest lowest largest biggest smallest fastest worst oldest longest steepest'.split(' '),
);
