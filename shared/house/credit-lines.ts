import { z } from 'zod';
import type { Photo, Source } from '../article/ledger.ts';
import { renderCredit } from '../article/photo-credit.ts';

export const lineSeparators = ['comma', 'semicolon', 'slash', 'dot'] as const;
export type LineSeparator = (typeof lineSeparators)[number];
export const lineOrders = ['recorded', 'alphabetical'] as const;
export type LineOrder = (typeof lineOrders)[number];

const word = z.string().trim().min(1).max(40);

/** How a house prints whom an article rests on, and whose its pictures are. */
export const creditLinesSchema = z.object({
  /** What stands before the names: "Sources". */
  sourcesWord: word.catch('Sources'),
  /** "Photo credit" */
  photoWord: word.catch('Photo credit'),
  separator: z.enum(lineSeparators).catch('comma'),
  order: z.enum(lineOrders).catch('recorded'),
});
export type CreditLines = Readonly<z.infer<typeof creditLinesSchema>>;

/** What holds where nobody chose. */
export const usualCreditLines: CreditLines = creditLinesSchema.parse({});

/** A line at the foot of an article: "Sources: AP, Slate, The Hill". */
export interface PrintedLine {
  readonly word: string;
  readonly text: string;
}

/**
 * The listed sources that an export may name, in the house's order. Whoever is not named, or spoke on
 * other terms than on the record, is never among them.
 */
export function printedSources(
  sources: readonly Source[],
  { order }: Pick<CreditLines, 'order'>,
): readonly Source[] {
  const printed = sources.filter((source) => source.listed && isOnTheRecord(source));
  return order === 'alphabetical'
    ? printed.toSorted((a, b) => sortName(a.name).localeCompare(sortName(b.name)))
    : printed;
}

export function isOnTheRecord(source: Source): boolean {
  return source.named && source.terms === 'on the record';
}

/** `null` where no source is listed. One source is no "Sources". */
export function sourcesLine(sources: readonly Source[], form: CreditLines): PrintedLine | null {
  const names = printedSources(sources, form).map(({ name }) => name);
  if (names.length === 0) return null;
  const alone = names.length === 1 && form.sourcesWord === 'Sources';
  return { word: alone ? 'Source' : form.sourcesWord, text: joined(names, form) };
}

/** The credits of the pictures that the text has, each once; `null` where there are none. */
export function photoCreditLine(
  photos: readonly Photo[],
  placed: readonly string[],
  form: CreditLines,
  marks?: Parameters<typeof renderCredit>[1],
  typed: readonly Photo[] = [],
): PrintedLine | null {
  const credits = [
    ...new Set(creditedPhotos(photos, placed, typed).map((photo) => renderCredit(photo, marks))),
  ].filter((credit) => credit !== '');
  const ordered =
    form.order === 'alphabetical' ? credits.toSorted((a, b) => a.localeCompare(b)) : credits;
  return ordered.length === 0 ? null : { word: form.photoWord, text: joined(ordered, form) };
}

/**
 * The pictures whose credits print: those that stand in the text. Where some do, what is typed beside
 * them prints too: no telling which is whose.
 */
export function creditedPhotos(
  photos: readonly Photo[],
  placed: readonly string[],
  typed: readonly Photo[] = [],
): readonly Photo[] {
  const standing = photos.filter(({ id, asset }) => asset !== null && placed.includes(id));
  return standing.length === 0 ? [] : [...standing, ...typed];
}

function joined(names: readonly string[], { separator }: CreditLines): string {
  return names.join(signs[separator]);
}

const signs: Readonly<Record<LineSeparator, string>> = {
  comma: ', ',
  semicolon: '; ',
  slash: ' / ',
  dot: ' · ',
};

/** "The Hill" stands under H. */
function sortName(name: string): string {
  return name.replace(/^the\s+/i, '');
}
