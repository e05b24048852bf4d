import { placesOverlap } from '../article/blocks.ts';
import type { Quotation, UnnamedSource } from '../attribution/reading.ts';
import type { Proof } from './rule.ts';

/** The unnamed source who says it; behind "the official" or "she" the one whom the paragraph has before. */
export function unnamedSpeaker({ reading }: Proof, { speaker }: Quotation): UnnamedSource | null {
  if (speaker === null) return null;
  const own = reading.unnamed.find(({ place }) => placesOverlap(place, speaker.place));
  if (own !== undefined) return own;
  if (speaker.kind !== 'unnamed' || !/^(?:he|she|they|the \w+)$/i.test(speaker.text)) return null;
  const noun = /^the (\w+)$/i.exec(speaker.text)?.[1] ?? '';
  const before = reading.unnamed.filter(
    ({ place, plural }) =>
      !plural && place.block === speaker.place.block && place.start < speaker.place.start,
  );
  return before.findLast(({ text }) => text.includes(noun)) ?? null;
}

/** The unnamed sources of the article itself, and none of whom somebody else speaks. */
export function unnamedIn({ reading, isQuoted }: Proof): readonly UnnamedSource[] {
  return reading.unnamed.filter((mention) => !isQuoted(mention.place));
}
