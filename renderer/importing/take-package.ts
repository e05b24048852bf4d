import type { Article } from '#shared/article/article.ts';
import { handOver } from '#shared/desk/contract.ts';
import type { IncomingFile, RequestOutput } from '#shared/desk/contract.ts';
import type { Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { inPlaceOfOpen } from '../library/desk-work.ts';
import { rowTitle } from '../library/rows.ts';
import { goOnWriting } from '../manuscript/blocks/open-text.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import type { Notice } from '../stores/interface.ts';
import { useOffered } from '../stores/offered.ts';
import type { Offer } from '../stores/offered.ts';
import { showSecondVersion } from '../versions/settle.ts';

/** What a file brought: an article to show, and what is then to be said or asked. */
export interface Arrival {
  readonly article: Article | null;
  readonly say: () => void;
}

/** Takes a package in, or asks first where its version would take the place of one. */
export async function takePackage(file: IncomingFile): Promise<Result<Arrival>> {
  const result = await desk.request('article.takeIn', { file, onto: null });
  return result.ok ? { ok: true, value: arrivalOf(file, result.value) } : result;
}

/** Puts the offered version in the place of the stored one, and shows it. */
export async function takeOffered({ file, stored }: Offer): Promise<void> {
  const answer = await inPlaceOfOpen(() => desk.request('article.takeIn', { file, onto: stored }));
  if (answer === null) return;
  const { article, say } = arrivalOf(file, answer);
  if (article !== null) useArticle.getState().showArticle(article);
  say();
}

function arrivalOf(
  file: IncomingFile,
  { outcome, article, stored, copy }: RequestOutput<'article.takeIn'>,
): Arrival {
  const title = rowTitle(article);
  const shown = (text: string, action: Notice['action'] = null): Arrival => ({
    article,
    say: () => {
      useInterface.getState().notify(text, { action });
      goOnWriting();
    },
  });
  switch (outcome) {
    case 'new':
      return shown(`“${title}” was taken in as it was handed over.`);
    case 'updated':
      return shown(
        `“${title}” stands as it was handed over. Your version is kept in the version history.`,
        { label: 'Show', run: () => useInterface.getState().showPanel('history') },
      );
    case 'same':
      return shown(`You have this very version of “${title}” already.`);
    case 'older':
      return shown(
        `You have a newer version of “${title}”, which goes on from this one. Nothing was changed.`,
      );
    case 'newer':
      // Its dialog comes once no other is open.
      useOffered.getState().add({ file, article, stored });
      return { article: null, say: () => undefined };
    case 'second version': {
      const second = { file: copy ?? '', message: '', copyOf: { id: article.id, tool: handOver } };
      return { article: null, say: () => void showSecondVersion(second) };
    }
  }
}
