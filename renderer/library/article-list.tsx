import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { useArticle } from '../stores/article.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useReadOnly } from '../stores/library.ts';
import { classes } from '../ui/classes.ts';
import { ContextMenu } from '../ui/menu.tsx';
import { rescueFocus } from '../window/regions.ts';
import { ArticleRow } from './article-row.tsx';
import styles from './article-list.module.css';
import { openArticle, renameArticle } from './desk-work.ts';
import { trashArticles } from './bulk-work.ts';
import { GroupRow } from './group-row.tsx';
import { listAction } from './list-keys.ts';
import type { ListAction } from './list-keys.ts';
import { rowChoices } from './row-choices.tsx';
import { rowTitle } from './rows.ts';
import type { ListItem } from './rows.ts';
import { chooseAll, chooseNone, extendTo, focusOn, toggle } from './selection.ts';
import { TypedWord } from './typed-word.ts';
import { useNow } from './use-now.ts';

interface ArticleListProps {
  readonly items: readonly ListItem[];
  /** Ids of the rows, as they are shown. */
  readonly order: readonly string[];
  /** `page`: in columns, over the whole width. `rail`: in two lines. */
  readonly form: 'rail' | 'page';
}

interface PointedAt {
  readonly article: ArticleSummary;
  readonly at: { readonly x: number; readonly y: number };
}

/** Heights before a row is measured, in CSS pixels. */
const heights = {
  rail: { group: 30, article: 54, found: 96 },
  page: { group: 34, article: 40, found: 62 },
} as const;

/**
 * The articles as a grid of which only the rows in view exist. Enter or a click opens, Space, Ctrl and
 * Shift choose, F2 renames in place, Delete moves to the trash; the same stands in each row's menu.
 */
export function ArticleList({ items, order, form }: ArticleListProps) {
  const openId = useArticle((state) => state.article?.id ?? null);
  const writable = !useReadOnly();
  const selection = useLibraryView((state) => state.selection);
  const select = useLibraryView((state) => state.select);
  const searched = useLibraryView((state) => state.answer !== null);
  const showMatches = useLibraryView((state) => state.showMatches);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [pointedAt, setPointedAt] = useState<PointedAt | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [typed] = useState(() => new TypedWord());
  /** True while a key or click wants the focus on the focused row once it is there. */
  const wantsFocus = useRef(false);
  /** True while one of the rows has it, and when that row is gone. */
  const holdsFocus = useRef(false);
  const now = useNow();

  const focusedId = selection.focused;
  const focusedIndex = items.findIndex(({ key }) => key === focusedId);
  // One row can be reached by Tab: the one that had the focus, else the open article, else the first.
  const openIndex = items.findIndex(({ key }) => key === openId);
  const firstRow = items.findIndex(({ kind }) => kind === 'article');
  const tabStop = [focusedIndex, openIndex, firstRow].find((index) => index >= 0) ?? -1;
  const sticky = useRef(-1);

  // Nothing here is compiled by React Compiler, which is all that the rule is about.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index];
      if (item?.kind === 'group') return heights[form].group;
      return searched ? heights[form].found : heights[form].article;
    },
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    scrollPaddingStart: heights[form].group,
    rangeExtractor: useCallback(
      (range: Range) => {
        let header = range.startIndex;
        while (header >= 0 && items[header]?.kind !== 'group') header -= 1;
        sticky.current = header;
        const shown = new Set(defaultRangeExtractor(range));
        if (header >= 0) shown.add(header);
        // What has the focus stays there while it is scrolled out of sight.
        if (tabStop >= 0) shown.add(tabStop);
        return [...shown].sort((a, b) => a - b);
      },
      [items, tabStop],
    ),
  });

  const inView = virtualizer.getVirtualItems();
  useEffect(() => {
    if (searched) showMatches(inView.flatMap(({ index }) => idOf(items[index])));
  }, [searched, showMatches, inView, items]);

  const stopKey = items[tabStop]?.key;
  useLayoutEffect(() => {
    const isLost = holdsFocus.current && document.activeElement === document.body;
    if (stopKey === undefined || !(wantsFocus.current || isLost)) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(stopKey)}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    const list = scroller.current;
    return () => {
      if (list?.contains(document.activeElement)) rescueFocus();
    };
  }, []);

  const goTo = (index: number, extend: boolean): void => {
    const item = items[index];
    if (!item) return;
    wantsFocus.current = true;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    select((state) =>
      extend && item.kind === 'article'
        ? extendTo(state, item.key, order)
        : focusOn(state, item.key),
    );
  };

  const run = (action: ListAction, item: ListItem, index: number, time: number): void => {
    const article = item.kind === 'article' ? item.article : null;
    switch (action.kind) {
      case 'move':
        goTo(Math.min(Math.max(index + action.by, 0), items.length - 1), action.extend);
        return;
      case 'edge':
        goTo(action.end ? items.length - 1 : 0, action.extend);
        return;
      case 'open':
        if (article) void openArticle(article.id);
        else useLibraryView.getState().toggleGroup(item.kind === 'group' ? item.name : '');
        return;
      case 'toggle':
        if (article) select((state) => toggle(state, article.id));
        return;
      case 'all':
        select((state) => chooseAll(state, order));
        return;
      case 'none':
        select(chooseNone);
        return;
      case 'rename':
        if (article && writable) setRenaming(article.id);
        return;
      case 'trash':
        if (article && writable) void trash(chosenOr(article));
        return;
      case 'type':
        goTo(typeAhead(action.letter, time, index), false);
    }
  };

  const typeAhead = (letter: string, time: number, index: number): number => {
    const word = typed.add(letter, time);
    const from = word.length > 1 ? index : index + 1;
    const begins = (item: ListItem): boolean =>
      item.kind === 'article' && rowTitle(item.article).toLowerCase().startsWith(word);
    const next = items.findIndex((item, at) => at >= from && begins(item));
    return next >= 0 ? next : items.findIndex(begins);
  };

  /** All that is chosen, if the article is among them; else it alone. */
  const chosenOr = (article: ArticleSummary): readonly ArticleSummary[] => {
    if (!selection.chosen.has(article.id)) return [article];
    return items.flatMap((item) =>
      item.kind === 'article' && selection.chosen.has(item.key) ? [item.article] : [],
    );
  };

  /** What stands after the rows that go, else before them, is gone on from. */
  const trash = async (articles: readonly ArticleSummary[]): Promise<void> => {
    const going = new Set(articles.map(({ id }) => id));
    const isLeft = (id: string): boolean => !going.has(id);
    const at = order.findIndex((id) => going.has(id));
    const next = order.slice(at).find(isLeft) ?? order.slice(0, at).findLast(isLeft);
    if (!(await trashArticles(articles)) || next === undefined) return;
    wantsFocus.current = holdsFocus.current;
    select((state) => focusOn(state, next));
  };

  const press = (event: React.KeyboardEvent<HTMLElement>): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const index = items.findIndex(({ key }) => key === row);
    const item = items[index];
    // Keys that a row's own controls hear are theirs.
    if (!item) return;
    const height = scroller.current?.clientHeight ?? 0;
    const page = Math.max(1, Math.floor(height / heights[form].article) - 1);
    const action =
      event.key === ' ' && typed.goesOn(event.timeStamp)
        ? ({ kind: 'type', letter: ' ' } as const)
        : listAction(event, page);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    run(action, item, index, event.timeStamp);
  };

  const click = (event: React.MouseEvent, article: ArticleSummary): void => {
    wantsFocus.current = true;
    if (event.shiftKey) select((state) => extendTo(state, article.id, order));
    else if (event.ctrlKey || event.metaKey) select((state) => toggle(state, article.id));
    else {
      select((state) => focusOn(chooseNone(state), article.id));
      void openArticle(article.id);
    }
  };

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label="Articles"
        aria-multiselectable
        aria-rowcount={items.length}
        className={classes(styles['list'], styles[form])}
        onKeyDown={press}
        onFocus={() => {
          holdsFocus.current = true;
        }}
        onBlur={() => {
          holdsFocus.current = false;
        }}
      >
        <div
          role="rowgroup"
          className={styles['lines']}
          style={{ height: `${virtualizer.getTotalSize()}px` }}
        >
          {inView.map(({ index, key, start }) => {
            const item = items[index];
            if (!item) return null;
            const isSticky = index === sticky.current;
            const place = {
              'data-index': index,
              'data-key': item.key,
              'aria-rowindex': index + 1,
              tabIndex: index === tabStop ? 0 : -1,
              className: classes(styles['line'], isSticky && styles['sticky']),
              style: isSticky ? {} : { transform: `translateY(${start}px)` },
            };
            return item.kind === 'group' ? (
              <GroupRow key={key} measure={virtualizer.measureElement} place={place} group={item} />
            ) : (
              <ArticleRow
                key={key}
                measure={virtualizer.measureElement}
                place={place}
                line={item}
                form={form}
                isOpen={item.key === openId}
                isChosen={selection.chosen.has(item.key)}
                isRenaming={renaming === item.key}
                choosing={selection.chosen.size > 0}
                now={now}
                onClick={click}
                onToggle={(id) => select((state) => toggle(state, id))}
                onFocus={(id) => select((state) => focusOn(state, id))}
                onMenu={(article, at) => setPointedAt({ article, at })}
                onRenamed={(id, headline) => {
                  setRenaming(null);
                  wantsFocus.current = true;
                  select((state) => ({ ...state, focused: id }));
                  if (headline !== null) void renameArticle(id, headline);
                }}
              />
            );
          })}
        </div>
      </div>
      <ContextMenu
        label={pointedAt ? `Actions for ${rowTitle(pointedAt.article)}` : 'Actions'}
        at={pointedAt?.at ?? null}
        groups={
          pointedAt
            ? rowChoices(chosenOr(pointedAt.article), {
                writable,
                onRename: () => setRenaming(pointedAt.article.id),
                onTrash: (articles) => void trash(articles),
              })
            : []
        }
        onClose={() => setPointedAt(null)}
      />
    </>
  );
}

function idOf(item: ListItem | undefined): readonly string[] {
  return item?.kind === 'article' ? [item.key] : [];
}
