import type { Article } from '#shared/article/article.ts';
import { bearingsOf } from '#shared/checks/bearings.ts';
import type { Bearer } from '#shared/checks/bearings.ts';
import type { Answer } from '../stores/reading.ts';

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

type Records = Pick<Article, 'sources' | 'quotes'>;
type Read = Pick<Answer, 'reading' | 'passages' | 'blocks'>;

let last: { readonly read: Read; readonly records: Records; readonly of: Attribution } | null =
  null;

/** The text, the panels and the status bar ask for the same one: it is worked out once. */
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
      of: shaded(read, records),
    };
  }
  return last.of;
}

function shaded(read: Read, records: Records): Attribution {
  const { bearers, blocks, shares, quotations, outlets } = bearingsOf(read, records);
  const shades = new Map(
    bearers.map((bearer, index) => [bearer.key, asBefore(shadeOf(bearer, index))]),
  );
  const shadeFor = (bearer: Bearer): readonly Shade[] => {
    const shade = shades.get(bearer.key);
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

function shadeOf({ key, name }: Bearer, index: number): Shade {
  return { key, name, letter: letterOf(index), colour: (index % colourCount) + 1 };
}

/** A shade that looks as it did is the same object: what shows it need not be drawn again. */
function asBefore(shade: Shade): Shade {
  const before = last?.of.shades.get(shade.key);
  const stays = before?.name === shade.name && before.letter === shade.letter;
  return stays ? before : shade;
}

/** True for a source whose colour an earlier one has too: a pattern tells them apart. */
export function sharesColour({ letter }: Shade): boolean {
  return letter.length > 1 || letter.charCodeAt(0) - 65 >= colourCount;
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
