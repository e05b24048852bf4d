import type { Article } from '#shared/article/article.ts';
import { overlaps } from '#shared/article/blocks.ts';
import type { Place } from '#shared/article/blocks.ts';
import type { Source } from '#shared/article/ledger.ts';
import type { Quotation } from '#shared/attribution/reading.ts';
import { isWithheld } from '#shared/attribution/withheld.ts';
import type { Answer } from '../stores/reading.ts';
import { originKey, originOfOutlet, originOfSpeaker, originOfUnnamed } from './known-sources.ts';
import type { Origin } from './known-sources.ts';

/** How many colours tell sources apart before they repeat; letters go on. */
const colourCount = 8;

/** How a source is marked wherever it shows: ribbon, text, cards, share bar. */
export interface Shade {
  /** The record's id, or a key of an origin without a record. */
  readonly key: string;
  readonly name: string;
  /** "A" to "Z", then "AA". */
  readonly letter: string;
  /** 1 to 8: the number of a colour token. */
  readonly colour: number;
}

/** What one block rests on. */
export interface BlockAttribution {
  readonly block: number;
  /** Empty where nothing is attributed. */
  readonly shades: readonly Shade[];
}

/** A source's part, 0 to 1. */
export interface Share {
  readonly shade: Shade;
  /** Of the attributed blocks. */
  readonly share: number;
  /** Of all blocks of running text. */
  readonly ofArticle: number;
}

export interface Attribution {
  readonly shades: ReadonlyMap<string, Shade>;
  /** Blocks of running text, in order; headings have none. */
  readonly blocks: readonly BlockAttribution[];
  /** Largest first. */
  readonly shares: readonly Share[];
  /** The shade of each quotation, by its key. */
  readonly quotations: ReadonlyMap<string, Shade>;
  /** The shade of each outlet, by its canonical name. */
  readonly outlets: ReadonlyMap<string, Shade>;
}

type Records = Pick<Article, 'sources' | 'quotes'>;
type Read = Pick<Answer, 'reading' | 'passages' | 'blocks'>;

let last: { readonly read: Read; readonly records: Records; readonly of: Attribution } | null =
  null;

/**
 * Whose words and facts each block rests on, and how much of the article each source bears. The text,
 * the panels and the status bar ask for the same one: it is worked out once.
 */
export function attributionOf(read: Read, records: Records): Attribution {
  const isSame =
    last?.read.reading === read.reading &&
    last.read.passages === read.passages &&
    last.read.blocks === read.blocks &&
    last.records.sources === records.sources &&
    last.records.quotes === records.quotes;
  if (last === null || !isSame) {
    const { reading, passages, blocks } = read;
    const { sources, quotes } = records;
    last = {
      read: { reading, passages, blocks },
      records: { sources, quotes },
      of: workedOut(read, records),
    };
  }
  return last.of;
}

function workedOut(answer: Read, { sources, quotes }: Records): Attribution {
  const shades = new Map(sources.map((source, index) => [source.id, shadeOf(source, index)]));
  const found = new Map<string, Shade>();
  const shadeFor = (origin: Origin): Shade => {
    const written = `${origin.kind} ${origin.name}`;
    const before = found.get(written);
    if (before) return before;
    const key = originKey(origin, sources);
    const known = shades.get(key) ?? shadeOf({ id: key, name: origin.name }, shades.size);
    shades.set(key, known);
    found.set(written, known);
    return known;
  };

  const byBlock = new Map<number, Set<Shade>>();
  const rests = ({ block }: Pick<Place, 'block'>, shade: Shade | null | undefined): void => {
    if (shade) byBlock.set(block, (byBlock.get(block) ?? new Set()).add(shade));
  };

  const quotations = new Map<string, Shade>();
  const outlets = new Map<string, Shade>();
  /** Where somebody is named only because they would not say anything. */
  const silent: Place[] = [];
  for (const quotation of answer.reading.quotations) {
    const { speaker, outlet } = quotation;
    const isSilence = speaker !== null && isWithheld(quotation);
    if (isSilence) silent.push(speaker.place);
    // What an outlet reports of somebody's silence is the outlet's.
    const isRelayed = outlet !== null && speaker !== null && !covers(outlet.place, speaker.place);
    const origin = originOf(quotation);
    if (origin === null || (isSilence && !isRelayed)) continue;
    const shade = shadeFor(origin);
    quotations.set(quotation.key, shade);
    for (const part of quotation.parts) rests(part, shade);
  }
  const isSilent = (place: Place): boolean => silent.some((other) => covers(other, place));
  for (const outlet of answer.reading.outlets) {
    if (!outlet.cited || isSilent(outlet.place)) continue;
    const shade = shadeFor(originOfOutlet(outlet));
    outlets.set(outlet.name, shade);
    rests(outlet.place, shade);
  }
  for (const unnamed of answer.reading.unnamed) {
    if (isSilent(unnamed.place)) continue;
    const through = unnamed.outlet === null ? null : { name: unnamed.outlet };
    rests(unnamed.place, shadeFor(through ? originOfOutlet(through) : originOfUnnamed(unnamed)));
  }
  const quoteById = new Map(quotes.map((quote) => [quote.id, quote]));
  for (const passage of answer.passages) {
    // Words that stand for an unnamed source count above, for the outlet that relays it.
    const counted = answer.reading.unnamed.some(({ place }) => covers(passage.place, place));
    if (passage.kind === 'citation' && !counted) rests(passage.place, shades.get(passage.target));
    if (passage.kind !== 'quotation') continue;
    const quote = quoteById.get(passage.target);
    rests(passage.place, shades.get(quote?.outletId ?? quote?.speakerId ?? ''));
  }

  const blocks = answer.blocks.flatMap(({ kind, length }, block) =>
    kind === 'heading' || kind === 'caption' || length === 0
      ? []
      : [{ block, shades: [...(byBlock.get(block) ?? [])] }],
  );
  return { shades, blocks, shares: sharesOf(blocks), quotations, outlets };
}

function covers(a: Place, b: Place): boolean {
  return a.block === b.block && overlaps(a, b);
}

/** The outlet it came through bears a quotation, else its speaker. */
function originOf({ outlet, speaker }: Quotation): Origin | null {
  if (outlet) return originOfOutlet(outlet);
  return speaker && originOfSpeaker(speaker);
}

/** A block that rests on several sources counts for each in equal parts. */
function sharesOf(blocks: readonly BlockAttribution[]): readonly Share[] {
  const attributed = blocks.filter((block) => block.shades.length > 0);
  const parts = new Map<Shade, number>();
  for (const { shades } of attributed) {
    for (const shade of shades) {
      parts.set(shade, (parts.get(shade) ?? 0) + 1 / shades.length / attributed.length);
    }
  }
  const whole = blocks.length === 0 ? 0 : attributed.length / blocks.length;
  return [...parts]
    .map(([shade, share]) => ({ shade, share, ofArticle: share * whole }))
    .sort((a, b) => b.share - a.share);
}

function shadeOf({ id, name }: Pick<Source, 'id' | 'name'>, index: number): Shade {
  return { key: id, name, letter: letterOf(index), colour: (index % colourCount) + 1 };
}

/** True for a source whose colour an earlier one has too: a pattern tells them apart. */
export function sharesColour({ letter }: Shade): boolean {
  return letter.length > 1 || letter.charCodeAt(0) - 65 >= colourCount;
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
