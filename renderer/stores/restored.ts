import type { Article } from '#shared/article/article.ts';

/**
 * The paragraph that puts a dropped block back, and the index of the top-level block it goes before;
 * blocks already put back before it count. `null` when there is nothing to put back.
 */
export function paragraphOf(
  article: Article,
  id: string,
): { readonly index: number; readonly text: string } | null {
  const dropped = article.origin?.dropped ?? [];
  const at = dropped.findIndex((block) => block.id === id);
  const block = dropped[at];
  if (!block || block.restored) return null;
  const earlier = dropped.filter(
    (other, index) =>
      other.restored && (other.after < block.after || (other.after === block.after && index < at)),
  );
  return { index: block.after + earlier.length, text: block.text };
}

/** The article whose dropped block is marked as put back. */
export function withRestored(article: Article, id: string): Article {
  if (!article.origin) return article;
  const dropped = article.origin.dropped.map((block) =>
    block.id === id ? { ...block, restored: true } : block,
  );
  return { ...article, origin: { ...article.origin, dropped } };
}
