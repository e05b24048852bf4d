/** A dateline at the head of a paragraph: the words of it, and where the report begins (UTF-16 units). */
export interface Dateline {
  /** Without the dash: "WASHINGTON (AP)", "LONDON, March 3". */
  readonly text: string;
  readonly end: number;
}

/** The dateline that a paragraph opens with, or `null`. Form: AP and Reuters practice. */
export function datelineOf(paragraph: string): Dateline | null {
  const match = pattern.exec(paragraph);
  const text = match?.[1]?.trim();
  return match === null || text === undefined ? null : { text, end: match[0].length };
}

const month = '(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';

/** A city in capitals, a state or country, a date ("March 3", "3 March"), an agency, and a dash. */
const pattern = new RegExp(
  [
    String.raw`^\s*((?=[^—–-]*\p{Lu}{3})\p{Lu}[\p{Lu}.'’ /-]{1,40}\p{Lu}\.?`,
    String.raw`(?:, (?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,3})?`,
    `(?:, (?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?)?`,
    String.raw`(?: ?\((?:\p{Lu}[\p{L}. ]{1,30})\))?)`,
    String.raw`\s*(?:—|–|--|\s-(?=\s))\s*`,
  ].join(''),
  'u',
);
