import type { Article } from '#shared/article/article.ts';
import { placesOverlap } from '#shared/article/blocks.ts';
import type { Place } from '#shared/article/blocks.ts';
import type { Reading } from '#shared/attribution/reading.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { bareWord } from '#shared/checks/verbatim.ts';
import { quoteEntries } from '../ledger/quote-entries.ts';
import type { QuoteEntry } from '../ledger/quote-entries.ts';
import { onceFor } from '../reading/once-for.ts';
import { quoteProposals } from '../reading/proposals.ts';
import type { ReadMark } from '../stores/proof.ts';
import type { Answer } from '../stores/reading.ts';

/** What an editor looks at by itself: a quotation with its findings, or findings about something else. */
export interface ProofEntry {
  /** A record's id, a proposal's or a finding's key, or what a field or a picture is called. */
  readonly id: string;
  /** `null` for findings that belong to no quotation. */
  readonly quote: QuoteEntry | null;
  /** In reading order, those included that somebody waived: an editor reads the reason. */
  readonly findings: readonly Finding[];
  /** Where it stands in the text; empty for fields, and for records without a passage. */
  readonly places: readonly Place[];
}

/**
 * The proof of an article: its fields, then quotations, pictures and findings in the order of the text,
 * then what is said of records alone. A record whose words the text does not have is none of it, unless a finding
 * speaks of it.
 */
export function proofEntries(
  article: Pick<Article, 'id' | 'sources' | 'quotes' | 'dismissed'>,
  answer: Answer,
): readonly ProofEntry[] {
  const proposals = quoteProposals(answer, article);
  const attributionsOf = attributionsIn(answer.reading);
  const quotes = quoteEntries(article.quotes, answer.passages, proposals).map((quote) => ({
    id: quote.kind === 'record' ? quote.quote.id : quote.proposal.key,
    quote,
    findings: [] as Finding[],
    places: quote.places,
    bears: [...quote.places, ...attributionsOf(quote)],
  }));
  const others = new Map<string, ProofEntry & { readonly findings: Finding[] }>();
  const ownerOf = ownersIn(quotes);
  /** The passage that the last finding without a quotation stood on: what overlaps it is told with it. */
  let passage: { readonly place: Place; readonly id: string } | null = null;
  for (const finding of answer.findings) {
    const owner = ownerOf(finding);
    if (owner) {
      owner.findings.push(finding);
      continue;
    }
    const [place] = placesOf(finding);
    const isSame = place && passage && placesOverlap(place, passage.place);
    const id: string = isSame && passage ? passage.id : subjectOf(finding);
    if (place && !isSame) passage = { place, id };
    const known = others.get(id);
    if (known) known.findings.push(finding);
    else others.set(id, { id, quote: null, findings: [finding], places: place ? [place] : [] });
  }
  const shown = quotes
    .filter(({ places, findings }) => places.length > 0 || findings.length > 0)
    .map(({ id, quote, findings, places }): ProofEntry => ({ id, quote, findings, places }));
  const orderOf = orderIn(answer.figures);
  return [...shown, ...others.values()].sort((a, b) => orderOf(a) - orderOf(b));
}

/** The same, worked out once: the bar, the pane and every step ask for it. */
export const entriesOf = onceFor(proofEntries);

/** Whether an entry is as it was when somebody marked it as read: a waiver is no news to who gave it. */
export function isRead(entry: ProofEntry, mark: ReadMark | undefined): boolean {
  if (mark === undefined) return false;
  const { words, findings } = mark;
  const isKnown = ({ key, waiver }: Finding): boolean => waiver !== null || findings.includes(key);
  return words === markOf(entry).words && entry.findings.every(isKnown);
}

/** What is remembered of an entry that was read. */
export function markOf({ quote, findings }: ProofEntry): ReadMark {
  return {
    words: quote === null ? '' : comparedIn(quote),
    findings: findings.map(({ key }) => key),
  };
}

/** The mark that a quotation gets with its record, before the text is read with it. */
export function markOfRecorded(
  quote: Extract<QuoteEntry, { kind: 'record' }>['quote'],
  { findings }: ReadMark,
): ReadMark {
  return { words: compared(quote.words, quote), findings };
}

/** The next entry from an index on that nobody read, else the first of all; -1 where all are read. */
export function nextUnread(read: readonly boolean[], from: number): number {
  const next = read.findIndex((isDone, index) => index > from && !isDone);
  return next >= 0 ? next : read.indexOf(false);
}

/** "7 of 12 read" */
export function progressWords(read: readonly boolean[]): string {
  if (read.length === 0) return 'Nothing to compare';
  return `${read.filter(Boolean).length} of ${read.length} read`;
}

/** Tells where the text says who speaks, through whom, and how: "an official told the AP". */
function attributionsIn({ quotations }: Reading): (entry: QuoteEntry) => readonly Place[] {
  const known = byBlock(quotations, ({ parts }) => parts);
  return ({ places }) =>
    places
      .flatMap((place) => {
        const near = known.get(place.block) ?? [];
        return near.filter(({ parts }) => parts.some((part) => placesOverlap(part, place)));
      })
      .flatMap(({ speaker, cue, outlet }) => [speaker, cue, outlet])
      .flatMap((named) => named?.place ?? []);
}

/** A quotation, and where the text has it and says whose it is. */
interface Borne {
  readonly quote: QuoteEntry;
  readonly places: readonly Place[];
  readonly bears: readonly Place[];
}

/** Finds the quotation that a finding is about: by its record, by its words, or by who says them. */
function ownersIn<T extends Borne>(quotes: readonly T[]): (finding: Finding) => T | undefined {
  const near = byBlock(quotes, ({ bears }) => bears);
  return ({ target }) => {
    if (target.kind === 'field') return undefined;
    if (target.kind === 'record') {
      return quotes.find(
        ({ quote }) =>
          target.record === 'quote' && quote.kind === 'record' && quote.quote.id === target.id,
      );
    }
    const { place } = target;
    const here = near.get(place.block) ?? [];
    const isOn = (places: readonly Place[]): boolean =>
      places.some((one) => placesOverlap(one, place));
    return here.find(({ places }) => isOn(places)) ?? here.find(({ bears }) => isOn(bears));
  };
}

/** What stands in each block. */
function byBlock<T>(
  items: readonly T[],
  placesIn: (item: T) => readonly Place[],
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    for (const block of new Set(placesIn(item).map((place) => place.block))) {
      const known = found.get(block);
      if (known) known.push(item);
      else found.set(block, [item]);
    }
  }
  return found;
}

/** What is said of one field or one record stands together. */
function subjectOf({ key, target }: Finding): string {
  switch (target.kind) {
    case 'field':
      return `field ${target.field}`;
    case 'record':
      return `${target.record} ${target.id}`;
    case 'text':
      return key;
  }
}

function placesOf({ target }: Finding): readonly Place[] {
  return target.kind === 'text' ? [target.place] : [];
}

/** Tells where an entry is read: by its place in the text, a picture by its first figure's. */
function orderIn(figures: Answer['figures']): (entry: ProofEntry) => number {
  return ({ quote, findings, places }) => {
    const [place] = places;
    if (place) return place.block * widest + place.start;
    const target = quote === null ? findings[0]?.target : undefined;
    if (target?.kind === 'field') return -widest;
    const figure =
      target?.kind === 'record' && target.record === 'photo'
        ? figures.findIndex(({ photoId }) => photoId === target.id)
        : -1;
    const before = figures[figure]?.block;
    if (before === undefined) return Number.MAX_SAFE_INTEGER;
    // Before the block, and of several the first one first.
    return before * widest - 1 + figure / figures.length;
  };
}

/** More than a block has UTF-16 units. */
const widest = 1e6;

function comparedIn(entry: QuoteEntry): string {
  if (entry.kind === 'ghost') return bareWords(entry.proposal.quotation.spoken);
  return compared(entry.passages.map(({ text }) => text).join(' '), entry.quote);
}

function compared(
  text: string,
  { words, speakerId, outletId, spot }: Extract<QuoteEntry, { kind: 'record' }>['quote'],
): string {
  return [bareWords(text), bareWords(words), speakerId, outletId, spot?.words].join('\n');
}

function bareWords(text: string): string {
  return text
    .split(/\s+/)
    .map(bareWord)
    .filter((word) => word !== '')
    .join(' ');
}
