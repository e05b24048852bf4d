import { ArrowDown, ArrowUp, Import, Minimize2, SquarePen } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import { runCommand } from '../commands/registry.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import unseen from '../ui/unseen.module.css';
import { region } from '../window/regions.ts';
import { ArticleList } from './article-list.tsx';
import { BulkBar } from './bulk-bar.tsx';
import styles from './library-page.module.css';
import { DamagedFiles, NothingListed, SearchStanding } from './list-states.tsx';
import { Places } from './places.tsx';
import type { SortKey } from './rows.ts';
import { QueryChips, SearchBox } from './search-bar.tsx';
import { TrashList } from './trash-list.tsx';
import { useList } from './use-list.ts';

/** The library over the whole window: places at the left, the articles in columns. */
export function LibraryPage() {
  const place = useLibraryView((state) => state.place);
  return (
    <section {...region('library')} aria-labelledby="library-title" className={styles['page']}>
      <Places />
      <div className={styles['shelf']}>
        {place === 'trash' ? (
          <div className={styles['trash']}>
            <h2 id="library-title" className={unseen['unseen']}>
              Library
            </h2>
            <TrashList />
          </div>
        ) : (
          <Articles />
        )}
        <DamagedFiles />
      </div>
    </section>
  );
}

function Articles() {
  const readOnly = useReadOnly();
  const showLibraryWide = useInterface((state) => state.showLibraryWide);
  const { items, order, byRank } = useList();
  return (
    <>
      <div className={styles['tools']}>
        <h2 id="library-title" className={styles['title']}>
          Library
        </h2>
        <div className={styles['search']}>
          <SearchBox />
        </div>
        <Button
          icon={<Import aria-hidden />}
          isDisabled={readOnly}
          onPress={() => runCommand('article.import')}
        >
          Import
        </Button>
        <Button
          variant="primary"
          icon={<SquarePen aria-hidden />}
          isDisabled={readOnly}
          onPress={() => runCommand('article.new')}
        >
          New article
        </Button>
        <IconButton
          label="Back to the desk"
          shortcut={shortcutOf('library.wide')}
          onPress={() => showLibraryWide(false)}
        >
          <Minimize2 aria-hidden />
        </IconButton>
      </div>
      <QueryChips />
      <SearchStanding shown={order.length} />
      {items.length > 0 ? (
        <>
          <div className={styles['columns']}>
            <span className={styles['gutter']} />
            {columns.map(({ by, label, className }) => (
              <SortButton
                key={label}
                by={by}
                byRank={byRank}
                label={label}
                className={styles[className]}
              />
            ))}
            <span className={styles['end']} />
          </div>
          <ArticleList items={items} order={order} form="page" />
        </>
      ) : (
        <NothingListed />
      )}
      <div className={styles['bulk']}>
        <BulkBar />
      </div>
    </>
  );
}

const columns = [
  { by: 'headline', label: 'Headline', className: 'headline' },
  { by: null, label: 'By', className: 'byline' },
  { by: 'section', label: 'Section', className: 'section' },
  { by: 'status', label: 'Status', className: 'status' },
  { by: 'words', label: 'Words', className: 'words' },
  { by: 'changed', label: 'Changed', className: 'changed' },
] as const;

interface SortButtonProps {
  /** `null` for a column that gives no order. */
  readonly by: SortKey | null;
  readonly byRank: boolean;
  readonly label: string;
  readonly className: string | undefined;
}

/** The head of a column: a press sorts by it, another one the other way round. */
function SortButton({ by, byRank, label, className }: SortButtonProps) {
  const sort = useLibraryView((state) => state.sort);
  const sortBy = useLibraryView((state) => state.sortBy);
  if (by === null) return <span className={classes(styles['column'], className)}>{label}</span>;
  const sorted = sort.by === by && !byRank;
  const Arrow = sort.reversed ? ArrowUp : ArrowDown;
  const standing = sorted ? (sort.reversed ? ', sorted the other way round' : ', sorted') : '';
  return (
    <PlainButton
      className={classes(styles['column'], className, sorted && styles['sorted'])}
      aria-label={`Sort by ${label.toLowerCase()}${standing}`}
      onPress={() => sortBy({ by, reversed: sorted ? !sort.reversed : false })}
    >
      {label}
      {sorted ? <Arrow aria-hidden /> : null}
    </PlainButton>
  );
}
