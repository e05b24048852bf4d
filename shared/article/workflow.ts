import type { Article, ArticleStatus } from './article.ts';

/**
 * Where an article may go from each status when a person sends it there. Two statuses are given by work
 * alone: "approved" by a sign-off, "published" by an export. What is published stays so, whatever is
 * changed and signed off anew: readers go on seeing it.
 */
const moves: Readonly<Record<ArticleStatus, readonly ArticleStatus[]>> = {
  draft: ['in review', 'spiked'],
  'in review': ['draft', 'spiked'],
  approved: ['in review', 'draft', 'spiked'],
  published: ['in review', 'spiked'],
  spiked: ['draft', 'in review'],
};

/** True where readers see another text than the one here: it was published, and not exported since. */
export function isChangedSincePublished({
  status,
  signOff,
}: Pick<Article, 'status' | 'signOff'>): boolean {
  return status === 'published' && (signOff === null || signOff.anew === true);
}

/** The statuses that a person may give an article of this one. */
export function movesFrom(status: ArticleStatus): readonly ArticleStatus[] {
  return moves[status];
}

/**
 * The article with another status. Sent back or spiked, it loses its sign-off: whoever signed has not
 * seen what happens to it now.
 *
 * @throws RangeError where no person may send it there.
 */
export function movedTo(article: Article, status: ArticleStatus): Article {
  if (article.status === status) return article;
  if (!moves[article.status].includes(status)) {
    throw new RangeError(`An article that is ${article.status} cannot be made ${status} by hand.`);
  }
  return { ...article, status, signOff: null };
}
