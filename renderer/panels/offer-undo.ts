import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';

/** Says what was just done and offers to undo it, for as long as it is the last thing that was done. */
export function offerUndo(): void {
  const { lastEdit } = useArticle.getState();
  if (!lastEdit) return;
  const notice = useInterface.getState().notify(`${lastEdit.label}.`, {
    action: { label: 'Undo', run: () => void useArticle.getState().undoEdit() },
  });
  const unsubscribe = useArticle.subscribe((now) => {
    if (now.lastEdit === lastEdit) return;
    unsubscribe();
    useInterface.getState().dismissNotice(notice);
  });
}
