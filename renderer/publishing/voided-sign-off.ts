import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';

/**
 * Says plainly when a change to a cleared article took its sign-off away, until somebody signs off again.
 * Returns the unsubscriber.
 */
export function followVoidedSignOff(): () => void {
  let said: { readonly article: string; readonly notice: number } | null = null;
  return useArticle.subscribe((now, before) => {
    const { article } = now;
    const { notify, dismissNotice } = useInterface.getState();
    if (article?.signOff && said?.article === article.id) {
      dismissNotice(said.notice);
      said = null;
    }
    const signed = before.article?.signOff ?? null;
    if (!signed || !article || article.id !== before.article?.id || article.signOff) return;
    // A withdrawal leaves the dialog open; only a save voids behind the writer's back.
    if (now.saveState !== 'saving') return;
    const text = `Your change voided the sign-off by ${signed.by}. Sign off again before you publish.`;
    said = { article: article.id, notice: notify(text) };
  });
}
