import type { RevisionRow } from '#shared/article/revisions.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { saveOpen } from '../library/desk-work.ts';
import { moment } from '../library/when.ts';
import { useArticle } from '../stores/article.ts';
import { useComparison } from '../stores/comparison.ts';

/** What a kept version is called. */
export function nameOf(row: RevisionRow): string {
  return row.name ?? moment(row.updatedAt);
}

/**
 * Shows in the page how one kept version became another, or with `null` the article as it stands now.
 * Answers with what kept it from being shown.
 */
export async function compare(
  id: string,
  before: RevisionRow,
  after: RevisionRow | null,
): Promise<DeskErrorValue | null> {
  // What was typed last belongs to what is compared.
  if (!(await saveOpen())) return null;
  const result = await desk.request('revisions.compare', {
    id,
    before: before.content,
    after: after?.content ?? null,
  });
  const { article, edition } = useArticle.getState();
  if (!result.ok) return result.error;
  if (article?.id !== id) return null;
  const names = { before: nameOf(before), after: after === null ? 'now' : nameOf(after) };
  useComparison.getState().show({ ...result.value, names, edition });
  return null;
}

/** Shows the article again. */
export function leaveComparison(): void {
  useComparison.getState().show(null);
}
