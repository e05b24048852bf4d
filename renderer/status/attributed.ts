import type { Attribution } from '../reading/attribution.ts';

/** How many of the paragraphs rest on a source. */
export interface Attributed {
  readonly paragraphs: number;
  readonly attributed: number;
  /** 0 to 100, rounded. */
  readonly percent: number;
}

export function attributedPart({ blocks }: Pick<Attribution, 'blocks'>): Attributed {
  const attributed = blocks.filter(({ shades }) => shades.length > 0).length;
  const paragraphs = blocks.length;
  return {
    paragraphs,
    attributed,
    percent: paragraphs === 0 ? 0 : Math.round((100 * attributed) / paragraphs),
  };
}
