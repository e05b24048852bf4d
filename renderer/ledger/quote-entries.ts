import type { Place } from '#shared/article/blocks.ts';
import type { Quote } from '#shared/article/ledger.ts';
import { nameKey } from '#shared/checks/outlet-names.ts';
import { verbatimState } from '#shared/checks/verbatim.ts';
import type { VerbatimState } from '#shared/checks/verbatim.ts';
import type { QuoteProposal } from '../reading/proposals.ts';
import type { Passage } from '../stores/reading.ts';

/** `loose`: a record whose words are nowhere in the text. */
export type QuoteState = VerbatimState | 'loose';

/** A card of the Quotes panel: a record with its passages, or a proposal. */
export type QuoteEntry =
  | {
      readonly kind: 'record';
      readonly quote: Quote;
      readonly places: readonly Place[];
      readonly passages: readonly Passage[];
      /** `null` until the text was read: nobody knows yet where the words stand. */
      readonly state: QuoteState | null;
      /** Another record of the same words. */
      readonly twin: Quote | null;
    }
  | { readonly kind: 'ghost'; readonly proposal: QuoteProposal; readonly places: readonly Place[] };

/** What of the entries is shown; `null` is everything. */
export interface QuoteFilter {
  /** By record id for records, by name for proposals. */
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly state: QuoteState | 'proposed' | null;
}

export const everyQuote: QuoteFilter = { speaker: null, outlet: null, state: null };

/**
 * Records and proposals in the order of the text; records without a passage come last.
 *
 * @param passages `null` until the text was read.
 */
export function quoteEntries(
  quotes: readonly Quote[],
  passages: readonly Passage[] | null,
  proposals: readonly QuoteProposal[],
): readonly QuoteEntry[] {
  const tied = new Map<string, Passage[]>();
  for (const passage of passages ?? []) {
    if (passage.kind !== 'quotation') continue;
    const known = tied.get(passage.target);
    if (known) known.push(passage);
    else tied.set(passage.target, [passage]);
  }
  const twins = twinsOf(quotes);
  const records = quotes.map((quote): QuoteEntry => {
    const own = tied.get(quote.id) ?? [];
    const state = passages === null ? null : standingOf(quote, own);
    const places = own.map(({ place }) => place);
    return { kind: 'record', quote, places, passages: own, state, twin: twins.get(quote) ?? null };
  });
  const ghosts = proposals.map((proposal): QuoteEntry => {
    return { kind: 'ghost', proposal, places: proposal.quotation.parts };
  });
  return [...records, ...ghosts].sort((a, b) => orderOf(a) - orderOf(b));
}

/** Whether the filter lets the entry through. */
export function isShown(entry: QuoteEntry, filter: QuoteFilter, names: NameOf): boolean {
  const { speaker, outlet, state } = whose(entry, names);
  return (
    (filter.speaker === null || filter.speaker === speaker) &&
    (filter.outlet === null || filter.outlet === outlet) &&
    (filter.state === null || filter.state === state)
  );
}

/** The name of a source by its id. */
export type NameOf = (id: string | null) => string;

/** Speaker and outlet by name, "" for none, and the state. */
export function whose(entry: QuoteEntry, names: NameOf) {
  if (entry.kind === 'record') {
    const { speakerId, outletId } = entry.quote;
    return { speaker: names(speakerId), outlet: names(outletId), state: entry.state };
  }
  const { speaker, outlet } = entry.proposal.quotation;
  return {
    speaker: speaker?.name ?? speaker?.text ?? '',
    outlet: outlet?.name ?? '',
    state: 'proposed' as const,
  };
}

/** For each record, the first other one that has the same words. */
function twinsOf(quotes: readonly Quote[]): ReadonlyMap<Quote, Quote> {
  const first = new Map<string, Quote>();
  const twins = new Map<Quote, Quote>();
  for (const quote of quotes) {
    const key = nameKey(quote.words);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, quote);
    else twins.set(quote, earlier);
  }
  return twins;
}

function standingOf({ words }: Quote, passages: readonly Passage[]): QuoteState {
  if (passages.length === 0) return 'loose';
  return verbatimState(
    words,
    passages.map(({ text }) => text),
  );
}

function orderOf({ places }: QuoteEntry): number {
  const [first] = places;
  return first ? first.block * 1e6 + first.start : Number.MAX_SAFE_INTEGER;
}
