import { join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import type { IncomingFile, RequestOutput } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { articleForm } from '../library/article-form.ts';
import { diskError } from '../library/disk-errors.ts';
import { writeDurably } from '../library/durable-write.ts';
import type { Library } from '../library/library.ts';
import { openPackage } from './open-package.ts';
import type { OpenPackage } from './open-package.ts';

type Answer = RequestOutput<'article.takeIn'>;

const notTakenIn = 'Nothing was taken in; what you have stands as it was.';

/**
 * Takes a package in. An article that is new here comes with its id, its revision and its log. Of one that
 * is here, a version that goes on from the stored one takes its place where `onto` names that; one that
 * went on by itself is put beside it, as a second version. Nothing is ever overwritten: what stood there is
 * kept.
 *
 * @throws DeskError `read-only`, `disk full` and the like, and as `openPackage`; nothing is left then.
 */
export async function takeIn(
  library: Library,
  file: IncomingFile,
  onto: string | null,
): Promise<Answer> {
  library.requireWritable();
  const opened = await openPackage(file);
  const { article } = opened;
  const stored = await storedOf(library, article.id);
  if (stored === null) {
    const added = await put(library, file.name, opened, null);
    return { outcome: 'new', article: added, stored: added.revision, copy: null };
  }
  const { revision } = stored;
  switch (courseOf(stored, article)) {
    case 'same':
      return { outcome: 'same', article: stored, stored: revision, copy: null };
    case 'older':
      return { outcome: 'older', article: stored, stored: revision, copy: null };
    case 'newer': {
      if (onto !== revision) return { outcome: 'newer', article, stored: revision, copy: null };
      const updated = await put(library, file.name, opened, revision);
      return { outcome: 'updated', article: updated, stored: updated.revision, copy: null };
    }
    case 'apart': {
      const copy = await putBeside(library, file.name, opened, stored);
      return { outcome: 'second version', article, stored: revision, copy };
    }
  }
}

/** How an article that came stands to the one that is here, by what each remembers to descend from. */
function courseOf(stored: Article, came: Article): 'same' | 'newer' | 'older' | 'apart' {
  if (came.revision === stored.revision) return 'same';
  if (came.lineage.includes(stored.revision)) return 'newer';
  return stored.lineage.includes(came.revision) ? 'older' : 'apart';
}

async function storedOf(library: Library, id: string): Promise<Article | null> {
  try {
    return await library.read(id);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'not found') return null;
    throw error;
  }
}

async function put(
  library: Library,
  fileName: string,
  { article, log, assets }: OpenPackage,
  onto: string | null,
): Promise<Article> {
  const takeBack = await library.addAssets(assets, notTakenIn);
  const as = onto === null ? 'new' : 'newer';
  try {
    const event = { kind: 'taken in', fileName, as, other: article.revision } as const;
    return await library.takeIn(article, onto, { event, log });
  } catch (error) {
    await takeBack().catch(() => undefined);
    throw error;
  }
}

/** As a second file of the article, which the library lists until somebody settles the two. */
async function putBeside(
  library: Library,
  fileName: string,
  { article, assets }: OpenPackage,
  stored: Article,
): Promise<string> {
  const { id, revision } = article;
  const copy = `${id}.handed-over-${revision}.json`;
  const takeBack = await library.addAssets(assets, notTakenIn);
  try {
    const bytes = Buffer.from(articleForm.format(article));
    await writeDurably(library.fs, join(library.articles, copy), bytes);
  } catch (error) {
    await takeBack().catch(() => undefined);
    throw diskError(error, notTakenIn);
  }
  const { damaged } = await library.list();
  if (!damaged.some(({ file }) => file === copy)) throw gone();
  const event = { kind: 'taken in', fileName, as: 'second version', other: revision } as const;
  await library.history.note(stored, [{ by: null, event }]);
  return copy;
}

function gone(): DeskError {
  return new DeskError(
    'file gone',
    'Another program took the second version away just now. Take the package in again.',
  );
}
