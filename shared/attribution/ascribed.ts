import { placesOverlap } from '../article/blocks.ts';
import type { Quotation } from './reading.ts';

/**
 * True where a thought is not its thinker's to vouch for: what others say that somebody knew, believed or
 * wanted ("the firm knew that it leaked, according to an engineer"), and what the text itself says somebody
 * knew.
 */
export function isAscribed(
  { cue, outlet, speaker }: Quotation,
  quotations: readonly Quotation[],
): boolean {
  if (cue === null || speaker === null || speaker.kind === 'outlet' || outlet !== null)
    return false;
  if (cue.class !== 'belief' && cue.class !== 'intention') return false;
  if (knowing.has(cue.lemma)) return true;
  return quotations.some(
    (other) =>
      other.cue?.class !== 'belief' &&
      other.cue?.class !== 'intention' &&
      other.parts.some((part) => placesOverlap(part, speaker.place)),
  );
}

const knowing: ReadonlySet<string> = new Set(['know', 'realize', 'realise', 'notice', 'forget']);
