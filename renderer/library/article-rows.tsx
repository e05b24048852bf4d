import { useState } from 'react';
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import { BadgeCheck, Ellipsis, FileText, PenLine, Trash2 } from 'lucide-react';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { wordCount } from '../status/length.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { ContextMenu, MenuButton } from '../ui/menu.tsx';
import type { MenuChoice } from '../ui/menu.tsx';
import styles from './article-rows.module.css';
import { openArticle, renameArticle, trashArticle } from './desk-work.ts';
import { RenameField } from './rename-field.tsx';
import { groupByStatus, rowTitle } from './rows.ts';
import { useNow } from './use-now.ts';
import { ago } from './when.ts';

interface PointedAt {
  readonly article: ArticleSummary;
  readonly at: { readonly x: number; readonly y: number };
}

/**
 * The articles by status. Enter or a click opens, F2 renames in place, Delete moves to the trash;
 * the same stands in each row's menu.
 */
export function ArticleRows({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const openId = useArticle((state) => state.article?.id ?? null);
  const writable = !useReadOnly();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [pointedAt, setPointedAt] = useState<PointedAt | null>(null);
  const now = useNow();

  const choices = (article: ArticleSummary): readonly (readonly MenuChoice[])[] => [
    [
      {
        id: 'open',
        label: 'Open',
        icon: <FileText aria-hidden />,
        shortcut: '↵',
        run: () => void openArticle(article.id),
      },
      {
        id: 'rename',
        label: 'Rename',
        icon: <PenLine aria-hidden />,
        shortcut: 'F2',
        disabled: !writable,
        run: () => {
          setRenaming(article.id);
        },
      },
    ],
    [
      {
        id: 'trash',
        label: 'Move to the trash',
        icon: <Trash2 aria-hidden />,
        shortcut: 'Del',
        danger: true,
        disabled: !writable,
        run: () => void trashArticle(article),
      },
    ],
  ];

  // Keys that a row's own controls heard do not come this far.
  const press = (event: React.KeyboardEvent<HTMLElement>): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const article = articles.find((row) => row.id === id);
    if (!article || !writable) return;
    if (event.key === 'F2') setRenaming(article.id);
    if (event.key === 'Delete') void trashArticle(article);
  };

  return (
    <div onKeyDown={press}>
      <GridList
        aria-label="Articles"
        keyboardNavigationBehavior="tab"
        className={classes(styles['rows'])}
        onAction={(key) => void openArticle(String(key))}
      >
        {groupByStatus(articles).map((group) => (
          <GridListSection key={group.status} id={group.status} aria-label={group.status}>
            <GridListHeader className={classes(styles['status'])}>
              {group.status}
              <span className={styles['count']}>{group.articles.length}</span>
            </GridListHeader>
            {group.articles.map((article) => (
              <GridListItem
                key={article.id}
                id={article.id}
                textValue={rowTitle(article)}
                className={classes(styles['row'], article.id === openId && styles['open'])}
                onContextMenu={(event) => {
                  event.preventDefault();
                  setPointedAt({ article, at: pointOf(event) });
                }}
              >
                {renaming === article.id ? (
                  <RenameField
                    headline={article.headline}
                    onDone={(headline) => {
                      setRenaming(null);
                      if (headline !== null) void renameArticle(article.id, headline);
                    }}
                  />
                ) : (
                  <RowText article={article} isOpen={article.id === openId} now={now} />
                )}
                <MenuButton label={`Actions for ${rowTitle(article)}`} groups={choices(article)}>
                  <IconButton
                    label={`Actions for ${rowTitle(article)}`}
                    size="small"
                    className={styles['more']}
                  >
                    <Ellipsis aria-hidden />
                  </IconButton>
                </MenuButton>
              </GridListItem>
            ))}
          </GridListSection>
        ))}
      </GridList>
      <ContextMenu
        label={pointedAt ? `Actions for ${rowTitle(pointedAt.article)}` : 'Actions'}
        at={pointedAt?.at ?? null}
        groups={pointedAt ? choices(pointedAt.article) : []}
        onClose={() => {
          setPointedAt(null);
        }}
      />
    </div>
  );
}

interface RowTextProps {
  readonly article: ArticleSummary;
  readonly isOpen: boolean;
  readonly now: Date;
}

function RowText({ article, isOpen, now }: RowTextProps) {
  const untitled = article.headline.trim() === '';
  return (
    <div className={styles['text']}>
      <span className={classes(styles['headline'], untitled && styles['untitled'])}>
        {rowTitle(article)}
      </span>
      <span className={styles['facts']}>
        {article.signedOff ? (
          <BadgeCheck role="img" aria-label="Signed off" className={styles['signedOff']} />
        ) : null}
        <time dateTime={article.updatedAt}>{ago(article.updatedAt, now)}</time>
        <span aria-hidden>·</span>
        {wordCount(article.words)}
        {isOpen ? <span className={styles['spoken']}>, open</span> : null}
      </span>
    </div>
  );
}

/** Where to show the menu: at the pointer, or under the row when a key asked for it. */
function pointOf(event: React.MouseEvent): PointedAt['at'] {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const row = event.currentTarget.getBoundingClientRect();
  return { x: row.left + 16, y: row.bottom };
}
