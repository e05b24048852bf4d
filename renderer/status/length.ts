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
