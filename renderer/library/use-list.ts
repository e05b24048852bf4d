import { useMemo } from 'react';
import { parseQuery } from '#shared/search/query.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary } from '../stores/library.ts';
import { listItems } from './rows.ts';
import type { ListItem } from './rows.ts';

interface List {
  readonly items: readonly ListItem[];
  readonly order: readonly string[];
  /** True while the best come first. */
  readonly byRank: boolean;
}

/** The lines of the list as the library and the view of it stand, and the ids of its rows in order. */
export function useList(): List {
  const articles = useLibrary((state) => state.articles);
  const { answer, answered, sort, ranked, grouped, collapsed } = useLibraryView();
  const pins = useLibraryView((state) => state.arrangement.pins);
  return useMemo(() => {
    const found = answer && {
      ids: answer.ids,
      hits: new Map(answer.hits.map((hit) => [hit.id, hit])),
      ranked: ranked && parseQuery(answered).terms.some(({ negated }) => !negated),
    };
    const items = listItems(articles, { pins, sort, grouped, collapsed, found });
    const order = items.flatMap((item) => (item.kind === 'article' ? [item.key] : []));
    return { items, order, byRank: found?.ranked === true };
  }, [articles, answer, answered, pins, sort, ranked, grouped, collapsed]);
}
