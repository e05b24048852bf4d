import type { Article } from '#shared/article/article.ts';
import type { DamagedFile } from '#shared/desk/contract.ts';
import type { Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { saveOpen, sayProblem } from '../library/desk-work.ts';
import { useArticle } from '../stores/article.ts';
import type { Settling } from '../stores/article.ts';
import { copyOf } from '../stores/desk-answers.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { useVersions } from '../stores/versions.ts';
import type { ShownVersions } from '../stores/versions.ts';

/** Shows this window's version beside the one that was stored meanwhile. */
export function showConflict(): void {
  const versions = useArticle.getState().conflicting();
  if (versions === null) return;
  useVersions.getState().show({ ...versions, copy: null });
  useInterface.getState().openDialog('versions');
}

/** Shows a second file of an article beside the one that the library goes by. */
export async function showSecondVersion({ file, copyOf: of }: DamagedFile): Promise<void> {
  if (of === null || !(await saveOpen())) return;
  const result = await desk.request('copy.read', { file });
  if (!result.ok) {
    sayProblem(result.error);
    return;
  }
  const { base, copy, stored } = result.value;
  const shown = { base, mine: copy, theirs: stored, copy: { file, tool: of.tool } };
  useVersions.getState().show(shown);
  useInterface.getState().openDialog('versions');
}

/**
 * Stores what the two came to. Both stay among the revisions. Where the stored version changed once
 * more, the dialog shows the new one and the answer is an error.
 */
export async function settle(
  shown: ShownVersions,
  article: Article,
  how: Settling,
): Promise<Result<Article>> {
  const result =
    shown.copy === null
      ? await useArticle.getState().settle(article, how)
      : await settleCopy(shown, article, how);
  if (result.ok) finish(shown, result.value);
  else if (result.error.conflict) {
    useVersions.getState().show({ ...shown, theirs: result.error.conflict.stored });
  }
  return result;
}

/** Mine becomes an article of its own; theirs stays as it is. */
export async function keepBoth(shown: ShownVersions): Promise<Result<Article>> {
  if (shown.copy === null) {
    const result = await useArticle.getState().keepAsCopy();
    if (result.ok) finish(shown, null);
    return result;
  }
  const created = await desk.request('article.create', {});
  if (!created.ok) return created;
  const saved = await desk.request('article.save', { article: copyOf(shown.mine, created.value) });
  return saved.ok ? settle(shown, shown.theirs, 'theirs') : saved;
}

function settleCopy(
  shown: ShownVersions,
  article: Article,
  how: Settling,
): Promise<Result<Article>> {
  const copy = shown.copy?.file ?? null;
  return desk.request('article.settle', { article, other: shown.mine, how, copy });
}

function finish({ copy }: ShownVersions, article: Article | null): void {
  const open = useArticle.getState();
  if (copy !== null && article !== null && open.article?.id === article.id) open.adopt(article);
  useInterface.getState().closeDialog();
  useInterface.getState().notify('Both versions are kept in the version history.', {
    action: article === null ? null : { label: 'Show', run: showHistory },
  });
  void useLibrary.getState().load();
}

function showHistory(): void {
  if (useArticle.getState().article !== null) useInterface.getState().showPanel('history');
}
