/**
 * Words that stand in nearly every English article: they tell none apart, and would make the index half
 * as large again. In a phrase they count.
 */
const everywhere: ReadonlySet<string> = new Set(
  'a an and are as at be been but by for from had has have he her his i in is it its not of on or said she that the their they this to was we were which who will with would you'.split(
    ' ',
  ),
);

/** True for a word that the index holds. */
export function isIndexed(word: string): boolean {
  return !everywhere.has(word) && !/^[a-z]$/.test(word);
}
