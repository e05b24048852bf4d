import type { Article } from '../article/article.ts';
import { placesOverlap } from '../article/blocks.ts';
import type { Block, BlockKind, BlockLink, Place } from '../article/blocks.ts';
import type { Source } from '../article/ledger.ts';
import type { Quotation, Reading } from '../attribution/reading.ts';
import { isAscribed } from '../attribution/ascribed.ts';
import { isWithheld } from '../attribution/withheld.ts';
import { onlyCredits } from '../house/typed-credits.ts';
import { originKey, originOfOutlet, originOfSpeaker, originOfUnnamed } from './origins.ts';
import type { Origin } from './origins.ts';

/** Somebody or something that bears a part of the article. */
export interface Bearer {
  /** The record's id, or a key of an origin without a record. */
  readonly key: string;
  readonly kind: Source['kind'];
  readonly name: string;
}

/** What one block rests on. */
interface BlockBearers {
  readonly block: number;
  /** Empty where nothing is attributed. */
  readonly bearers: readonly Bearer[];
}

/** A bearer's part, 0 to 1. */
interface Share {
  readonly bearer: Bearer;
  /** Of the attributed blocks. */
  readonly share: number;
  /** Of all blocks of running text. */
  readonly ofArticle: number;
}

/** Whose words and facts each block rests on, and how much of the article each bears. */
export interface Bearings {
  /** As the reader comes to them, on record or not; then those that words are tied to, then the ledger's. */
  readonly bearers: readonly Bearer[];
  /** Blocks of running text, in order; headings have none. */
  readonly blocks: readonly BlockBearers[];
  /** Largest first. */
  readonly shares: readonly Share[];
  /** Who bears each quotation, by its key. */
  readonly quotations: ReadonlyMap<string, Bearer>;
  /** Who bears what each outlet is cited for, by its canonical name. */
  readonly outlets: ReadonlyMap<string, Bearer>;
}

/** Words of the text that are tied to a record. */
interface TiedWords extends Pick<BlockLink, 'kind' | 'target'> {
  readonly place: Place;
}

/** An article as it was read: `length` in UTF-16 units. */
interface ReadText {
  readonly reading: Reading;
  readonly passages: readonly TiedWords[];
  readonly blocks: readonly { readonly kind: BlockKind; readonly length: number }[];
}

export function bearingsOf(
  { reading, passages, blocks }: ReadText,
  { sources, quotes }: Pick<Article, 'sources' | 'quotes'>,
): Bearings {
  const bearers = new Map<string, Bearer>(
    sources.map(({ id, kind, name }) => [id, { key: id, kind, name }]),
  );
  const found = new Map<string, Bearer>();
  const bearerOf = (origin: Origin): Bearer => {
    const written = `${origin.kind} ${origin.name}`;
    const before = found.get(written);
    if (before) return before;
    const key = originKey(origin, sources);
    const known = bearers.get(key) ?? { key, kind: origin.kind, name: origin.name };
    bearers.set(key, known);
    found.set(written, known);
    return known;
  };

  const byBlock = new Map<number, Set<Bearer>>();
  const rests = ({ block }: Pick<Place, 'block'>, bearer: Bearer | undefined): void => {
    if (bearer) byBlock.set(block, (byBlock.get(block) ?? new Set()).add(bearer));
  };

  const quotations = new Map<string, Bearer>();
  const outlets = new Map<string, Bearer>();
  /** Where somebody is named only because they would not say anything. */
  const silent: Place[] = [];
  for (const quotation of reading.quotations) {
    const { speaker, outlet } = quotation;
    const isSilence = speaker !== null && isWithheld(quotation);
    if (isSilence) silent.push(speaker.place);
    // What an outlet reports of somebody's silence is the outlet's.
    const isRelayed =
      outlet !== null && speaker !== null && !placesOverlap(outlet.place, speaker.place);
    const origin = originOf(quotation);
    const isHeld = (isSilence && !isRelayed) || isAscribed(quotation, reading.quotations);
    if (origin === null || asks(quotation) || isHeld) continue;
    const bearer = bearerOf(origin);
    quotations.set(quotation.key, bearer);
    for (const part of quotation.parts) rests(part, bearer);
  }
  const isSilent = (place: Place): boolean => silent.some((other) => placesOverlap(other, place));
  for (const outlet of reading.outlets) {
    if (!outlet.cited || isSilent(outlet.place)) continue;
    const bearer = bearerOf(originOfOutlet(outlet));
    outlets.set(outlet.name, bearer);
    rests(outlet.place, bearer);
  }
  for (const unnamed of reading.unnamed) {
    if (isSilent(unnamed.place)) continue;
    const through = unnamed.outlet === null ? null : { name: unnamed.outlet };
    rests(unnamed.place, bearerOf(through ? originOfOutlet(through) : originOfUnnamed(unnamed)));
  }
  const asRead = inOrder(byBlock);
  const quoteById = new Map(quotes.map((quote) => [quote.id, quote]));
  for (const passage of passages) {
    // Words that stand for an unnamed source count above, for the outlet that relays it.
    const counted = reading.unnamed.some(({ place }) => placesOverlap(passage.place, place));
    if (passage.kind === 'citation' && !counted) rests(passage.place, bearers.get(passage.target));
    if (passage.kind !== 'quotation') continue;
    const quote = quoteById.get(passage.target);
    rests(passage.place, bearers.get(quote?.outletId ?? quote?.speakerId ?? ''));
  }

  /** True for a line that only lists sources or photo credits. */
  const isCredits = (block: number, length: number): boolean =>
    onlyCredits(
      reading.credits.filter(({ place }) => place.block === block),
      length,
    );
  const running = blocks.flatMap(({ kind, length }, block) =>
    kind === 'heading' || kind === 'caption' || length === 0 || isCredits(block, length)
      ? []
      : [{ block, bearers: [...(byBlock.get(block) ?? [])] }],
  );
  return {
    bearers: [...new Set([...asRead, ...inOrder(byBlock), ...bearers.values()])],
    blocks: running,
    shares: sharesOf(running),
    quotations,
    outlets,
  };
}

function inOrder(byBlock: ReadonlyMap<number, ReadonlySet<Bearer>>): readonly Bearer[] {
  return [...byBlock].sort(([a], [b]) => a - b).flatMap(([, bearers]) => [...bearers]);
}

/** The words in the blocks that are tied to a record or an address. */
export function passagesIn(blocks: readonly Block[]): readonly (TiedWords & { text: string })[] {
  return blocks.flatMap(({ links, text }, block) =>
    links.map(({ kind, target, start, end }) => ({
      kind,
      target,
      place: { block, start, end },
      text: text.slice(start, end),
    })),
  );
}

/** In an interview set with labels the outlet has the questions, and bears none of the answers. */
function asks({ speaker, evidence }: Quotation): boolean {
  return speaker?.kind === 'outlet' && evidence.rule === 'speaker label';
}

/** The outlet it came through bears a quotation, else its speaker. */
function originOf({ outlet, speaker }: Quotation): Origin | null {
  if (outlet) return originOfOutlet(outlet);
  return speaker && originOfSpeaker(speaker);
}

/** A block that rests on several counts for each in equal parts. */
function sharesOf(blocks: readonly BlockBearers[]): readonly Share[] {
  const attributed = blocks.filter((block) => block.bearers.length > 0);
  const parts = new Map<Bearer, number>();
  for (const { bearers } of attributed) {
    for (const bearer of bearers) {
      parts.set(bearer, (parts.get(bearer) ?? 0) + 1 / bearers.length / attributed.length);
    }
  }
  const whole = blocks.length === 0 ? 0 : attributed.length / blocks.length;
  return [...parts]
    .map(([bearer, share]) => ({ bearer, share, ofArticle: share * whole }))
    .sort((a, b) => b.share - a.share);
}
