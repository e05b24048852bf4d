import type { Article } from '#shared/article/article.ts';
import type { DeskErrorValue, Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';

/** Opens an article from the library, once what is open is saved. */
export async function openArticle(id: string): Promise<void> {
  if (useArticle.getState().article?.id === id) {
    useInterface.getState().showLibraryWide(false);
    return;
  }
  const result = await useArticle.getState().openArticle(id);
  if (!result.ok) sayProblem(result.error);
}

/** Puts a blank article on the desk. True when it lies there. */
export function newArticle(): Promise<boolean> {
  return showAnswer(() => desk.request('article.create', {}));
}

/** Gives a stored article another headline. True when the desk has it. */
export async function renameArticle(id: string, headline: string): Promise<boolean> {
  const open = useArticle.getState().article?.id === id;
  if (open && !(await saveOpen())) return false;
  const result = await desk.request('article.rename', { id, headline });
  if (!result.ok) {
    sayProblem(result.error);
    return false;
  }
  if (open) useArticle.getState().adopt(result.value);
  return true;
}

/** Puts a new article of the same content on the desk. */
export async function duplicateArticle(id: string): Promise<void> {
  await showAnswer(() => desk.request('article.duplicate', { id }));
}

/** Puts a new article made of a template on the desk. */
export async function beginFromTemplate(id: string): Promise<void> {
  await showAnswer(() => desk.request('template.begin', { id }));
}

/** Shows the article that the desk answers with in place of what is open. True when it lies there. */
export async function showAnswer(ask: () => Promise<Result<Article>>): Promise<boolean> {
  const article = await inPlaceOfOpen(ask);
  if (article !== null) useArticle.getState().showArticle(article);
  return article !== null;
}

/**
 * The desk's answer, once what is open is saved and may make room for it. `null` where the desk has none,
 * or what is open could not be saved; either is said.
 */
export async function inPlaceOfOpen<T>(ask: () => Promise<Result<T>>): Promise<T | null> {
  if (!(await saveOpen())) return null;
  const result = await ask();
  if (!result.ok) {
    sayProblem(result.error);
    return null;
  }
  // Typing may have gone on while the desk answered.
  return (await saveOpen()) ? result.value : null;
}

/** Does work at whose end something lies on the desk, which says so until then. */
export async function arriving<T>(what: string, work: () => Promise<T>): Promise<T> {
  useInterface.getState().setArriving(what);
  try {
    return await work();
  } finally {
    useInterface.getState().setArriving(null);
  }
}

/** Saves what is open, now. False when it could not be saved, which is said. */
export async function saveOpen(): Promise<boolean> {
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

/** Says why what is open is not saved. */
export function sayUnsaved(): void {
  const { saveError } = useArticle.getState();
  if (saveError) sayProblem(saveError);
}
