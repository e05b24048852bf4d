import { articleStatuses } from '#shared/article/article.ts';
import type { ArticleStatus } from '#shared/article/article.ts';
import type { ArticleSummary } from '#shared/desk/contract.ts';

/** The articles of one status, as the rail shows them. */
export interface RowGroup {
  readonly status: ArticleStatus;
  readonly articles: readonly ArticleSummary[];
}

/** Groups in the order of the workflow, without the empty ones; newest change first in each. */
export function groupByStatus(articles: readonly ArticleSummary[]): readonly RowGroup[] {
  return articleStatuses
    .map((status) => ({
      status,
      articles: articles
        .filter((article) => article.status === status)
        .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    }))
    .filter((group) => group.articles.length > 0);
}

/** The articles in whose headline, slug or byline every word of the query stands. */
export function searchArticles(
  articles: readonly ArticleSummary[],
  query: string,
): readonly ArticleSummary[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return articles.filter((article) => {
    const text = plain([article.headline, article.slug, ...article.byline].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The name of an article in a list, also before it has a headline. */
export function rowTitle(article: Pick<ArticleSummary, 'headline' | 'slug'>): string {
  return article.headline.trim() || article.slug.trim() || 'Untitled';
}

/** Without case and accents: "Łódź" is not found by "lodz", but "café" is by "cafe". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
