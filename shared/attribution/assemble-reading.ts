import type { Place, Span } from '../article/blocks.ts';
import type { BlockReading } from './block-reading.ts';
import { languageOf } from './language.ts';
import type { Quotation, Reading, StrayMark } from './reading.ts';
import { pollsOf } from './polls.ts';
import type { ResolvedBlock } from './resolve.ts';
import { sourcesWithTerms } from './resolve-unnamed.ts';

/** The reading of an article from its resolved blocks; joins what runs on over paragraphs. */
export function assembleReading(
  readings: readonly BlockReading[],
  resolved: readonly ResolvedBlock[],
): Reading {
  return {
    // The first paragraphs tell the language of all.
    language: languageOf(readings.slice(0, 40).map(({ votes }) => votes)),
    quotations: withDistinctKeys(joinedOverParagraphs(readings, resolved)),
    terms: gathered(resolved, ({ terms }) => terms),
    unnamed: sourcesWithTerms(
      gathered(resolved, ({ unnamed }) => unnamed),
      gathered(resolved, ({ laterTerms }) => laterTerms),
      (noun, block) => names(readings[block + 1], noun) || names(readings[block + 2], noun),
    ),
    outlets: gathered(resolved, ({ outlets }) => outlets),
    credits: gathered(resolved, ({ credits }) => credits),
    strayMarks: gathered(readings, (reading, block) =>
      strayMarksOf(reading, block, readings[block + 1]),
    ),
    placeholders: gathered(resolved, ({ placeholders }) => placeholders),
    allegations: gathered(resolved, ({ allegations }) => allegations),
    polls: pollsOf(readings.map(({ poll }) => poll)),
    figures: gathered(resolved, ({ figures }) => figures),
  };
}

/** True where a block gives somebody a name with that trade. */
function names(reading: BlockReading | undefined, trade: string): boolean {
  const people = reading?.names ?? [];
  return people.some(
    ({ kind, role }) => kind === 'person' && role?.toLowerCase().split(' ').includes(trade),
  );
}

function gathered<From, To>(
  list: readonly From[],
  part: (from: From, index: number) => readonly To[],
): readonly To[] {
  const all: To[] = [];
  list.forEach((from, index) => {
    const own = part(from, index);
    if (own.length > 0) all.push(...own);
  });
  return all;
}

/** A paragraph that leaves its quotation open goes on in the next when that one opens with a mark. */
function goesOn(reading: BlockReading, next: BlockReading | undefined): boolean {
  return reading.staysOpen && next?.cut.marks.passages[0]?.open === 0;
}

function joinedOverParagraphs(
  readings: readonly BlockReading[],
  resolved: readonly ResolvedBlock[],
): readonly Quotation[] {
  const joined: Quotation[] = [];
  /** Where in `joined` the quotation stands that the paragraph before left open. */
  let open = -1;
  resolved.forEach(({ quotations }, block) => {
    const carried = joined[open];
    const [first] = quotations;
    const joins = carried !== undefined && first !== undefined && (first.parts[0]?.start ?? 9) <= 2;
    if (joins) joined[open] = carriedOn(carried, first);
    joined.push(...(joins ? quotations.slice(1) : quotations));
    const reading = readings[block];
    if (reading === undefined || !goesOn(reading, readings[block + 1])) open = -1;
    else if (!joins || quotations.length > 1) open = lastOpen(joined, block);
  });
  return joined;
}

function lastOpen(joined: readonly Quotation[], block: number): number {
  const last = joined.at(-1);
  return last?.marks === 'unclosed' && last.parts.at(-1)?.block === block ? joined.length - 1 : -1;
}

function carriedOn(quotation: Quotation, next: Quotation): Quotation {
  return {
    ...quotation,
    parts: [...quotation.parts, ...next.parts],
    words: `${quotation.words} ${next.words}`,
    marks: next.marks,
    // A cue in the later paragraph speaks for the earlier one, if that has none.
    ...(quotation.cue === null && next.cue !== null
      ? { speaker: next.speaker, cue: next.cue, evidence: next.evidence }
      : {}),
    outlet: quotation.outlet ?? next.outlet,
  };
}

/** The same words said twice need two keys. */
function withDistinctKeys(quotations: readonly Quotation[]): readonly Quotation[] {
  const seen = new Map<string, number>();
  return quotations.map((quotation) => {
    const count = seen.get(quotation.key) ?? 0;
    seen.set(quotation.key, count + 1);
    return count === 0 ? quotation : { ...quotation, key: `${quotation.key}-${count}` };
  });
}

function strayMarksOf(
  reading: BlockReading,
  block: number,
  next: BlockReading | undefined,
): readonly StrayMark[] {
  if (!reading.hasStrayMarks) return [];
  const { tokens, marks } = reading.cut;
  const at = (token: number): Place => placeOf(block, tokens[token]);
  const found: StrayMark[] = marks.unopened.map((token) => ({
    place: at(token),
    kind: 'unopened',
    partner: null,
  }));
  for (const { open, close, state } of marks.passages) {
    if (state === 'mismatched') {
      found.push({ place: at(close), kind: 'mismatched', partner: at(open) });
    }
    if (state === 'unclosed' && !goesOn(reading, next)) {
      found.push({ place: at(open), kind: 'unclosed', partner: null });
    }
  }
  return found.sort((a, b) => a.place.start - b.place.start);
}

function placeOf(block: number, span: Span | undefined): Place {
  return { block, start: span?.start ?? 0, end: span?.end ?? 0 };
}
