import type { Article } from '#shared/article/article.ts';
import { placesOverlap } from '#shared/article/blocks.ts';
import type { Place } from '#shared/article/blocks.ts';
import type { Edit } from '#shared/article/edits.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import type { Quotation, Speaker, UnnamedSource } from '#shared/attribution/reading.ts';
import type { Answer } from '../stores/reading.ts';
import {
  originKey,
  originOfOutlet,
  originOfSpeaker,
  originOfUnnamed,
  recordOf,
} from '#shared/checks/origins.ts';
import type { Origin } from '#shared/checks/origins.ts';
import { attributionOf } from './attribution.ts';

/** A quotation of the text without a record. */
export interface QuoteProposal {
  readonly key: string;
  readonly quotation: Quotation;
}

/** Somebody the text rests on without a record. */
export interface SourceProposal {
  readonly key: string;
  /** The key of its shade in `Attribution`. */
  readonly shadeKey: string;
  /** The record to add, once it has an id of its own. */
  readonly draft: Source;
  /** Why it is proposed, for the card: "cited in the text". */
  readonly because:
    'cited outlet' | 'quoted' | 'paraphrased' | 'document' | 'unnamed' | 'nobody in particular';
  /** Where the text names it, in reading order; never empty. */
  readonly places: readonly Place[];
}

type Ledger = Pick<Article, 'id' | 'sources' | 'quotes' | 'dismissed'>;

/** The spoken quotations of the text that no record holds and nobody dismissed. */
export function quoteProposals(answer: Answer, ledger: Ledger): readonly QuoteProposal[] {
  const recorded = answer.passages.filter((passage) => passage.kind === 'quotation');
  const taken = recorded.map(({ place }) => place);
  const isTaken = ({ said }: Quotation): boolean =>
    said.some((part) => taken.some((place) => placesOverlap(place, part)));
  const spoken = answer.reading.quotations
    .filter((quotation) => quotation.kind !== 'indirect')
    // "Would not say", "may claim": that was not said, so there is nothing to record.
    .filter(({ cue }) => cue?.mood !== 'negated' && cue?.mood !== 'modal')
    .filter(({ key }) => !ledger.dismissed.includes(key));
  const proposed = new Set<Quotation>();
  // “…,” she wrote, according to an e-mail: words that two attributions claim are recorded once.
  for (const kind of ['direct', 'mixed'] as const) {
    for (const quotation of spoken) {
      if (quotation.kind !== kind || isTaken(quotation)) continue;
      proposed.add(quotation);
      taken.push(...quotation.said);
    }
  }
  return spoken
    .filter((quotation) => proposed.has(quotation))
    .map((quotation) => ({ key: quotation.key, quotation }));
}

/** The outlets, speakers and unnamed sources of the text that have no record. */
export function sourceProposals(answer: Answer, ledger: Ledger): readonly SourceProposal[] {
  const found = new Map<string, SourceProposal>();
  const propose = (
    origin: Origin,
    because: SourceProposal['because'],
    place: Place,
    fields: Partial<Source> = {},
  ): void => {
    if (recordOf(origin, ledger.sources)) return;
    const shadeKey = originKey(origin, ledger.sources);
    const key = `source ${shadeKey}`;
    if (ledger.dismissed.includes(key)) return;
    const before = found.get(key);
    const known = before?.places ?? [];
    // An outlet that says something is cited there, and paraphrased: that is one place.
    const isKnown = known.some((other) => placesOverlap(other, place));
    found.set(key, {
      key,
      shadeKey,
      because: before && before.because !== 'paraphrased' ? before.because : because,
      draft: before?.draft ?? makeSource({ ...origin, ...fields, id: key }),
      places: isKnown ? known : [...known, place],
    });
  };

  for (const outlet of answer.reading.outlets) {
    if (!outlet.cited) continue;
    // What the text cites, the Sources line lists.
    propose(originOfOutlet(outlet), 'cited outlet', outlet.place, { listed: true });
  }
  const bears = attributionOf(answer, ledger).quotations;
  for (const { key, kind, speaker } of answer.reading.quotations) {
    if (speaker === null) continue;
    const origin = originOfSpeaker(speaker);
    if (origin?.kind === 'document') {
      propose(origin, 'document', speaker.place);
    } else if (origin?.named && kind !== 'indirect') {
      propose(origin, 'quoted', speaker.place, { role: roleOf(speaker) });
    } else if (origin?.named && bears.get(key)?.key === originKey(origin, ledger.sources)) {
      // Whoever has a colour in the text has a card.
      propose(origin, 'paraphrased', speaker.place, { role: roleOf(speaker) });
    }
  }
  const cited = answer.passages.filter((passage) => passage.kind === 'citation');
  for (const unnamed of answer.reading.unnamed) {
    const { place } = unnamed;
    if (cited.some((passage) => placesOverlap(passage.place, place))) continue;
    const because = unnamed.kind === 'unnamed' ? 'unnamed' : 'nobody in particular';
    propose(originOfUnnamed(unnamed), because, place, agreementIn(unnamed));
  }
  return [...found.values()];
}

/**
 * The edits that record the quotations: each with its speaker and outlet, who are added once where
 * they have no record, and with its words tied to it. A record of the same words is tied, not doubled.
 */
export function acceptQuotes(
  quotations: readonly Quotation[],
  ledger: Ledger,
  newId: () => string,
  unnamed: readonly UnnamedSource[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const sources = [...ledger.sources];
  const sourceId = (
    origin: Origin | null,
    role: string | null,
    mention: UnnamedSource | null,
  ): string | null => {
    if (origin === null) return null;
    const known = recordOf(origin, sources);
    if (known) return known.id;
    const agreed = agreementIn(mention);
    const terms = origin.named ? 'on the record' : agreed.terms;
    const listed = origin.kind === 'outlet';
    const source = makeSource({ ...origin, ...agreed, id: newId(), role, terms, listed });
    sources.push(source);
    edits.push({ kind: 'put source', source });
    return source.id;
  };
  for (const quotation of quotations) {
    const { media, speaker, outlet, said, spoken: words } = quotation;
    const speakerId =
      speaker && sourceId(originOfSpeaker(speaker), roleOf(speaker), mentionOf(speaker, unnamed));
    const outletId = outlet && sourceId(originOfOutlet(outlet), null, null);
    const known = ledger.quotes.find((quote) => quote.words === words);
    const medium = media[0]?.medium ?? null;
    const quote = known ?? makeQuote({ id: newId(), words, speakerId, outletId, medium });
    if (!known) edits.push({ kind: 'put quote', quote });
    for (const place of said) edits.push({ kind: 'link quote', place, quoteId: quote.id });
    // Whoever is not named is known by the words that stand for them.
    if (speakerId !== null && speaker?.kind === 'unnamed')
      edits.push({ kind: 'link source', place: speaker.place, sourceId: speakerId });
  }
  return edits;
}

/**
 * What a record says somebody is. "The operator, Averil Lines, said" begins a sentence, and a record does
 * not; by themselves the words do not tell who "it" is in "its chief inspector", and "his lawyer" is somebody's.
 */
export function roleOf({ role, whose }: Speaker): string | null {
  const owner = whose === undefined ? '' : `${whose}${whose.endsWith('s') ? '’' : '’s'} `;
  const own = role?.replace(/^(?:its|his|her|their) (?:own )?/i, owner);
  return own?.replace(/^(?:The|An?) /, (article) => article.toLowerCase()) ?? null;
}

function mentionOf(speaker: Speaker, unnamed: readonly UnnamedSource[]): UnnamedSource | null {
  const { place, text } = speaker;
  const own = unnamed.find((other) => placesOverlap(other.place, place));
  if (own !== undefined) return own;
  // "One of the officials": on the terms of those of whom they are one.
  const [, noun] = /^(?:one|two|three) of (?:the|these|those) (\p{L}+)$/iu.exec(text) ?? [];
  if (noun === undefined) return null;
  const isBefore = (other: UnnamedSource): boolean =>
    other.place.block < place.block ||
    (other.place.block === place.block && other.place.start < place.start);
  return (
    unnamed.findLast(
      (other) =>
        other.plural && isBefore(other) && other.text.toLowerCase().split(' ').includes(noun),
    ) ?? null
  );
}

/** Terms or a reason in the text speak of an agreement; where it says nothing, there may be none. */
function agreementIn(mention: UnnamedSource | null): Pick<Source, 'terms' | 'anonymityReason'> {
  const isAgreed = Boolean(mention?.terms ?? mention?.reason);
  return {
    terms: isAgreed ? 'background' : 'not recorded',
    anonymityReason: mention?.reason?.text ?? null,
  };
}

/** The edits that record the sources; the words that stand for an unnamed one are tied to it. */
export function acceptSources(
  proposals: readonly SourceProposal[],
  newId: () => string,
): readonly Edit[] {
  return proposals.flatMap(({ draft, places }): Edit[] => {
    const source = { ...draft, id: newId() };
    const links = draft.named
      ? []
      : places.map((place): Edit => ({ kind: 'link source', place, sourceId: source.id }));
    return [{ kind: 'put source', source }, ...links];
  });
}
