import type { Article } from '#shared/article/article.ts';

/** The article with what only the desk decides, as its answer states it. */
export function stamped(article: Article, answer: Article): Article {
  const { revision, lineage, signOff, status, updatedAt } = answer;
  return { ...article, revision, lineage, signOff, status, updatedAt };
}

/**
 * What to show after the desk answered about an article this window may have changed meanwhile:
 * the answer, but for the fields that differ here from `base`, which both sides started from.
 */
export function mergeAnswer(mine: Article, base: Article, answer: Article): Article {
  const kept = Object.entries(mine).filter(
    ([field, value]) => !same(value, base[field as keyof Article]),
  );
  return stamped({ ...answer, ...Object.fromEntries(kept) }, answer);
}

/** The work of `mine` as another article: the one that the desk just created. */
export function copyOf(mine: Article, created: Article): Article {
  const { id, revision, lineage, createdAt, updatedAt } = created;
  return {
    ...mine,
    id,
    revision,
    lineage,
    createdAt,
    updatedAt,
    status: 'draft',
    signOff: null,
    headline: mine.headline === '' ? '' : `${mine.headline} (copy)`,
  };
}

/** Whether two values were stored as the same JSON. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
