/**
 * Words a minute of silent reading of English non-fiction: 238, the mean of 190 studies
 * (Brysbaert, Journal of Memory and Language 109, 2019).
 */
const wordsPerMinute = 238;

/** "4 min read"; a minute at the least. */
export function readingTime(words: number): string {
  return `${Math.max(1, Math.round(words / wordsPerMinute))} min read`;
}

/** "1,204 words". */
export function wordCount(words: number): string {
  return words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`;
}

/** "430 of 800 words". */
export function goalCount(words: number, goal: number): string {
  return `${words.toLocaleString('en-GB')} of ${goal.toLocaleString('en-GB')} words`;
}

/** What somebody typed as a goal: a whole number up to a million, `null` for none, or a complaint. */
export function goalOf(
  typed: string,
): { readonly goal: number | null } | { readonly error: string } {
  const digits = typed.replace(/[\s.,’']/g, '');
  if (digits === '') return { goal: null };
  const goal = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return goal >= 1 && goal <= 1_000_000 ? { goal } : { error: 'A goal is a number of words: 800.' };
}
