import { memo } from 'react';
import { BadgeCheck, Check, Ellipsis, Pin } from 'lucide-react';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { wordCount } from '../status/length.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './article-list.module.css';
import { Marked } from './marked.tsx';
import { RenameField } from './rename-field.tsx';
import { rowTitle } from './rows.ts';
import type { ListItem } from './rows.ts';
import { ago } from './when.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface ArticleRowProps {
  readonly line: ListItem & { readonly kind: 'article' };
  readonly measure: (element: Element | null) => void;
  /** Where the row stands in the list. */
  readonly place: React.HTMLAttributes<HTMLDivElement>;
  readonly form: 'rail' | 'page';
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly isRenaming: boolean;
  /** True while any row is chosen: each then shows its box. */
  readonly choosing: boolean;
  readonly now: Date;
  readonly onClick: (event: React.MouseEvent, article: ArticleSummary) => void;
  readonly onToggle: (id: string) => void;
  readonly onFocus: (id: string) => void;
  /** The row's menu is asked for, at a point of the window. */
  readonly onMenu: (article: ArticleSummary, at: Point) => void;
  readonly onRenamed: (id: string, headline: string | null) => void;
}

/** An article in the list. */
export function ArticleRow(props: ArticleRowProps) {
  const { line, measure, place, form, isOpen, isChosen, isRenaming, choosing, now } = props;
  const { article } = line;
  const title = rowTitle(article);
  const reachable = place.tabIndex === 0;
  return (
    <div
      {...place}
      ref={measure}
      role="row"
      aria-label={spoken(line, isOpen, now)}
      aria-selected={isChosen}
      onClick={(event) => props.onClick(event, article)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) props.onFocus(article.id);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(article, pointOf(event));
      }}
    >
      <div
        className={classes(
          styles['row'],
          isOpen && styles['open'],
          isChosen && styles['chosen'],
          choosing && styles['choosing'],
        )}
      >
        <div role="gridcell" className={styles['choice']}>
          {/* Space does the same: one stop of the Tab key a row is enough. */}
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Choose ${title}`}
            aria-pressed={isChosen}
            className={styles['box']}
            onClick={(event) => {
              event.stopPropagation();
              props.onToggle(article.id);
            }}
          >
            {isChosen ? <Check aria-hidden /> : null}
          </button>
        </div>
        <div role="gridcell" className={styles['main']}>
          {isRenaming ? (
            <RenameField
              headline={article.headline}
              onDone={(headline) => props.onRenamed(article.id, headline)}
            />
          ) : (
            <Words line={line} form={form} now={now} />
          )}
        </div>
        {form === 'page' ? <Columns article={article} now={now} /> : null}
        <div role="gridcell" className={styles['more']}>
          <IconButton
            label={`Actions for ${title}`}
            size="small"
            excludeFromTabOrder={!reachable}
            onPress={({ target }) => {
              const { left, bottom } = target.getBoundingClientRect();
              props.onMenu(article, { x: left, y: bottom });
            }}
          >
            <Ellipsis aria-hidden />
          </IconButton>
        </div>
      </div>
    </div>
  );
}

/** Headline, what matched, and in the rail the facts under it. */
const Words = memo(function Words({
  line: { article, hit, pinned },
  form,
  now,
}: Pick<ArticleRowProps, 'line' | 'form' | 'now'>) {
  const untitled = article.headline.trim() === '';
  return (
    <>
      <span className={classes(styles['headline'], untitled && styles['untitled'])}>
        {untitled ? rowTitle(article) : <Marked text={article.headline} marks={hit?.headline} />}
      </span>
      {hit?.excerpt ? (
        <span className={styles['excerpt']}>
          {fieldNames[hit.excerpt.field] === '' ? null : (
            <span className={styles['field']}>{fieldNames[hit.excerpt.field]} </span>
          )}
          <Marked text={hit.excerpt.text} marks={hit.excerpt.marks} />
        </span>
      ) : null}
      {form === 'rail' ? (
        <span className={styles['facts']}>
          {article.signedOff ? <BadgeCheck aria-hidden className={styles['signedOff']} /> : null}
          {pinned ? <Pin aria-hidden className={styles['pin']} /> : null}
          {hit ? article.status : null}
          {hit ? <span aria-hidden>·</span> : null}
          {article.changedSincePublished ? changedSince : null}
          {article.changedSincePublished ? <span aria-hidden>·</span> : null}
          <time dateTime={article.updatedAt}>{ago(article.updatedAt, now)}</time>
          {hit || article.changedSincePublished ? null : <span aria-hidden>·</span>}
          {hit || article.changedSincePublished ? null : wordCount(article.words)}
        </span>
      ) : null}
    </>
  );
});

function Columns({ article, now }: { readonly article: ArticleSummary; readonly now: Date }) {
  return (
    <>
      <div role="gridcell" className={styles['byline']}>
        {article.byline.join(', ')}
      </div>
      <div role="gridcell" className={styles['section']}>
        {article.section}
      </div>
      <div role="gridcell" className={styles['status']}>
        {article.signedOff ? (
          <BadgeCheck aria-label="Signed off" role="img" className={styles['signedOff']} />
        ) : null}
        {article.status}
        {article.changedSincePublished ? `; ${changedSince}` : null}
      </div>
      <div role="gridcell" className={styles['words']}>
        {article.words.toLocaleString('en')}
      </div>
      <div role="gridcell" className={styles['changed']}>
        <time dateTime={article.updatedAt}>{ago(article.updatedAt, now)}</time>
      </div>
    </>
  );
}

/** Of an article whose page is live, and older than its text. */
const changedSince = 'changed since';

/** Where an excerpt stands, where that is not the text itself. */
const fieldNames = {
  headline: '',
  dek: '',
  byline: 'By',
  body: '',
  quote: 'Quote:',
  source: 'Source:',
  photo: 'Photo:',
  note: 'Note:',
} as const;

/** What a screen reader says of a row. */
function spoken({ article, pinned, hit }: ArticleRowProps['line'], isOpen: boolean, now: Date) {
  return [
    rowTitle(article),
    article.status,
    article.changedSincePublished && changedSince,
    article.signedOff && 'signed off',
    pinned && 'pinned',
    isOpen && 'open',
    `changed ${ago(article.updatedAt, now)}`,
    wordCount(article.words),
    hit?.excerpt?.text,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}

/** Where to show the menu: at the pointer, or under the row when a key asked for it. */
function pointOf(event: React.MouseEvent): Point {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const row = event.currentTarget.getBoundingClientRect();
  return { x: row.left + 16, y: row.bottom };
}
