import { useMemo } from 'react';
import { parseQuery } from '#shared/search/query.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary } from '../stores/library.ts';
import { listItems } from './rows.ts';
import type { ListItem } from './rows.ts';

/** The lines of the list as the library and the view of it stand, and the ids of its rows in order. */
export function useList(): {
  readonly items: readonly ListItem[];
  readonly order: readonly string[];
} {
  const articles = useLibrary((state) => state.articles);
  const { answer, answered, sort, grouped, collapsed } = useLibraryView();
  const pins = useLibraryView((state) => state.arrangement.pins);
  return useMemo(() => {
    const found = answer && {
      ids: answer.ids,
      hits: new Map(answer.hits.map((hit) => [hit.id, hit])),
      ranked: parseQuery(answered).terms.some(({ negated }) => !negated),
    };
    const items = listItems(articles, { pins, sort, grouped, collapsed, found });
    const order = items.flatMap((item) => (item.kind === 'article' ? [item.key] : []));
    return { items, order };
  }, [articles, answer, answered, pins, sort, grouped, collapsed]);
}
