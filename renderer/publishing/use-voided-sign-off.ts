import { useEffect } from 'react';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';

/** Says plainly when a change to a cleared article took its sign-off away. */
export function useVoidedSignOff(): void {
  useEffect(
    () =>
      useArticle.subscribe((now, before) => {
        const { article } = now;
        const signed = before.article?.signOff ?? null;
        if (!signed || !article || article.id !== before.article?.id || article.signOff) return;
        // A withdrawal leaves the dialog open; only a save voids behind the writer's back.
        if (now.saveState !== 'saving') return;
        useInterface
          .getState()
          .notify(
            `Your change voided the sign-off by ${signed.by}. Sign off again before you publish.`,
          );
      }),
    [],
  );
}
