import { articleStatuses } from '#shared/article/article.ts';
import type { ArticleStatus } from '#shared/article/article.ts';
import type { ArticleSummary, SearchHit, TrashedArticle } from '#shared/desk/contract.ts';

/** What rows can stand in the order of. */
export const sortKeys = ['changed', 'created', 'headline', 'words', 'section', 'status'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  readonly by: SortKey;
  /** False: newest, longest or "A" first, as one expects of each. */
  readonly reversed: boolean;
}

/** One line of the list. */
export type ListItem =
  | {
      readonly kind: 'group';
      readonly key: string;
      /** "Pinned", or a status. */
      readonly name: string;
      readonly count: number;
      readonly collapsed: boolean;
    }
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly article: ArticleSummary;
      readonly pinned: boolean;
      /** Where it matches, when it was searched for. */
      readonly hit: SearchHit | null;
    };

interface Arrangement {
  readonly pins: readonly string[];
  readonly sort: Sort;
  readonly grouped: boolean;
  /** Names of the groups that show their header alone. */
  readonly collapsed: ReadonlySet<string>;
  /** Ids of the articles found, best first, and where they match; `null` when nothing is searched for. */
  readonly found: {
    readonly ids: readonly string[];
    readonly hits: ReadonlyMap<string, SearchHit>;
    /** True where the best come first, false where the query only filters. */
    readonly ranked: boolean;
  } | null;
}

/** The lines of the list: pinned articles first, then by status or in one row; found ones by rank. */
export function listItems(
  articles: readonly ArticleSummary[],
  { pins, sort, grouped, collapsed, found }: Arrangement,
): readonly ListItem[] {
  const pinned = new Set(pins);
  const line = (article: ArticleSummary): ListItem => ({
    kind: 'article',
    key: article.id,
    article,
    pinned: pinned.has(article.id),
    hit: found?.hits.get(article.id) ?? null,
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  if (found?.ranked) {
    return found.ids.flatMap((id) => byId.get(id) ?? []).map(line);
  }
  const admitted = found === null ? null : new Set(found.ids);
  const shown = admitted === null ? articles : articles.filter(({ id }) => admitted.has(id));
  const sorted = sortArticles(shown, sort);
  const group = (name: string, rows: readonly ArticleSummary[]): readonly ListItem[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'group',
            key: `group ${name}`,
            name,
            count: rows.length,
            collapsed: collapsed.has(name),
          },
          ...(collapsed.has(name) ? [] : rows.map(line)),
        ];
  const onTop = pins.flatMap((id) => {
    const article = byId.get(id);
    return article && (admitted === null || admitted.has(id)) ? [article] : [];
  });
  const rest = onTop.length === 0 ? sorted : sorted.filter(({ id }) => !pinned.has(id));
  const pinnedGroup = group('Pinned', onTop);
  if (!grouped) return [...pinnedGroup, ...rest.map(line)];
  const byStatus = new Map<ArticleStatus, ArticleSummary[]>(
    articleStatuses.map((status) => [status, []]),
  );
  for (const article of rest) byStatus.get(article.status)?.push(article);
  return [...pinnedGroup, ...[...byStatus].flatMap(([status, rows]) => group(status, rows))];
}

/** The articles in an order; `articles` come newest change first. */
function sortArticles(
  articles: readonly ArticleSummary[],
  { by, reversed }: Sort,
): readonly ArticleSummary[] {
  const sorted = by === 'changed' ? articles : articles.toSorted(orders[by]);
  return reversed ? sorted.toReversed() : sorted;
}

type Order = (a: ArticleSummary, b: ArticleSummary) => number;

const words = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const orders: Readonly<Record<Exclude<SortKey, 'changed'>, Order>> = {
  created: (a, b) => (a.createdAt < b.createdAt ? 1 : -1),
  headline: (a, b) => words.compare(rowTitle(a), rowTitle(b)),
  words: (a, b) => b.words - a.words,
  // Those without a section come last.
  section: (a, b) =>
    Number(a.section === '') - Number(b.section === '') || words.compare(a.section, b.section),
  status: (a, b) => articleStatuses.indexOf(a.status) - articleStatuses.indexOf(b.status),
};

/** The name of an article in a list, also before it has a headline: then a row tells its first words. */
export function rowTitle(article: {
  readonly headline: string;
  readonly slug: string;
  readonly opening?: string;
}): string {
  const { headline, slug, opening = '' } = article;
  const untitled = opening === '' ? 'Untitled' : `Untitled (${opening})`;
  return headline.trim() || slug.trim() || untitled;
}

/** An article that cannot be read is called by its file. */
export function trashedTitle({ entry, row }: TrashedArticle): string {
  return row === null ? `${entry}.json` : rowTitle(row);
}
