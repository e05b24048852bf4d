import { desk } from '../desk/desk.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';

/**
 * Shows the newer version when the open article was changed by another window, program or computer and
 * nothing here is unsaved. Unsaved work stays: its save meets the other version as a conflict. Returns
 * what ends it.
 */
export function followChanges(): () => void {
  let looking = false;
  const look = (): void => {
    if (looking || newerThanShown() === null) return;
    looking = true;
    // A row may come before the answer to what this window itself asked for.
    void desk
      .quiet()
      .then(() => {
        const id = newerThanShown();
        return id === null ? undefined : showNewer(id);
      })
      .finally(() => {
        looking = false;
      });
  };
  const leave = [
    useLibrary.subscribe((now, before) => {
      if (now.articles !== before.articles) look();
    }),
    useArticle.subscribe((now, before) => {
      if (now.saveState !== before.saveState) look();
    }),
  ];
  return () => {
    for (const unsubscribe of leave) unsubscribe();
  };
}

/** The open article, where the library has a newer version and nothing here is unsaved. */
function newerThanShown(): string | null {
  const { article, saveState } = useArticle.getState();
  if (article === null || saveState !== 'saved') return null;
  const row = useLibrary.getState().articles.find(({ id }) => id === article.id);
  return row !== undefined && isNewer(row.revision, article.revision) ? article.id : null;
}

async function showNewer(id: string): Promise<void> {
  const before = useArticle.getState();
  const result = await before.loadNewer(id);
  if (!result) return;
  useInterface
    .getState()
    .notify('This article was changed somewhere else. You see the newer version now.');
}

/** A row that is behind what the desk just answered is only late. */
function isNewer(revision: string, shown: string): boolean {
  return revision !== shown && Number.parseInt(revision) >= Number.parseInt(shown);
}
