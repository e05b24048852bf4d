import type { ArticleStatus } from '#shared/article/article.ts';
import type {
  Arrangement,
  ArticleSummary,
  BulkOutcome,
  RequestInput,
} from '#shared/desk/contract.ts';
import type { Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { saveOpen, openArticle, sayProblem, sayUnsaved } from './desk-work.ts';
import { rowTitle } from './rows.ts';
import { chooseNone } from './selection.ts';

type Named = Pick<ArticleSummary, 'id' | 'headline' | 'slug'>;
type Change = Omit<RequestInput<'article.arrange'>, 'ids'>;

/** Moves articles to the trash, with a way back in the notice. True when any of them lies there. */
export async function trashArticles(articles: readonly Named[]): Promise<boolean> {
  const ids = articles.map(({ id }) => id);
  const openId = useArticle.getState().article?.id;
  const open = openId !== undefined && ids.includes(openId) ? openId : null;
  if (open !== null && !(await useArticle.getState().closeArticle())) {
    sayUnsaved();
    return false;
  }
  const done = told(await desk.request('article.trash', { ids }));
  if (open !== null && !done.includes(open)) await openArticle(open);
  if (done.length === 0) return false;
  useLibraryView.getState().select(chooseNone);
  useInterface.getState().notify(`${nameOf(articles, done)} in the trash.`, {
    action: { label: 'Undo', run: () => void restoreArticles(done, open) },
  });
  return true;
}

/** @param open The article to put back on the desk. */
async function restoreArticles(ids: readonly string[], open: string | null): Promise<void> {
  const done = told(await desk.request('trash.restore', { entries: [...ids] }));
  if (open !== null && done.includes(open)) await openArticle(open);
}

/** Brings a deleted article back, and says where it is. */
export async function restoreFromTrash(entry: string, title: string): Promise<void> {
  const done = told(await desk.request('trash.restore', { entries: [entry] }));
  if (done.length === 0) return;
  const id = entry.slice(0, 36);
  useInterface.getState().notify(`“${title}” is back in the library.`, {
    action: { label: 'Open', run: () => void openArticle(id) },
  });
}

/** Deletes for ever; there is no way back. True when all of it is gone. */
export async function deleteForEver(entries: readonly string[]): Promise<boolean> {
  const done = told(await desk.request('trash.remove', { entries: [...entries] }));
  return done.length === entries.length;
}

/** Gives articles another status. */
export function moveArticles(
  articles: readonly ArticleSummary[],
  status: ArticleStatus,
): Promise<void> {
  return arrangeArticles(articles, { status }, (names) => `${names} now ${status}.`);
}

/** Gives articles another section or other tags; says so where a sign-off fell by it. */
export function fileArticles(articles: readonly ArticleSummary[], change: Change): Promise<void> {
  return arrangeArticles(articles, change, (names) => `${names} filed.`);
}

/** @param say What to tell of those that were changed: "“Ferry” is", "3 articles are". */
async function arrangeArticles(
  articles: readonly ArticleSummary[],
  change: Change,
  say: (names: string) => string,
): Promise<void> {
  const openId = useArticle.getState().article?.id;
  const open = articles.some(({ id }) => id === openId);
  if (open && !(await saveOpen())) return;
  const ids = articles.map(({ id }) => id);
  const done = told(await desk.request('article.arrange', { ids, ...change }));
  if (open && openId !== undefined) {
    const stored = await desk.request('article.open', { id: openId });
    if (stored.ok) useArticle.getState().adopt(stored.value);
  }
  if (done.length === 0) return;
  const voided = articles.filter(({ id, signedOff }) => signedOff && done.includes(id)).length;
  const fallen =
    voided === 0
      ? ''
      : ` ${voided === 1 ? 'A sign-off is' : `${voided} sign-offs are`} void by it.`;
  useInterface.getState().notify(say(nameOf(articles, done)) + fallen);
}

/** True where all of them are pinned: then what pins takes them down. */
export function arePinned(ids: readonly string[], { pins }: Arrangement): boolean {
  return ids.every((id) => pins.includes(id));
}

/** Pins articles to the top of the list, or takes them down. */
export async function pinArticles(ids: readonly string[], pinned: boolean): Promise<void> {
  const result = await desk.request('arrangement.pin', { ids: [...ids], pinned });
  if (result.ok) useLibraryView.getState().arrange(result.value);
  else sayProblem(result.error);
}

/** The articles that were done; what failed is said. */
function told(result: Result<BulkOutcome>): readonly string[] {
  if (!result.ok) {
    sayProblem(result.error);
    return [];
  }
  const { done, failed } = result.value;
  const [first] = failed;
  if (first !== undefined) {
    const more = failed.length === 1 ? '' : ` The same goes for ${failed.length - 1} more.`;
    useInterface.getState().notify(`${first.message}${more}`, { tone: 'problem' });
  }
  return done;
}

/** "“Ferry” is", "3 articles are". */
function nameOf(articles: readonly Named[], done: readonly string[]): string {
  const [only] = done;
  if (done.length !== 1) return `${done.length} articles are`;
  const article = articles.find(({ id }) => id === only);
  return article === undefined ? 'The article is' : `“${rowTitle(article)}” is`;
}
