import type { Article } from './article.ts';

export type Correction = Article['corrections'][number];

/** True for an article that readers have seen: only of such a one something can be corrected. */
export function wasPublished({ status, publishedAt }: Article): boolean {
  return status === 'published' || publishedAt !== null;
}

/** The corrections of both, each once, oldest first: what readers were told is never lost. */
export function united(
  stored: readonly Correction[],
  sent: readonly Correction[],
): Article['corrections'] {
  const known = new Set(stored.map(({ id }) => id));
  const added = sent.filter(({ id }) => !known.has(id));
  if (added.length === 0) return [...stored];
  return [...stored, ...added].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
