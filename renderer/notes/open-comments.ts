import type { Thread } from '#shared/article/threads.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useNotes } from '../stores/notes.ts';
import { useSelection } from '../stores/selection.ts';

/** "2 comments are open."; empty where none is. */
export function openCommentsLine(threads: readonly Thread[]): string {
  const { length } = threads.filter(isOpen);
  if (length === 0) return '';
  return length === 1 ? '1 comment is open.' : `${length} comments are open.`;
}

/** Goes to the first open comment, from wherever one is. */
export function showOpenComments(): void {
  const { order, desk, show } = useNotes.getState();
  const open = useArticle.getState().article?.threads.filter(isOpen) ?? [];
  const first = order?.find((id) => open.some((thread) => thread.id === id)) ?? open[0]?.id;
  if (first === undefined) return;
  show('open');
  useInterface.getState().closeDialog();
  useInterface.getState().showPanel('notes');
  useSelection.getState().choose({ panel: 'notes', id: first });
  desk?.reveal(first, false);
}

function isOpen({ resolved }: Thread): boolean {
  return resolved === null;
}
