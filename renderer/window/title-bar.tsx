import {
  BadgeCheck,
  BookOpenCheck,
  Ellipsis,
  FileSearch,
  History,
  PanelLeft,
  Scan,
  Search,
  Trash2,
} from 'lucide-react';
import type { Article, ArticleStatus } from '#shared/article/article.ts';
import { runCommand } from '../commands/registry.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { moment } from '../library/when.ts';
import { PublishButton } from '../publishing/publish-button.tsx';
import { useArticle } from '../stores/article.ts';
import { railStands, useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { region } from './regions.ts';
import styles from './title-bar.module.css';

/** The strip over the desk: the library's switch, how the article stands, and the way out. */
export function TitleBar() {
  const rail = useInterface(railStands);
  const isOpen = useArticle((state) => state.article !== null);
  const wide = useInterface((state) => state.libraryWide);
  const onDesk = isOpen && !wide;
  return (
    <header {...region('bar')} className={styles['bar']}>
      <div className={styles['side']}>
        <IconButton
          isDisabled={wide}
          label={rail ? 'Hide the library' : 'Show the library'}
          shortcut={shortcutOf('view.library')}
          onPress={() => runCommand('view.library')}
        >
          <PanelLeft aria-hidden />
        </IconButton>
        <h1 className={styles['name']}>Galley</h1>
      </div>
      {wide ? <span /> : <Standing />}
      <div className={styles['side']}>
        <IconButton
          label="Commands"
          shortcut={shortcutOf('palette')}
          onPress={() => runCommand('palette')}
        >
          <Search aria-hidden />
        </IconButton>
        {onDesk ? (
          <>
            <IconButton
              data-reads-proof
              label="Read the proof"
              shortcut={shortcutOf('article.proof')}
              onPress={() => runCommand('article.proof')}
            >
              <BookOpenCheck aria-hidden />
            </IconButton>
            <IconButton
              label="Focus mode"
              shortcut={shortcutOf('view.focus')}
              onPress={() => runCommand('view.focus')}
            >
              <Scan aria-hidden />
            </IconButton>
            <ArticleMenu />
            <PublishButton />
          </>
        ) : null}
      </div>
    </header>
  );
}

function ArticleMenu() {
  const readOnly = useReadOnly();
  const imported = useArticle((state) => (state.article?.origin ?? null) !== null);
  return (
    <MenuButton
      label="Article"
      groups={[
        [
          {
            id: 'history',
            label: 'Version history',
            shortcut: shortcutOf('panel.history'),
            icon: <History aria-hidden />,
            run: () => runCommand('panel.history'),
          },
          {
            id: 'report',
            label: 'Import report',
            icon: <FileSearch aria-hidden />,
            disabled: !imported,
            run: () => runCommand('article.importReport'),
          },
        ],
        [
          {
            id: 'trash',
            label: 'Move to the trash',
            icon: <Trash2 aria-hidden />,
            danger: true,
            disabled: readOnly,
            run: () => runCommand('article.trash'),
          },
        ],
      ]}
    >
      <IconButton label="Article actions">
        <Ellipsis aria-hidden />
      </IconButton>
    </MenuButton>
  );
}

/** The article's status, and who cleared it. */
function Standing() {
  const status = useArticle((state) => state.article?.status ?? null);
  const signOff = useArticle((state) => state.article?.signOff ?? null);
  if (status === null) return <span />;
  return (
    <div className={styles['standing']} role="status">
      {signOff ? (
        <span className={styles['signedOff']} title={moment(signOff.at)}>
          <BadgeCheck aria-hidden />
          {signedWords(status, signOff)}
        </span>
      ) : (
        <span className={styles['status']}>
          {status === 'published' ? 'Published; changed since its sign-off' : status}
        </span>
      )}
    </div>
  );
}

/** A live page that is older than the text is told of: nothing else in the window shows it. */
function signedWords(status: ArticleStatus, signOff: NonNullable<Article['signOff']>): string {
  const signed = `signed off by ${signOff.by}`;
  if (status !== 'published') return `S${signed.slice(1)}`;
  return signOff.anew === true
    ? `Published; changed, ${signed}, not exported yet`
    : `Published, ${signed}`;
}
