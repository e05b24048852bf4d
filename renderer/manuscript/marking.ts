import { placesOverlap } from '#shared/article/blocks.ts';
import type { Place } from '#shared/article/blocks.ts';
import type { ShownAttribution } from '../reading/attribution.ts';
import type { Blocks, Range } from '../reading/session.ts';
import type { Answer } from '../stores/reading.ts';
import type { Chosen } from '../stores/selection.ts';

/** A passage as the reading marks it, in positions of the document now. */
export interface Marking extends Range {
  /** Class names. */
  readonly name: string;
  /** 1 to 8, the colour of its source. */
  readonly colour: number | undefined;
  /** What a click on it chooses. */
  readonly chosen: Chosen | null;
}

/** Who types at the end of a quotation is still quoting: its mark grows with the words. */
export const growing: ReadonlySet<string> = new Set(['said']);

/**
 * How the reading shows in the text: quotations in their source's colour, outlets, unnamed sources,
 * placeholders and findings.
 *
 * @param blocks those that are marked: a long article is marked where it is on screen.
 * @param rangeOf places of the answer in the document now; what is gone is left out. One that `grows`
 *   takes in what was typed at its end since.
 */
export function markingsFor(
  answer: Answer,
  attribution: ShownAttribution,
  blocks: Blocks,
  rangeOf: (place: Place, grows: boolean) => Range | null,
): readonly Marking[] {
  const { reading, findings, passages } = answer;
  const marked: Marking[] = [];
  const mark = (place: Place, name: string, chosen: Chosen | null, colour?: number): void => {
    const range = rangeOf(place, growing.has(name));
    if (range === null || range.from === range.to) return;
    marked.push({ ...range, name, colour, chosen });
  };

  const isHere = ({ block }: Place): boolean => block >= blocks.first && block <= blocks.last;
  const here = <T extends { readonly place: Place }>(found: readonly T[]): readonly T[] =>
    found.filter(({ place }) => isHere(place));

  const recorded = here(passages).filter((passage) => passage.kind === 'quotation');
  for (const quotation of reading.quotations) {
    if (!quotation.parts.some(isHere)) continue;
    const colour = attribution.quotations.get(quotation.key)?.colour;
    const name = quotation.kind === 'indirect' ? 'said indirect' : 'said';
    const id = recordAt(quotation.parts, recorded) ?? quotation.key;
    const chosen: Chosen | null = quotation.kind === 'indirect' ? null : { panel: 'quotes', id };
    for (const part of quotation.parts.filter(isHere)) mark(part, name, chosen, colour);
  }
  for (const outlet of here(reading.outlets)) {
    if (!outlet.cited) continue;
    const key = attribution.outlets.get(outlet.name);
    mark(outlet.place, 'outlet', key ? { panel: 'sources', id: key.key } : null, key?.colour);
  }
  for (const unnamed of here(reading.unnamed)) mark(unnamed.place, 'unnamed', null);
  for (const placeholder of here(reading.placeholders))
    mark(placeholder.place, 'placeholder', null);
  for (const { target, severity, waiver, key } of findings) {
    if (target.kind !== 'text' || !isHere(target.place)) continue;
    const name = waiver ? 'finding waived' : `finding ${severity}`;
    mark(widened(target.place, answer), name, { panel: 'checks', id: key });
  }
  return marked;
}

/** An empty place is shown on the unit before or after it, so that there is something to see. */
function widened(place: Place, { blocks }: Answer): Place {
  if (place.start < place.end) return place;
  const length = blocks[place.block]?.length ?? 0;
  return place.end < length
    ? { ...place, end: place.end + 1 }
    : { ...place, start: Math.max(0, place.start - 1) };
}

function recordAt(parts: readonly Place[], recorded: Answer['passages']): string | null {
  const found = recorded.find(({ place }) => parts.some((part) => placesOverlap(part, place)));
  return found?.target ?? null;
}
