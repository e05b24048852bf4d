import type { Attribution } from '../reading/attribution.ts';

/** "4 of 5 paragraphs attributed": how many quote, paraphrase or cite somebody; `null` without any. */
export function attributedPart({ blocks }: Pick<Attribution, 'blocks'>): string | null {
  if (blocks.length === 0) return null;
  const attributed = blocks.filter(({ shades }) => shades.length > 0).length;
  return `${attributed} of ${blocks.length} ${blocks.length === 1 ? 'paragraph' : 'paragraphs'} attributed`;
}
