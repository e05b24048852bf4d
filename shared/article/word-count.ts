/** How many words `text` has: runs of letters and digits, with apostrophes and hyphens inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’\-–.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
