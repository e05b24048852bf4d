import { z } from 'zod';
import { quoteMedia } from './quote-media.ts';

/**
 * The ledger of an article: the records its attribution rests on. A record is referred to by id,
 * from marks in the body (`quotation{quoteId}`, `citation{sourceId}`, `figure{photoId}`) and from
 * other records.
 */

const recordId = z.string().min(1);
/** `null` where nobody has said; an empty string never stands for "unknown". */
const optionalText = z.string().nullable();

export const sourceKinds = [
  'person',
  'organisation',
  'outlet',
  'document',
  'dataset',
  'post',
] as const;
/** `not recorded`: nobody has said yet what was agreed; it protects like the others. */
export const attributionTerms = [
  'on the record',
  'background',
  'deep background',
  'off the record',
  'not recorded',
] as const;

/** A stored file, named by its content. */
export const assetSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Without the dot: "jpg". */
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
});
export type Asset = Readonly<z.infer<typeof assetSchema>>;

/** A file that a source gave or that shows what it said: a transcript, a document, a page. */
export const materialSchema = z.object({
  asset: assetSchema,
  /** The name of the file it was. */
  name: z.string().min(1),
  addedAt: z.iso.datetime(),
});

export type Material = Readonly<z.infer<typeof materialSchema>>;

/** Where in a source's material words stand: half-open, in UTF-16 units of the material's text. */
export const spotSchema = z.object({
  /** The material's asset. */
  sha256: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The words that stand there, as the material has them. */
  words: z.string(),
  /** Where that is for a reader: "p. 3", "00:12:41"; `null` where the material has no such places. */
  where: optionalText,
});
export type Spot = Readonly<z.infer<typeof spotSchema>>;

/** Whoever or whatever words and facts come from. */
export const sourceSchema = z.object({
  id: recordId,
  kind: z.enum(sourceKinds),
  /** As the article names it first: "Derek Chollet", "AP", "a French official". */
  name: z.string().min(1),
  /** Other names of the same source in the text or the Sources line. */
  aliases: z.array(z.string()),
  role: optionalText,
  terms: z.enum(attributionTerms),
  /** False for a source whom the article does not name; `name` then holds its description. */
  named: z.boolean(),
  anonymityReason: optionalText,
  howTheyKnow: optionalText,
  approval: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  links: z.array(z.string()),
  /** True when the Sources line at the foot of the article lists it. */
  listed: z.boolean(),
  material: z.array(materialSchema),
  note: z.string(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** One quotation as it was said. */
export const quoteSchema = z.object({
  id: recordId,
  /** The verbatim words, without quotation marks. */
  words: z.string().min(1),
  /** The source who said it; `null` until somebody is named. */
  speakerId: recordId.nullable(),
  /** The outlet it came through; `null` when it was said to us. */
  outletId: recordId.nullable(),
  /** How they reached whoever heard or read them first; `null` where nobody has said. */
  medium: z.enum(quoteMedia).nullable(),
  date: optionalText,
  place: optionalText,
  link: optionalText,
  language: optionalText,
  original: optionalText,
  verification: optionalText,
  /** Where the words stand in the material of a source, as it was found there. */
  spot: spotSchema.nullable(),
  note: z.string(),
});
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

/** A picture, or a credit that waits for its picture (`asset: null`). */
export const photoSchema = z.object({
  id: recordId,
  asset: assetSchema.nullable(),
  caption: z.string(),
  alt: z.string(),
  creator: optionalText,
  /** Whose picture it is, as the credit line names them: "The White House". */
  credit: optionalText,
  agency: optionalText,
  /** Where it was published: "Flickr". */
  platform: optionalText,
  licence: optionalText,
  /** Of the work, as its author calls it; files from before there was one lack it. */
  title: optionalText.default(null),
  terms: optionalText,
  expiry: optionalText,
  link: optionalText,
  digitalSourceType: optionalText,
  /** The point that every crop keeps, as shares of width and height from the top left; `null`: the middle. */
  focus: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
  /** What the file says about itself (EXIF, IPTC, XMP), by this record's field; `null`: never read. */
  embedded: z.record(z.string(), z.string()).nullable(),
  note: z.string(),
});
export type Photo = Readonly<z.infer<typeof photoSchema>>;

/** A source with every field empty but those given. */
export function makeSource(given: Pick<Source, 'id' | 'kind' | 'name'> & Partial<Source>): Source {
  return {
    aliases: [],
    role: null,
    terms: 'on the record',
    named: true,
    anonymityReason: null,
    howTheyKnow: null,
    approval: null,
    links: [],
    listed: false,
    material: [],
    note: '',
    ...given,
  };
}

/** A quote with every field empty but those given. */
export function makeQuote(given: Pick<Quote, 'id' | 'words'> & Partial<Quote>): Quote {
  return {
    speakerId: null,
    outletId: null,
    medium: null,
    date: null,
    place: null,
    link: null,
    language: null,
    original: null,
    verification: null,
    spot: null,
    note: '',
    ...given,
  };
}

/** A photo with every field empty but those given. */
export function makePhoto(given: Pick<Photo, 'id'> & Partial<Photo>): Photo {
  return {
    asset: null,
    caption: '',
    alt: '',
    creator: null,
    credit: null,
    agency: null,
    platform: null,
    licence: null,
    title: null,
    terms: null,
    expiry: null,
    link: null,
    digitalSourceType: null,
    focus: null,
    embedded: null,
    note: '',
    ...given,
  };
}

/** The name of the outlet through which a speaker's words came: nothing comes through who says it. */
export function viaOutlet(
  speaker: string | null | undefined,
  outlet: string | null | undefined,
): string | null {
  return outlet === speaker ? null : (outlet ?? null);
}
