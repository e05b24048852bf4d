import type { Span } from '../article/blocks.ts';
import type { BlockText, Stretch } from './block-text.ts';

/** The place of some tokens in their block's text. */
export function spanOf(block: BlockText, { from, to }: Stretch): Span {
  return { start: block.tokens[from]?.start ?? 0, end: block.tokens[to - 1]?.end ?? 0 };
}

export function textOf(block: BlockText, stretch: Stretch): string {
  const { start, end } = spanOf(block, stretch);
  return stretch.from < stretch.to ? block.text.slice(start, end) : '';
}

/** Without the commas, dashes and stops at either end. */
export function trimmedSigns(block: BlockText, { from, to }: Stretch): Stretch {
  let start = from;
  let end = to;
  const isSign = (i: number): boolean => /^(?:comma|stop|dash|colon)$/.test(block.classes[i] ?? '');
  while (start < end && isSign(start)) start++;
  while (end > start && isSign(end - 1)) end--;
  return { from: start, to: end };
}
