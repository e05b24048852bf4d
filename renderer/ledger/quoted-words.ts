import type { HouseMarks, MarkPair } from '#shared/house/house-style.ts';

/** A record's words between the house's marks, with marks that stood among them become inner ones. */
export function quotedWords(words: string, { outer, inner }: HouseMarks): string {
  return `${outer.open}${withInnerMarks(words, inner)}${outer.close}`;
}

/** The words with the quotation marks among them as the house sets words within words. */
export function withInnerMarks(words: string, { open, close }: MarkPair): string {
  return words.replace(/[“"]([^“”"]*)[”"]/g, (_, within: string) => `${open}${within}${close}`);
}
