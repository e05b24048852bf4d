import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Gives findings their keys, in reading order: the rule, a digest of the words concerned without
 * case, marks and spacing, and the how-manieth such words these are. A key survives edits elsewhere,
 * and tells nothing of the words to whoever reads it.
 */
export function findingKeys(): (rule: string, words: string) => string {
  const occurrences = new Map<string, number>();
  return (rule, words) => {
    const key = `${rule}:${digest(normalised(words))}`;
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    return `${key}:${occurrence}`;
  };
}

/**
 * An id for a record that a fix adds. Made of what the fix is about, since rules keep no clock and no
 * chance; counted up where `taken` has it already.
 */
export function recordId(kind: string, about: string, taken: readonly { id: string }[]): string {
  const base = `${kind}-${digest(normalised(about))}`;
  const isTaken = (id: string) => taken.some((record) => record.id === id);
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}

function normalised(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
