/**
 * Words a minute of silent reading of English non-fiction: 238, the mean of 190 studies
 * (Brysbaert, Journal of Memory and Language 109, 2019).
 */
const wordsPerMinute = 238;

/** "4 min read"; a minute at the least. */
export function readingTime(words: number): string {
  return `${Math.max(1, Math.round(words / wordsPerMinute))} min read`;
}
