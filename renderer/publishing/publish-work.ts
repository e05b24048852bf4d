import type { Article } from '#shared/article/article.ts';
import { keptKind } from '#shared/article/corrections.ts';
import type { Correction, NoteKind } from '#shared/article/corrections.ts';
import type { Exported } from '#shared/desk/contract.ts';
import type { HandedOver } from '#shared/desk/hand-over-contract.ts';
import type { DeskErrorValue, Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { useArticle } from '../stores/article.ts';

/**
 * The open article as the desk holds it, after everything typed is stored: what is signed or exported
 * is what stands on the disk.
 */
export async function storedArticle(): Promise<Result<Article>> {
  const saved = await useArticle.getState().flush();
  const { article, saveError } = useArticle.getState();
  if (saved && article) return { ok: true, value: article };
  return { ok: false, error: saveError ?? nothingOpen };
}

/** Signs the stored article off. The desk reads and checks it again before it agrees. */
export async function signOff(by: string): Promise<Result<Article>> {
  return change(({ id, revision }) => desk.request('article.signOff', { id, revision, by }));
}

/** Takes the sign-off back. */
export async function withdrawSignOff(): Promise<Result<Article>> {
  return change(({ id, revision }) => desk.request('article.withdrawSignOff', { id, revision }));
}

/**
 * Tells readers what was wrong with the published article, or what else the kind says; in the place of
 * the note that is edited, where one is.
 */
export async function correct(
  note: { readonly text: string; readonly by: string; readonly kind: NoteKind },
  edited: Correction | null,
): Promise<Result<Article>> {
  const { text, by, kind } = note;
  return change(({ id, revision }) =>
    desk.request('article.correct', {
      ...{ id, revision, text, by },
      ...keptKind(kind),
      ...(edited && { correction: edited.id }),
    }),
  );
}

/** Takes a correction back that nobody has read yet. */
export async function withdrawCorrection(correction: string): Promise<Result<Article>> {
  return change(({ id, revision }) =>
    desk.request('article.withdrawCorrection', { id, revision, correction }),
  );
}

/** Writes the page: cleared, or as a plainly marked draft. `null`: the person chose no folder. */
export async function exportPage(draft: boolean): Promise<Result<Exported | null>> {
  const stored = await storedArticle();
  if (!stored.ok) return stored;
  const { id, revision } = stored.value;
  const result = await desk.request('export.html', { id, revision, draft });
  if (result.ok && result.value) await takeIn(id);
  return result;
}

/** Writes the article's package. `null`: the person chose no folder. */
export async function handOver(): Promise<Result<HandedOver | null>> {
  const stored = await storedArticle();
  if (!stored.ok) return stored;
  const { id, revision } = stored.value;
  return desk.request('article.handOver', { id, revision });
}

/** Shows what was last written of it in the system's file manager. */
export async function revealExport(): Promise<Result<unknown>> {
  const { article } = useArticle.getState();
  if (!article) return { ok: false, error: nothingOpen };
  return desk.request('export.reveal', { id: article.id });
}

/** An export notes in the article that it was published: the window goes on from there. */
async function takeIn(id: string): Promise<void> {
  const result = await desk.request('article.open', { id });
  if (result.ok) useArticle.getState().adopt(result.value);
}

async function change(
  request: (stored: Article) => Promise<Result<Article>>,
): Promise<Result<Article>> {
  const stored = await storedArticle();
  if (!stored.ok) return stored;
  const result = await request(stored.value);
  if (result.ok) useArticle.getState().adopt(result.value);
  return result;
}

const nothingOpen: DeskErrorValue = {
  code: 'not found',
  message: 'No article is open. Open one from the library.',
  details: [],
};
