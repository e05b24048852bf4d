import type { Quote } from '#shared/article/ledger.ts';
import { bareWord } from '#shared/checks/verbatim.ts';

/** The records, those first whose words are most like the given ones. */
export function likeliestFirst(quotes: readonly Quote[], words: string): readonly Quote[] {
  const wanted = wordsOf(words);
  const likeness = new Map(quotes.map((quote) => [quote, sharedWith(wanted, quote)]));
  return quotes.toSorted((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0));
}

/** The share of the wanted words that the record has. */
function sharedWith(wanted: ReadonlySet<string>, quote: Quote): number {
  const known = wordsOf(quote.words);
  const shared = [...wanted].filter((word) => known.has(word)).length;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).map(bareWord).filter(Boolean));
}
