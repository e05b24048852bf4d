import type { Source } from '#shared/article/ledger.ts';

/** Terms as they stand among other facts: "not recorded" alone reads as said of the words. */
export function termsName(terms: Source['terms']): string {
  return terms === 'not recorded' ? 'terms not recorded' : terms;
}
