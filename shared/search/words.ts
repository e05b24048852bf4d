import type { Span } from '../article/blocks.ts';

/** A word of a text as search compares it, and where it stands there (UTF-16). */
export interface FoldedWord extends Span {
  readonly text: string;
}

/**
 * The words of a text for searching: without case, accents, apostrophes and possessive "’s", so that
 * "Łódź’s" and "lodz" are one word. Scripts that put no spaces between words give a word a letter.
 */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of text.matchAll(spaceless.test(text) ? wordOrLetter : word)) {
    const folded = fold(match[0]);
    if (folded === '') continue;
    words.push({ text: folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The text's words as search compares them, with one space between two. */
export function foldedText(text: string): string {
  return foldedWords(text)
    .map((found) => found.text)
    .join(' ');
}

/** Letters and digits, with apostrophes inside. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ]\p{L}+)*/gu;
/** A letter of a script without spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Such a letter by itself, or a word of the other scripts. */
const wordOrLetter = new RegExp(
  `${spaceless.source}\\p{M}*|(?:(?!${spaceless.source})[\\p{L}\\p{N}]\\p{M}*)+(?:['’ʼ]\\p{L}+)*`,
  'gu',
);

function fold(found: string): string {
  const lower = found.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  const bare = lower.replace(/['’ʼ]s$/, '').replace(/['’ʼ]/g, '');
  if (/^[a-z0-9]+$/.test(bare)) return bare;
  return bare
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðħıœæßþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** Letters that Unicode takes for letters of their own, as people type them who have no key for them. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'th',
};
