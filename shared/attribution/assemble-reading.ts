import type { Place, Span } from '../article/blocks.ts';
import type { BlockReading } from './block-reading.ts';
import { languageOf } from './language.ts';
import type { Quotation, Reading, StrayMark } from './reading.ts';
import { pollsOf } from './polls.ts';
import type { ResolvedBlock } from './resolve.ts';
import { sourcesWithTerms } from './resolve-unnamed.ts';
import type { PlacedSource, PlacedTerms } from './resolve-unnamed.ts';

/** What some neighbouring blocks hold together, kept while none of them changes. */
export interface Page {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly BlockReading[];
  readonly resolved: readonly ResolvedBlock[];
  readonly found: Found;
}

/** As in a reading, but that terms stated later are not with their sources yet. */
interface Found extends Omit<Reading, 'language' | 'polls' | 'unnamed'> {
  readonly unnamed: readonly PlacedSource[];
  readonly laterTerms: readonly PlacedTerms[];
}

/** Blocks: so few that one key costs little, so many that an article has few pages. */
const pageLength = 64;

/**
 * The reading of an article from its resolved blocks; joins what runs on over paragraphs. Pages of the last
 * reading serve again where all their blocks are the same.
 */
export function assembleReading(
  readings: readonly BlockReading[],
  resolved: readonly ResolvedBlock[],
  last: readonly Page[],
): { readonly reading: Reading; readonly pages: readonly Page[] } {
  const pages: Page[] = [];
  for (let from = 0; from < readings.length;) {
    const to = pageEnd(readings, from);
    const known = last[pages.length];
    const page =
      known !== undefined && isSamePage(known, from, to, readings, resolved)
        ? known
        : pageOf(readings, resolved, from, to);
    pages.push(page);
    from = to;
  }
  const all = <K extends keyof Found>(key: K): Found[K][number][] =>
    ([] as Found[K][number][]).concat(...pages.map(({ found }) => found[key]));
  return {
    pages,
    reading: {
      // The first paragraphs tell the language of all.
      language: languageOf(readings.slice(0, 40).map(({ votes }) => votes)),
      quotations: withDistinctKeys(all('quotations')),
      terms: all('terms'),
      unnamed: sourcesWithTerms(
        all('unnamed'),
        all('laterTerms'),
        (noun, block) => names(readings[block + 1], noun) || names(readings[block + 2], noun),
      ),
      outlets: all('outlets'),
      credits: all('credits'),
      strayMarks: all('strayMarks'),
      placeholders: all('placeholders'),
      allegations: all('allegations'),
      figures: all('figures'),
      polls: pollsOf(readings.map(({ polls }) => polls)),
    },
  };
}

/** A page ends where no quotation runs on into the next block. */
function pageEnd(readings: readonly BlockReading[], from: number): number {
  let to = Math.min(readings.length, from - (from % pageLength) + pageLength);
  for (let before = readings[to - 1]; before !== undefined && goesOn(before, readings[to]); to++)
    before = readings[to];
  return to;
}

function isSamePage(
  page: Page,
  from: number,
  to: number,
  readings: readonly BlockReading[],
  resolved: readonly ResolvedBlock[],
): boolean {
  if (page.from !== from || page.to !== to) return false;
  for (let i = from; i < to; i++) {
    if (page.resolved[i - from] !== resolved[i] || page.readings[i - from] !== readings[i])
      return false;
  }
  return true;
}

function pageOf(
  allReadings: readonly BlockReading[],
  allResolved: readonly ResolvedBlock[],
  from: number,
  to: number,
): Page {
  const readings = allReadings.slice(from, to);
  const resolved = allResolved.slice(from, to);
  return {
    from,
    to,
    readings,
    resolved,
    found: {
      quotations: joinedOverParagraphs(readings, resolved, from),
      terms: gathered(resolved, ({ terms }) => terms),
      unnamed: gathered(resolved, ({ unnamed }) => unnamed),
      laterTerms: gathered(resolved, ({ laterTerms }) => laterTerms),
      outlets: gathered(resolved, ({ outlets }) => outlets),
      credits: gathered(resolved, ({ credits }) => credits),
      strayMarks: gathered(readings, (reading, i) =>
        strayMarksOf(reading, from + i, readings[i + 1]),
      ),
      placeholders: gathered(resolved, ({ placeholders }) => placeholders),
      allegations: gathered(resolved, ({ allegations }) => allegations),
      figures: gathered(resolved, ({ figures }) => figures),
    },
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
  from: number,
): readonly Quotation[] {
  const joined: Quotation[] = [];
  /** Where in `joined` the quotation stands that the paragraph before left open. */
  let open = -1;
  resolved.forEach(({ quotations }, i) => {
    const carried = joined[open];
    const [first] = quotations;
    const joins = carried !== undefined && first !== undefined && (first.parts[0]?.start ?? 9) <= 2;
    if (joins) joined[open] = carriedOn(carried, first);
    joined.push(...(joins ? quotations.slice(1) : quotations));
    const reading = readings[i];
    if (reading === undefined || !goesOn(reading, readings[i + 1])) open = -1;
    else if (!joins || quotations.length > 1) open = lastOpen(joined, from + i);
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
    said: [...quotation.said, ...next.said],
    spoken: `${quotation.spoken} ${next.spoken}`,
    marks: next.marks,
    // A cue in the later paragraph speaks for the earlier one, if that has none.
    ...(quotation.cue === null && next.cue !== null
      ? { speaker: next.speaker, cue: next.cue, evidence: next.evidence }
      : {}),
    media: quotation.media.length > 0 ? quotation.media : next.media,
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
