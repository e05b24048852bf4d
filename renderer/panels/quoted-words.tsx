import { marksOf } from '#shared/house/house-style.ts';
import { quotedWords } from '../ledger/quoted-words.ts';
import { usePreferences } from '../stores/preferences.ts';

/** Somebody's words as the house would set them, marks within marks included. */
export function QuotedWords({ words }: { readonly words: string }) {
  const style = usePreferences(({ house }) => house.quotationMarks);
  return quotedWords(words, marksOf(style));
}
