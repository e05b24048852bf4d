import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Search } from 'lucide-react';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { openArticle } from '../library/desk-work.ts';
import { rowTitle } from '../library/rows.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { Keys } from '../ui/keys.tsx';
import type { CommandId } from './command.ts';
import { foundCommands, wordsOf } from './found-commands.ts';
import styles from './palette.module.css';
import { commands, runCommand } from './registry.ts';
import { shortcutOf } from './shortcut.ts';

/** Everything that can be done or opened, by a few letters of its name. */
export function Palette() {
  const { dialog, closeDialog } = useInterface();
  return (
    <ModalOverlay
      isOpen={dialog === 'palette'}
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeDialog();
      }}
      className={styles['veil'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label="Command palette" className={styles['dialog'] ?? ''}>
          <Choices />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What needs no palette, or works where the focus was before it opened. */
const elsewhere: ReadonlySet<CommandId> = new Set<CommandId>([
  'palette',
  'edit.undo',
  'edit.redo',
  'view.nextPart',
  'view.previousPart',
]);

function Choices() {
  const closeDialog = useInterface((state) => state.closeDialog);
  const [query, setQuery] = useState('');
  const articles = useNamed(query);
  const possible = commands.filter(({ id, when }) => !elsewhere.has(id) && when());
  const groups = foundCommands(possible, query);
  const found = articles.length > 0 || groups.length > 0;

  const choose = (key: string): void => {
    closeDialog();
    const article = articles.find(({ id }) => id === key);
    if (article) void openArticle(article.id);
    else runCommand(key);
  };
  return (
    <Autocomplete>
      <SearchField
        aria-label="Command or article"
        autoFocus
        value={query}
        onChange={setQuery}
        // It would take the first Escape to empty itself.
        onKeyDown={(event) => {
          if (event.key === 'Escape') closeDialog();
        }}
        className={styles['search'] ?? ''}
      >
        <Search aria-hidden />
        <Input className={styles['input'] ?? ''} placeholder="Type a command or a headline" />
      </SearchField>
      {/* The list never has the focus itself; what scrolls must be reached by key all the same. */}
      <div
        role="group"
        aria-label="What was found"
        className={styles['list']}
        tabIndex={found ? 0 : -1}
      >
        <Menu
          aria-label="Commands and articles"
          className={styles['menu'] ?? ''}
          onAction={(key) => {
            choose(String(key));
          }}
          renderEmptyState={() => <p className={styles['nothing']}>Nothing by that name.</p>}
        >
          {groups.map(([group, choices]) => (
            <MenuSection key={group} id={group}>
              <Header className={styles['group'] ?? ''}>{group}</Header>
              {choices.map((command) => (
                <Choice key={command.id} id={command.id} title={command.title} />
              ))}
            </MenuSection>
          ))}
          {articles.length === 0 ? null : (
            <MenuSection id="articles">
              <Header className={styles['group'] ?? ''}>Open</Header>
              {articles.map((article) => (
                <MenuItem
                  key={article.id}
                  id={article.id}
                  textValue={`${rowTitle(article)} ${article.slug}`}
                  className={styles['item'] ?? ''}
                >
                  <span className={styles['headline']}>{rowTitle(article)}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </div>
    </Autocomplete>
  );
}

/** So many articles are offered: the library's own search finds the others. */
const offered = 20;

/** The articles whose name holds every word of the query, changed last first. */
function useNamed(query: string): readonly ArticleSummary[] {
  const articles = useLibrary((state) => state.articles);
  const names = useMemo(
    () => articles.map((article) => `${rowTitle(article)} ${article.slug}`.toLowerCase()),
    [articles],
  );
  return useMemo(() => {
    const words = wordsOf(query);
    const named: ArticleSummary[] = [];
    for (const [index, article] of articles.entries()) {
      if (named.length === offered) break;
      if (words.every((word) => names[index]?.includes(word))) named.push(article);
    }
    return named;
  }, [articles, names, query]);
}

function Choice({ id, title }: { readonly id: CommandId; readonly title: string }) {
  const shortcut = shortcutOf(id);
  return (
    <MenuItem id={id} textValue={title} className={styles['item'] ?? ''}>
      <span>{title}</span>
      {shortcut === undefined ? null : <Keys text={shortcut} />}
    </MenuItem>
  );
}
