import type { Place, Span } from '../article/blocks.ts';
import type { BlockReading } from './block-reading.ts';
import type { OutletMention, Quotation, UnnamedSource } from './reading.ts';
import { singularOf } from './source-nouns.ts';

/** An unnamed source with the noun by which the text may speak of it again. */
export interface PlacedSource {
  readonly source: UnnamedSource;
  readonly noun: string;
}

/** Terms stated of somebody whom an earlier sentence or block named. */
export interface PlacedTerms {
  readonly start: Place;
  readonly noun: string | null;
  readonly plural: boolean | null;
  readonly terms: UnnamedSource['terms'];
  readonly reason: UnnamedSource['reason'];
  readonly outlet: string | null;
}

/** The unnamed sources of a block, with the outlets through which they speak. */
export function placedSources(
  { unnamed, cut }: BlockReading,
  quotations: readonly Quotation[],
  outlets: readonly OutletMention[],
  at: (span: Span) => Place,
): readonly PlacedSource[] {
  return unnamed.map((each) => ({
    noun: each.noun,
    source: {
      place: at(each),
      text: each.text,
      kind: each.kind,
      plural: each.plural,
      terms: textAt(each.terms, cut.text, at),
      reason: textAt(each.reason, cut.text, at),
      outlet: ownOutlet(each, quotations) ?? outletIn(each.sentence, outlets),
    },
  }));
}

export function placedTerms(
  { laterTerms, cut }: BlockReading,
  outlets: readonly OutletMention[],
  at: (span: Span) => Place,
): readonly PlacedTerms[] {
  return laterTerms.map((each) => ({
    start: at({ start: each.start, end: each.start }),
    noun: each.noun,
    plural: each.plural,
    terms: textAt(each.terms, cut.text, at),
    reason: textAt(each.reason, cut.text, at),
    outlet: outletIn(each.sentence, outlets),
  }));
}

function textAt(
  span: Span | null,
  text: string,
  at: (span: Span) => Place,
): UnnamedSource['terms'] {
  return span === null ? null : { place: at(span), text: text.slice(span.start, span.end) };
}

/** The outlet of the words that this source says. */
function ownOutlet({ start, end }: Span, quotations: readonly Quotation[]): string | null {
  const own = quotations.find(
    ({ speaker, outlet }) =>
      outlet !== null && speaker !== null && speaker.place.start < end && start < speaker.place.end,
  );
  return own?.outlet?.name ?? null;
}

function outletIn({ start, end }: Span, outlets: readonly OutletMention[]): string | null {
  const cited = outlets.find(
    (outlet) => outlet.cited && outlet.place.start >= start && outlet.place.end <= end,
  );
  return cited?.name ?? null;
}

/**
 * The sources of an article, each with the terms that the same sentence states or a later one: "The
 * aide spoke on background." A "third official" speaks through the outlet of those before.
 */
export function sourcesWithTerms(
  placed: readonly PlacedSource[],
  later: readonly PlacedTerms[],
  isNamedNext: (noun: string, block: number) => boolean,
): readonly UnnamedSource[] {
  const sources = placed.map(({ source }) => source);
  let known = 0;
  for (const terms of later) {
    while (known < placed.length && isBefore(placed[known]?.source.place, terms.start)) known++;
    const meant = meantBy(terms, placed, sources, known);
    const source = sources[meant];
    if (source === undefined) continue;
    sources[meant] = {
      ...source,
      // "people" on terms are particular people.
      kind: terms.terms === null ? source.kind : 'unnamed',
      terms: terms.terms,
      reason: source.reason ?? terms.reason,
      outlet: source.outlet ?? terms.outlet,
    };
  }
  sources.forEach((source, i) => {
    const before = sources[i - 1];
    const isNext = /^(?:another|an? (?:second|third|fourth)) /i.test(source.text);
    const isSameNoun = placed[i]?.noun === placed[i - 1]?.noun;
    if (isNext && isSameNoun && source.outlet === null && isNear(before?.place, source.place))
      sources[i] = { ...source, outlet: before?.outlet ?? null };
  });
  // "A U.N. envoy said … Envoy Marta Olsen …": the name only waits for the next paragraph.
  return sources.filter(
    ({ terms, plural, text, place }, i) =>
      plural ||
      terms !== null ||
      !/^an? /i.test(text) ||
      !isNamedNext(placed[i]?.noun ?? '', place.block),
  );
}

/** The last source before, without terms, that the words may mean; -1 for none. */
function meantBy(
  { noun, plural, start }: PlacedTerms,
  placed: readonly PlacedSource[],
  sources: readonly UnnamedSource[],
  known: number,
): number {
  for (let i = known - 1; i >= Math.max(0, known - farthest); i--) {
    const source = sources[i];
    if (source === undefined || !isNear(source.place, start)) return -1;
    const isMeant = noun === null || noun === placed[i]?.noun || anybody.has(noun);
    const isAsMany = plural === null || plural === source.plural;
    if (isMeant && isAsMany && source.terms === null) return i;
  }
  return -1;
}

/** In sources, and in blocks: terms stated farther away are somebody else's. */
const farthest = 8;
const blocksAway = 2;

const anybody: ReadonlySet<string> = new Set(['person', 'source', 'individual'].map(singularOf));

function isBefore(place: Place | undefined, { block, start }: Place): boolean {
  return (
    place !== undefined && (place.block < block || (place.block === block && place.start < start))
  );
}

function isNear(place: Place | undefined, { block }: Place): boolean {
  return place !== undefined && block - place.block <= blocksAway;
}
