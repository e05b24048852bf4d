/** A dateline at the head of a paragraph: the words of it, and where the report begins (UTF-16 units). */
export interface Dateline {
  /** Without the dash: "WASHINGTON (AP)", "LONDON, March 3". */
  readonly text: string;
  readonly end: number;
}

/** The dateline that a paragraph opens with, or `null`. Form: AP and Reuters practice. */
export function datelineOf(paragraph: string): Dateline | null {
  const match = inCapitals.exec(paragraph) ?? ofAgency.exec(paragraph);
  const text = match?.[1]?.trim();
  if (match === null || text === undefined || label.test(text)) return null;
  return { text, end: match[0].length };
}

/** Whose report it is, as a dateline says: "AP" in "Kiel, Germany (AP)". */
export function agencyOf(dateline: string): string | null {
  return /\(([^)]+)\)/.exec(dateline)?.[1] ?? null;
}

const month = '(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const date = `(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?`;
const region = String.raw`(?:, (?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,3})?`;

/** A city in capitals, a state or country, a date ("March 3", "3 March"), an agency, and a dash. */
const inCapitals = new RegExp(
  [
    String.raw`^\s*((?=[^—–-]*\p{Lu}{3})\p{Lu}[\p{Lu}.'’ /-]{1,40}\p{Lu}\.?`,
    `${region}(?:, ${date})?`,
    String.raw`(?: ?\(\p{Lu}[\p{L}\d. &/]{1,30}\)| ?/\p{Lu}[\p{L} ]{1,20}/)?)`,
    String.raw`\s*(?:—|–|--|\s-(?=\s|$))\s*`,
  ].join(''),
  'u',
);

/** Behind a wire's name a place may be as short as "LA", stand in small letters, or be a date alone. */
const ofAgency = new RegExp(
  [
    String.raw`^\s*((?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}${region}(?:, ${date})?|${date})`,
    String.raw` ?\((?:AP|AFP|Reuters|REUTERS|UPI|PA|AAP|CP|EFE|ANSA|dpa|TASS|Xinhua|Kyodo|Bloomberg|CNN)\))`,
    String.raw`\s*(?:—|–|-{1,2})\s*`,
  ].join(''),
  'u',
);

/** "EXCLUSIVE –": what kind of report it is, and no place. */
const label =
  /^(?:EXCLUSIVE|BREAKING(?: NEWS)?|UPDATED?|ANALYSIS|OPINION|COMMENTARY|REVIEW|WATCH|VIDEO|PHOTOS?|LIVE|POLL|NEWS)$/;
