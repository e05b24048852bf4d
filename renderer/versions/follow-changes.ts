import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';

/**
 * Shows the newer version when the open article was changed by another window, program or computer and
 * nothing here is unsaved. Unsaved work stays: its save meets the other version as a conflict. Returns
 * what ends it.
 */
export function followChanges(): () => void {
  let loading = false;
  const look = (): void => {
    const { article, saveState } = useArticle.getState();
    if (loading || article === null || saveState !== 'saved') return;
    const row = useLibrary.getState().articles.find(({ id }) => id === article.id);
    if (row === undefined || !isNewer(row.revision, article.revision)) return;
    loading = true;
    void showNewer(article.id).finally(() => {
      loading = false;
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
