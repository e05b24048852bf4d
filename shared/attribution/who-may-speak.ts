import { isCommonNoun } from './common-nouns.ts';
import type { DraftMention } from './mentions.ts';
import type { Directory } from './people.ts';

/**
 * True when a sentence's subject may go on in the quotation after it. "Rain fell. “We wait.”": a
 * word that only its place makes a name, and a thing, say nothing.
 */
export function maySpeak(mention: DraftMention, directory: Directory): boolean {
  const { name, kind, gender, pronoun, role } = mention;
  if (pronoun !== null || kind === 'outlet' || kind === 'organisation') return true;
  if (name === null) return isSomebody(mention);
  if (name.includes(' ') || role !== null || gender !== null) return true;
  return directory.fullName(name) !== name || directory.role(name) !== null;
}

/** "the ferry’s engineer" is somebody; "the gates" are not. */
export function isSomebody({ text, name, pronoun }: DraftMention): boolean {
  if (name !== null || pronoun !== null) return true;
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => isCommonNoun(word) || personEnding.test(word));
}

const personEnding =
  /(?:[^aeiou]ers?|[^aeiou]ors?|ists?|ians?|m[ae]n|wom[ae]n|people|pants?|tants?|someone|boys?|girls?|kids?|couple|fans?|guests?|chiefs?|heads?|aunt|uncle|mum|dad|father|mother|cousins?|nieces?|nephews?|spouses?|judges?|police|public|union|team|group|company|board|council)$/;
