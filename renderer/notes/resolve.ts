import { offerUndo } from '../panels/offer-undo.ts';
import { useArticle } from '../stores/article.ts';
import { sign } from './signature.ts';

/** Closes a thread as it stands once somebody has signed that: it may be replied to until then. */
export function resolve(id: string): void {
  sign('Resolving is signed.', (by) => {
    const { article, edit } = useArticle.getState();
    const thread = article?.threads.find((each) => each.id === id);
    if (thread === undefined) return;
    const resolved = { by, at: new Date().toISOString() };
    edit([{ kind: 'put thread', thread: { ...thread, resolved } }], 'Comment resolved');
    offerUndo();
  });
}
