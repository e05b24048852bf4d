import type { Article } from '#shared/article/article.ts';
import type { Place } from '#shared/article/blocks.ts';
import { bearingsOf } from '#shared/checks/bearings.ts';
import type { Bearer } from '#shared/checks/bearings.ts';
import type { Answer } from '../stores/reading.ts';
import type { Blocks } from './session.ts';

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

/** Whose words and facts each block rests on (`bearingsOf`), each in its shade. */
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

/** As much of it as the text shows. */
export type ShownAttribution = Pick<Attribution, 'blocks' | 'quotations' | 'outlets'>;

type Records = Pick<Article, 'id' | 'sources' | 'quotes'>;
type Named = Pick<Bearer, 'key' | 'name'>;
type Read = Pick<Answer, 'reading' | 'passages' | 'blocks'>;

let last: { readonly read: Read; readonly records: Records; readonly of: Attribution } | null =
  null;

/** The shades of an article as they were given out since it lies open. */
interface Given {
  readonly articleId: string;
  /** To all who bear something. */
  readonly lasting: readonly Shade[];
  /** To those who bear nothing any more, gone first first: they may come back. */
  readonly gone: readonly Shade[];
  /** To those of a part alone: a name that is half typed bears something for a moment. */
  readonly passing: readonly Shade[];
}
let given: Given | null = null;

/** The text, the panels and the status bar ask for the same one: it is worked out once. */
export function attributionOf(read: Read, records: Records): Attribution {
  const known = lastOf(read, records);
  if (known) return known;
  const { reading, passages, blocks } = read;
  const { id, sources, quotes } = records;
  const before = givenOf(records);
  const of = shaded(read, records, before);
  const lasting = [...of.shades.values()];
  given = { articleId: id, lasting, gone: unclaimed(before, lasting), passing: [] };
  last = { read: { reading, passages, blocks }, records: { id, sources, quotes }, of };
  return of;
}

/**
 * What rests on whom within a part of the text, for who types there: the rest of a long article waits
 * until somebody asks for `attributionOf`, and keeps its shades meanwhile.
 */
export function attributionWithin(part: Blocks, read: Read, records: Records): ShownAttribution {
  const known = lastOf(read, records);
  if (known) return known;
  const before = givenOf(records);
  const { lasting } = before;
  if (lasting.length === 0) return attributionOf(read, records);
  // Those who bear something that was not read here keep their shades.
  const of = shaded(readWithin(part, read), records, before, lasting);
  const keys = new Set(lasting.map(({ key }) => key));
  const fresh = [...of.shades.values()].filter(({ key }) => !keys.has(key));
  given = { ...before, passing: fresh };
  return of;
}

function lastOf(read: Read, records: Records): Attribution | null {
  const isSame =
    last?.read.reading === read.reading &&
    last.read.passages === read.passages &&
    last.read.blocks === read.blocks &&
    last.records.sources === records.sources &&
    last.records.quotes === records.quotes;
  return isSame && last ? last.of : null;
}

function givenOf({ id }: Records): Given {
  return given?.articleId === id ? given : { articleId: id, lasting: [], gone: [], passing: [] };
}

/** The shades that nobody of these has now, and that are kept for whoever had them. */
function unclaimed({ gone, lasting }: Given, now: readonly Shade[]): readonly Shade[] {
  const keys = new Set(now.map(({ key }) => key));
  const letters = new Set(now.map(({ letter }) => letter));
  return [...gone, ...lasting].filter(({ key, letter }) => !keys.has(key) && !letters.has(letter));
}

/** All blocks, and what was found in those of the part. */
function readWithin({ first, last: end }: Blocks, { reading, passages, blocks }: Read): Read {
  const isHere = ({ block }: Place): boolean => block >= first && block <= end;
  const here = <T extends { readonly place: Place }>(found: readonly T[]): readonly T[] =>
    found.filter(({ place }) => isHere(place));
  return {
    reading: {
      ...reading,
      quotations: reading.quotations.filter(({ parts }) => parts.some(isHere)),
      outlets: here(reading.outlets),
      unnamed: here(reading.unnamed),
    },
    passages: here(passages),
    blocks,
  };
}

/**
 * @param staying Whoever bears something elsewhere: nobody else may get their shades.
 */
function shaded(
  read: Read,
  records: Records,
  before: Given,
  staying: readonly Shade[] = [],
): Attribution {
  const { bearers, blocks, shares, quotations, outlets } = bearingsOf(read, records);
  const known = new Set(bearers.flatMap(({ key, name }) => [key, name]));
  const elsewhere = staying.filter(({ key, name }) => !known.has(key) && !known.has(name));
  const shades = shadesOf([...bearers, ...elsewhere], before);
  const shadeFor = ({ key }: Bearer): readonly Shade[] => {
    const shade = shades.get(key);
    return shade ? [shade] : [];
  };
  const shadeEach = (by: ReadonlyMap<string, Bearer>): ReadonlyMap<string, Shade> =>
    new Map([...by].flatMap(([key, bearer]) => shadeFor(bearer).map((shade) => [key, shade])));
  return {
    shades,
    blocks: blocks.map(({ block, bearers: of }) => ({ block, shades: of.flatMap(shadeFor) })),
    shares: shares.flatMap(({ bearer, ...part }) =>
      shadeFor(bearer).map((shade) => ({ shade, ...part })),
    ),
    quotations: shadeEach(quotations),
    outlets: shadeEach(outlets),
  };
}

/**
 * The shade of each bearer, by its key. Whoever had one keeps it, also where a record takes the place of
 * a name in the text, and gets it again after a while without; whoever is new gets the first that nobody
 * had, and of those who are gone only once there is no other colour.
 */
function shadesOf(bearers: readonly Named[], given: Given): ReadonlyMap<string, Shade> {
  const before = [...given.gone, ...given.lasting, ...given.passing];
  const byKey = new Map(before.map((shade) => [shade.key, shade]));
  const keys = new Set(bearers.map(({ key }) => key));
  const left = new Map(
    before.filter(({ key }) => !keys.has(key)).map((shade) => [shade.name, shade]),
  );
  const kept = new Map<string, Shade>();
  for (const { key, name } of bearers) {
    const own = byKey.get(key) ?? left.get(name);
    if (own === undefined) continue;
    left.delete(name);
    // One that looks as it did is the same object: what shows it need not be drawn again.
    kept.set(key, own.key === key && own.name === name ? own : { ...own, key, name });
  }
  const free = [...unclaimed(given, [...kept.values()])];
  const taken = new Set([...kept.values(), ...free].map(({ letter }) => letter));
  let next = 0;
  const fresh = ({ key, name }: Named): Shade => {
    while (taken.has(letterOf(next))) next += 1;
    const again = next >= colourCount ? free.shift() : undefined;
    if (again) return { ...again, key, name };
    const index = next;
    next += 1;
    return { key, name, letter: letterOf(index), colour: (index % colourCount) + 1 };
  };
  return new Map(bearers.map((bearer) => [bearer.key, kept.get(bearer.key) ?? fresh(bearer)]));
}

/** True for a source whose colour an earlier one has too: a pattern tells them apart. */
export function sharesColour({ letter }: Shade): boolean {
  return letter.length > 1 || letter.charCodeAt(0) - 65 >= colourCount;
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
