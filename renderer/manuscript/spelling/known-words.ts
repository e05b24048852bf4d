import type { Article } from '#shared/article/article.ts';
import type { Reading } from '#shared/attribution/reading.ts';
import type { DeskDictionary } from '#shared/desk/dictionary-contract.ts';
import { wordsOfNames } from './words.ts';

/**
 * What passes in an article: the desk's words, those ignored there, the names of its ledger, and those
 * of speakers and outlets that the reader found in the text.
 */
export function knownWords(
  article: Article,
  { words, ignored }: DeskDictionary,
  reading: Pick<Reading, 'quotations' | 'outlets'> | null,
): ReadonlySet<string> {
  const { sources, photos, byline, tags } = article;
  const names = [
    ...sources.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...photos.flatMap(({ creator, credit, agency }) => [creator, credit, agency]),
    ...byline,
    ...(reading?.quotations ?? []).map(({ speaker }) => speaker?.name ?? null),
    ...(reading?.outlets ?? []).map(({ name }) => name),
    ...tags,
  ];
  const taught = [...words, ...(ignored[article.id] ?? [])].map((word) => word.toLowerCase());
  return new Set([...taught, ...wordsOfNames(names)]);
}
