import { create } from 'zustand';
import type { Arrangement, RequestOutput, SearchHit } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { parseQuery } from '#shared/search/query.ts';
import { desk } from '../desk/desk.ts';
import { MatchQueue } from '../library/match-queue.ts';
import type { Sort } from '../library/rows.ts';
import { keepOnly, nothingChosen } from '../library/selection.ts';
import type { Selection } from '../library/selection.ts';

type SearchAnswer = RequestOutput<'library.search'>;

interface LibraryViewState {
  /** As typed. */
  readonly query: string;
  /** What the desk last answered, for `answered`; `null` while nothing is searched for. */
  readonly answer: SearchAnswer | null;
  readonly answered: string;
  readonly searchError: DeskErrorValue | null;
  readonly sort: Sort;
  /** What is found stands by rank, until somebody asks for another order. */
  readonly ranked: boolean;
  readonly grouped: boolean;
  /** Names of the groups that show their header alone. */
  readonly collapsed: ReadonlySet<string>;
  readonly selection: Selection;
  readonly arrangement: Arrangement;
  /** What the list shows. */
  readonly place: 'articles' | 'trash';

  readonly search: (query: string) => void;
  /** Rows of what was found came into view: where they match is asked for, where that is not known. */
  readonly showMatches: (ids: readonly string[]) => void;
  readonly sortBy: (sort: Sort) => void;
  readonly toggleGrouped: () => void;
  readonly toggleGroup: (name: string) => void;
  readonly select: (change: (selection: Selection) => Selection) => void;
  readonly goTo: (place: 'articles' | 'trash') => void;
  readonly arrange: (arrangement: Arrangement) => void;
  /** Reads pins and kept queries, and follows the desk. Returns the unsubscriber. */
  readonly follow: () => () => void;
}

/** Between two questions of somebody who types, in ms. */
const pause = 60;
/** While the desk is still reading the articles, and after a change, it is asked again (ms). */
const again = 700;

/** How the library is looked at in this window. */
export const useLibraryView = create<LibraryViewState>()((set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const matches = new MatchQueue((hits) =>
    set(({ answer }) => ({
      answer: answer && { ...answer, hits: [...withoutThese(answer.hits, hits), ...hits] },
    })),
  );

  async function ask(): Promise<void> {
    const { query } = get();
    const result = await desk.request('library.search', { query });
    if (get().query !== query) return;
    if (!result.ok) set({ searchError: result.error });
    else {
      const { near, hits } = result.value;
      matches.begin({ query, near }, hits);
      const { answer: before, answered } = get();
      // Asked again, what was told of further rows stands until it is told anew.
      const further = answered === query && before ? withoutThese(before.hits, hits) : [];
      set({
        answer: { ...result.value, hits: [...hits, ...further] },
        answered: query,
        searchError: null,
      });
      if (result.value.progress !== null) askIn(again);
    }
  }

  function askIn(delay: number): void {
    clearTimeout(timer);
    if (isSearch(get().query)) timer = setTimeout(() => void ask(), delay);
  }

  return {
    query: '',
    answer: null,
    answered: '',
    searchError: null,
    sort: { by: 'changed', reversed: false },
    ranked: true,
    grouped: true,
    collapsed: new Set(),
    selection: nothingChosen,
    arrangement: { pins: [], filters: [] },
    place: 'articles',

    search: (query) => {
      if (query !== get().query) matches.end();
      set({ query, place: 'articles', ranked: true });
      if (!isSearch(query)) set({ answer: null, answered: query, searchError: null });
      askIn(pause);
    },
    showMatches: (ids) => matches.want(ids),
    sortBy: (sort) => set({ sort, ranked: false }),
    toggleGrouped: () => set({ grouped: !get().grouped }),
    toggleGroup: (name) => {
      const collapsed = new Set(get().collapsed);
      if (!collapsed.delete(name)) collapsed.add(name);
      set({ collapsed });
    },
    select: (change) => set({ selection: change(get().selection) }),
    goTo: (place) => set({ place, selection: nothingChosen }),
    arrange: (arrangement) => set({ arrangement }),
    follow: () => {
      void desk.request('arrangement.read', {}).then((result) => {
        if (result.ok) set({ arrangement: result.value });
      });
      const leave = [
        desk.on('library.arranged', (arrangement) => set({ arrangement })),
        desk.on('library.changed', ({ removed }) => {
          if (removed.length > 0) {
            const gone = new Set(removed);
            get().select((selection) => keepOnly(selection, (id) => !gone.has(id)));
          }
          askIn(again);
        }),
      ];
      return () => {
        for (const unsubscribe of leave) unsubscribe();
      };
    },
  };
});

function withoutThese(hits: readonly SearchHit[], told: readonly SearchHit[]): SearchHit[] {
  const ids = new Set(told.map(({ id }) => id));
  return hits.filter(({ id }) => !ids.has(id));
}

/** True for a query that asks for anything. */
function isSearch(query: string): boolean {
  const { terms, filters } = parseQuery(query);
  return terms.length + filters.length > 0;
}
