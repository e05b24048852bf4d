import { CircleDot, Pin, Tags, Trash2, X } from 'lucide-react';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary, useReadOnly } from '../stores/library.ts';
import { IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { rescueFocus } from '../window/regions.ts';
import { arePinned, pinArticles, trashArticles } from './bulk-work.ts';
import styles from './bulk-bar.module.css';
import { fileDialog, statusChoices } from './row-choices.tsx';
import { chooseNone } from './selection.ts';

/** What can be done with all the rows that are chosen. */
export function BulkBar() {
  const chosen = useLibraryView((state) => state.selection.chosen);
  const arrangement = useLibraryView((state) => state.arrangement);
  const select = useLibraryView((state) => state.select);
  const all = useLibrary((state) => state.articles);
  const readOnly = useReadOnly();
  if (chosen.size === 0) return null;
  const articles = all.filter(({ id }) => chosen.has(id));
  const pinned = arePinned([...chosen], arrangement);
  const moves = statusChoices(articles, readOnly);
  return (
    <div role="toolbar" aria-label="Chosen articles" className={styles['bar']}>
      <span role="status" className={styles['count']}>
        {articles.length.toLocaleString('en')} chosen
      </span>
      <MenuButton label="Status" groups={[moves]}>
        <IconButton
          size="small"
          label="Change the status"
          isDisabled={readOnly || moves.length === 0}
        >
          <CircleDot aria-hidden />
        </IconButton>
      </MenuButton>
      <IconButton
        size="small"
        label="Section and tags"
        isDisabled={readOnly}
        onPress={() => fileDialog(articles)}
      >
        <Tags aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        label={pinned ? 'Unpin' : 'Pin to the top'}
        isDisabled={readOnly}
        onPress={() => void pinArticles([...chosen], !pinned)}
      >
        <Pin aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        label="Move to the trash"
        isDisabled={readOnly}
        onPress={() => void trashArticles(articles).then(() => rescueFocus())}
      >
        <Trash2 aria-hidden />
      </IconButton>
      <IconButton size="small" label="Choose none" onPress={() => select(chooseNone)}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
