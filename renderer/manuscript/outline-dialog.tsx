import { ListBox, ListBoxItem } from 'react-aria-components';
import { wordCount } from '../status/length.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './outline-dialog.module.css';

/** The headings of the text; a choice goes there. */
export function OutlineDialog() {
  const { dialog, closeDialog } = useInterface();
  const bodyDesk = useArticle((state) => state.bodyDesk);
  if (dialog !== 'outline' || bodyDesk === null) return null;
  const rows = bodyDesk.outline();
  return (
    <Dialog title="Outline" shape="small" isOpen onClose={closeDialog}>
      {rows.length === 0 ? (
        <p className={styles['none']}>
          The text has no headings yet. Begin a paragraph with <kbd>##</kbd> and a space to make
          one.
        </p>
      ) : (
        <ListBox
          aria-label="Headings"
          autoFocus="first"
          className={styles['list'] ?? ''}
          onAction={(key) => {
            const row = rows.find(({ position }) => position === key);
            closeDialog();
            // The dialog gives the focus back first.
            if (row) requestAnimationFrame(() => bodyDesk.goTo(row));
          }}
        >
          {rows.map((row) => (
            <ListBoxItem
              key={row.position}
              id={row.position}
              textValue={row.text}
              className={styles['row'] ?? ''}
              data-level={row.level}
            >
              <span className={styles['text']}>{row.text === '' ? 'Empty heading' : row.text}</span>
              <span className={styles['words']}>{wordCount(row.words)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </Dialog>
  );
}
