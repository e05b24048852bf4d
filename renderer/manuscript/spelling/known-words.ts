import type { Article } from '#shared/article/article.ts';
import type { DeskDictionary } from '#shared/desk/dictionary-contract.ts';
import { wordsOfNames } from './words.ts';

/** What passes in an article: the desk's words, those ignored there, and the names of its ledger. */
export function knownWords(
  article: Article,
  { words, ignored }: DeskDictionary,
): ReadonlySet<string> {
  const { sources, photos, byline, tags } = article;
  const names = [
    ...sources.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...photos.flatMap(({ creator, credit, agency }) => [creator, credit, agency]),
    ...byline,
    ...tags,
  ];
  const taught = [...words, ...(ignored[article.id] ?? [])].map((word) => word.toLowerCase());
  return new Set([...taught, ...wordsOfNames(names)]);
}
