import type { Span } from '#shared/article/blocks.ts';

/** A word of a block's text that a dictionary may know. */
export interface SpelledWord extends Span {
  readonly text: string;
}

/**
 * The words of a text that spelling is asked about. Addresses, capitals ("NATO"), words with figures
 * and names with a capital inside ("McKay") are no matter for a dictionary.
 */
export function spelledWords(text: string): readonly SpelledWord[] {
  const words: SpelledWord[] = [];
  for (const { index, 0: run } of text.matchAll(/[^\s—–]+/g)) {
    if (/@|:\/\/|www\.|\.\w{2,}\b/.test(run)) continue;
    for (const { index: at, 0: found } of run.matchAll(word)) {
      const before = run.charAt(at - 1);
      const after = run.charAt(at + found.length);
      if (/[\d_]/.test(before) || /[\d_]/.test(after) || !isSpellable(found)) continue;
      const start = index + at;
      words.push({ start, end: start + found.length, text: found });
    }
  }
  return words;
}

const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

function isSpellable(text: string): boolean {
  const letters = text.replace(/['’]s$/, '');
  return letters.length > 1 && letters !== letters.toUpperCase() && !/\p{Ll}\p{Lu}/u.test(letters);
}

/** As dictionaries write it: straight apostrophes, composed letters. */
export function plainWord(text: string): string {
  return text.replace(/’/g, "'").normalize('NFC');
}

/** The word, and what it is without "’s" or "’": "the mayor’s" is spelled as "mayor" is. */
export function formsOf(text: string): readonly string[] {
  const plain = plainWord(text);
  const stem = plain.replace(/(?:'s|(?<=s)')$/i, '');
  return stem === plain ? [plain] : [plain, stem];
}

/** The words of names, in lower case: "Ingrid Solheim" makes both known. */
export function wordsOfNames(names: readonly (string | null)[]): ReadonlySet<string> {
  const words = names.flatMap((name) => plainWord(name ?? '').match(word) ?? []);
  return new Set(words.flatMap(formsOf).map((text) => text.toLowerCase()));
}
