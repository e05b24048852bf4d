import { ArrowLeft, Import, SquarePen, Trash2 } from 'lucide-react';
import { runCommand } from '../commands/registry.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary, useReadOnly } from '../stores/library.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { region, rescueFocus } from '../window/regions.ts';
import { QuarantinedFiles, SecondVersions } from '../versions/library-notices.tsx';
import { ArticleList } from './article-list.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { DamagedFiles, NothingListed, SearchStanding } from './list-states.tsx';
import styles from './rail.module.css';
import { QueryChips, SearchBox } from './search-bar.tsx';
import { TrashList } from './trash-list.tsx';
import { useList } from './use-list.ts';
import { ViewMenu } from './view-menu.tsx';

/** The library at the left: search, the articles by status, and what is wrong with it. */
export function LibraryRail() {
  const place = useLibraryView((state) => state.place);
  return (
    <nav {...region('library')} aria-label="Library" className={styles['rail']}>
      {place === 'trash' ? <RailTrash /> : <RailArticles />}
      <SecondVersions />
      <QuarantinedFiles />
      <DamagedFiles />
    </nav>
  );
}

function RailArticles() {
  const readOnly = useReadOnly();
  const { items, order } = useList();
  const isEmpty = useLibrary(({ articles }) => articles.length === 0);
  return (
    <>
      <div className={classes(styles['tools'], !isEmpty && styles['searched'])}>
        <SearchBox />
        <ViewMenu />
        <IconButton
          label="Import files"
          className={styles['begin']}
          shortcut={shortcutOf('article.import')}
          isDisabled={readOnly}
          onPress={() => runCommand('article.import')}
        >
          <Import aria-hidden />
        </IconButton>
        <IconButton
          label="New article"
          className={styles['begin']}
          shortcut={shortcutOf('article.new')}
          isDisabled={readOnly}
          onPress={() => runCommand('article.new')}
        >
          <SquarePen aria-hidden />
        </IconButton>
      </div>
      <QueryChips />
      <SearchStanding shown={order.length} />
      {items.length > 0 ? (
        <ArticleList items={items} order={order} form="rail" />
      ) : (
        <NothingListed />
      )}
      <BulkBar />
      <div className={styles['foot']}>
        <Button variant="quiet" icon={<Trash2 aria-hidden />} onPress={() => go('trash')}>
          Trash
        </Button>
      </div>
    </>
  );
}

function RailTrash() {
  return (
    <>
      <div className={styles['tools']}>
        <Button
          variant="quiet"
          icon={<ArrowLeft aria-hidden />}
          className={styles['back']}
          onPress={() => go('articles')}
        >
          Back to the articles
        </Button>
      </div>
      <TrashList />
    </>
  );
}

/** The button that was pressed goes with the list that it stood in. */
function go(place: 'articles' | 'trash'): void {
  useLibraryView.getState().goTo(place);
  rescueFocus();
}
