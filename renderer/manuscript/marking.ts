import { Decoration } from 'prosemirror-view';
import type { Place } from '#shared/article/blocks.ts';
import type { Attribution } from '../reading/attribution.ts';
import type { Range } from '../reading/session.ts';
import type { Answer } from '../stores/reading.ts';
import type { Chosen } from '../stores/selection.ts';

/** What a decoration knows of itself, for clicks and for telling it from another. */
export interface Marking {
  /** Equal for decorations that look alike and mean the same. */
  readonly look: string;
  /** What a click on it chooses. */
  readonly chosen: Chosen | null;
}

/**
 * How the reading shows in the text: quotations in their source's colour, outlets, unnamed sources,
 * placeholders and findings.
 *
 * @param rangeOf places of the answer in the document now; what is gone is left out.
 */
export function markingsFor(
  answer: Answer,
  attribution: Attribution,
  rangeOf: (place: Place) => Range | null,
): readonly Decoration[] {
  const { reading, findings, passages } = answer;
  const marked: Decoration[] = [];
  const mark = (place: Place, name: string, chosen: Chosen | null, colour?: number): void => {
    const range = rangeOf(place);
    if (range === null || range.from === range.to) return;
    const style = colour === undefined ? '' : `--source: var(--source-${colour})`;
    const marking: Marking = { look: `${name} ${style} ${chosen?.id ?? ''}`, chosen };
    marked.push(Decoration.inline(range.from, range.to, { class: name, style }, marking));
  };

  for (const quotation of reading.quotations) {
    const colour = attribution.quotations.get(quotation.key)?.colour;
    const name = quotation.kind === 'indirect' ? 'said indirect' : 'said';
    const id = recordAt(quotation.parts, passages) ?? quotation.key;
    const chosen: Chosen | null = quotation.kind === 'indirect' ? null : { panel: 'quotes', id };
    for (const part of quotation.parts) mark(part, name, chosen, colour);
  }
  for (const outlet of reading.outlets) {
    if (!outlet.cited) continue;
    const key = [...attribution.shades.values()].find((shade) => shade.name === outlet.name);
    mark(outlet.place, 'outlet', key ? { panel: 'sources', id: key.key } : null, key?.colour);
  }
  for (const unnamed of reading.unnamed) mark(unnamed.place, 'unnamed', null);
  for (const placeholder of reading.placeholders) mark(placeholder.place, 'placeholder', null);
  for (const { target, severity, waiver, key } of findings) {
    if (target.kind !== 'text') continue;
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

function recordAt(parts: readonly Place[], passages: Answer['passages']): string | null {
  const found = passages.find(
    ({ kind, place }) =>
      kind === 'quotation' &&
      parts.some(
        (part) => part.block === place.block && part.start < place.end && place.start < part.end,
      ),
  );
  return found?.target ?? null;
}
