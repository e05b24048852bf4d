import type { Article } from '#shared/article/article.ts';
import type { QuarantinedFile } from '#shared/desk/history-contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { articleSchema } from '#shared/article/article.ts';
import type { Library } from '../library.ts';
import { savedFromWindow } from '../versions.ts';
import { DamageWatch } from './damage-watch.ts';
import type { Quarantined } from './quarantine.ts';

/** What lies in quarantine, with the revision that can be put in its place. */
export async function quarantined(library: Library): Promise<QuarantinedFile[]> {
  const items = await library.quarantine.list();
  return Promise.all(
    items.map(async (item) => {
      const { key, file, at, reason, article } = item;
      const good = isArticle(item) ? await lastGood(library, item) : null;
      const log = isLog(item);
      return { key, file, at, reason, article, log, lastGood: good?.row ?? null };
    }),
  );
}

/** Puts the last good revision in the place of a file in quarantine. */
export async function restoredFromQuarantine(library: Library, key: string): Promise<Article> {
  library.requireWritable();
  const item = await library.quarantine.find(key);
  const good = item !== null && isArticle(item) ? await lastGood(library, item) : null;
  if (item === null || good === null) {
    throw new DeskError(
      'not found',
      'No readable version of this article was kept. Its file stays in quarantine as it is.',
    );
  }
  const event = { kind: 'restored', from: good.article.revision } as const;
  const restored = await library.add(good.article, event);
  await library.quarantine.settle(item, 'restored');
  return restored;
}

/** Says no more of a file in quarantine. It stays there. */
export async function dismissed(library: Library, key: string): Promise<void> {
  library.requireWritable();
  const item = await library.quarantine.find(key);
  if (item === null) throw new DeskError('not found', 'This file is no longer in quarantine.');
  await library.quarantine.settle(item, 'dismissed');
}

/**
 * Stores a window's article. Where the stored file went into quarantine under the window, what the
 * window holds is the newest there is and takes its place.
 */
export async function savedOrBroughtBack(library: Library, article: Article): Promise<Article> {
  try {
    return await savedFromWindow(library, article);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (error.code === 'damaged file') throw damagedUnderWindow(error);
    if (error.code !== 'not found') throw error;
    const items = await library.quarantine.list();
    const item = items.find((each) => each.article === article.id && isArticle(each));
    if (item === undefined) throw error;
    const event = { kind: 'restored', from: article.revision } as const;
    const sent = articleSchema.parse({ ...article, signOff: null });
    const stored = await library.add(sent, event);
    await library.quarantine.settle(item, 'restored');
    return stored;
  }
}

/** The window tries again by itself, and comes after the quarantine. */
function damagedUnderWindow({ details }: DeskError): DeskError {
  return new DeskError(
    'damaged file',
    'Something outside Galley damaged the file of this article. Your text is kept in this window: in ' +
      'about half a minute the damaged file is put aside, and your text is saved in its place.',
    { details },
  );
}

/** Sends the articles' files that are damaged for good into quarantine. Returns what ends it. */
export function watchDamage(library: Library, settle: number): () => void {
  const watch = new DamageWatch({
    fs: library.fs,
    folder: library.articles,
    quarantine: library.quarantine,
    settle,
    taken: async ({ article, file, reason }) => {
      if (article !== null) {
        const event = { kind: 'quarantined', file, reason } as const;
        await library.history.note({ id: article, revision: '' }, [{ by: null, event }]);
      }
      await library.list();
    },
  });
  watch.see(library.listKnown().damaged);
  const leave = library.feed.subscribe(({ damaged }) => {
    if (damaged !== null) watch.see(damaged);
  });
  return () => {
    leave();
    watch.close();
  };
}

function isArticle({ from }: Quarantined): boolean {
  return from.startsWith('articles/');
}

function isLog({ from }: Quarantined): boolean {
  return from.startsWith('log/');
}

async function lastGood(library: Library, { article }: Quarantined) {
  if (article === null) return null;
  return library.history.revisions.newest(article).catch(() => null);
}
