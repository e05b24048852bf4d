import type { ArticleSummary } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { rowTitle } from './rows.ts';

/** Opens an article from the library, once what is open is saved. */
export async function openArticle(id: string): Promise<void> {
  if (useArticle.getState().article?.id === id) return;
  const result = await useArticle.getState().openArticle(id);
  if (!result.ok) sayProblem(result.error);
}

/** Puts a blank article on the desk. True when it lies there. */
export async function newArticle(): Promise<boolean> {
  if (!(await letGo())) return false;
  const result = await desk.request('article.create', {});
  if (!result.ok) {
    sayProblem(result.error);
    return false;
  }
  useArticle.getState().showArticle(result.value);
  return true;
}

/** Gives a stored article another headline. True when the desk has it. */
export async function renameArticle(id: string, headline: string): Promise<boolean> {
  const open = useArticle.getState().article?.id === id;
  if (open && !(await letGo())) return false;
  const result = await desk.request('article.rename', { id, headline });
  if (!result.ok) {
    sayProblem(result.error);
    return false;
  }
  if (open) useArticle.getState().adopt(result.value);
  return true;
}

/** Moves an article to the trash, with a way back in the notice. */
export async function trashArticle(
  article: Pick<ArticleSummary, 'id' | 'headline' | 'slug'>,
): Promise<void> {
  const open = useArticle.getState().article?.id === article.id;
  if (open && !(await useArticle.getState().closeArticle())) {
    sayUnsaved();
    return;
  }
  const result = await desk.request('article.trash', { ids: [article.id] });
  if (!result.ok) {
    sayProblem(result.error);
    if (open) await openArticle(article.id);
    return;
  }
  useInterface.getState().notify(`“${rowTitle(article)}” is in the trash.`, {
    action: { label: 'Undo', run: () => void restoreArticle(article.id, open) },
  });
}

/** Saves what is open, so that something else may be shown. False when it could not be saved. */
export async function letGo(): Promise<boolean> {
  const saved = await useArticle.getState().flush();
  if (!saved) sayUnsaved();
  return saved;
}

/** Says in the desk's own words what went wrong. */
export function sayProblem(error: DeskErrorValue): void {
  // The banner under the title says it already, for as long as it lasts.
  if (error.code === 'offline') return;
  useInterface.getState().notify(error.message, { tone: 'problem' });
}

async function restoreArticle(id: string, open: boolean): Promise<void> {
  const result = await desk.request('trash.restore', { entries: [id] });
  if (!result.ok) {
    sayProblem(result.error);
    return;
  }
  if (open) await openArticle(id);
}

function sayUnsaved(): void {
  const { saveError } = useArticle.getState();
  if (saveError) sayProblem(saveError);
}
