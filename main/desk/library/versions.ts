import { join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import type { RequestInput, RequestOutput } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { readArticle } from './article-form.ts';
import { diskError } from './disk-errors.ts';
import { syncFolder } from './durable-write.ts';
import type { Library } from './library.ts';
import { fromWindow, isConflict, requireRevision } from './saving.ts';

/**
 * Stores a window's article. What a conflict was based on is looked up in the revisions.
 *
 * @throws DeskError as `Library.save`.
 */
export async function savedFromWindow(library: Library, article: Article): Promise<Article> {
  try {
    return await library.save(article);
  } catch (error) {
    if (!(error instanceof DeskError) || error.conflict === undefined) throw error;
    const { stored } = error.conflict;
    const base = await library.history.revisions
      .ofRevision(article.id, article.revision)
      .catch(() => null);
    throw new DeskError('conflict', error.message, {
      cause: error,
      details: error.details,
      conflict: { stored, base },
    });
  }
}

/** Stores what two versions came to, once both are kept. */
export async function settledVersions(
  library: Library,
  { article, other, how, copy }: RequestInput<'article.settle'>,
): Promise<Article> {
  library.requireWritable();
  const { id } = article;
  if (other.id !== id) {
    throw new DeskError('bad request', 'These are not two versions of one article.');
  }
  await library.history.revisions.keep(other, 'other version').catch((error: unknown) => {
    throw diskError(error, 'Nothing was changed.');
  });
  const event = { kind: 'settled', how, other: other.revision } as const;
  const stored = await library.change(
    id,
    (now) => {
      requireRevision(now, article.revision);
      return fromWindow(now, article);
    },
    { events: [event], keepBefore: 'before settling' },
  );
  if (stored.revision === article.revision)
    await library.history.note(stored, [{ by: null, event }]);
  if (copy !== null) await removeCopy(library, copy, other);
  return stored;
}

/**
 * Another file of an article, with the stored version, and the newest kept revision that both descend
 * from.
 */
export async function readCopy(
  library: Library,
  file: string,
): Promise<RequestOutput<'copy.read'>> {
  const copy = await copyIn(library, file);
  const stored = await library.read(copy.id);
  const theirs = new Set([...stored.lineage, stored.revision]);
  const common = [...copy.lineage, copy.revision].findLast((revision) => theirs.has(revision));
  const base =
    common === undefined ? null : await library.history.revisions.ofRevision(copy.id, common);
  return { copy, stored, base };
}

/** A kept revision and another, or the stored article. */
export async function compared(
  library: Library,
  { id, before, after }: RequestInput<'revisions.compare'>,
): Promise<RequestOutput<'revisions.compare'>> {
  const { revisions } = library.history;
  return {
    before: await revisions.read(id, before),
    after: after === null ? await library.read(id) : await revisions.read(id, after),
  };
}

/** Makes a kept revision the newest. What it takes the place of is kept, and so is its sign-off's end. */
export async function restoredRevision(
  library: Library,
  { id, content, revision }: RequestInput<'revisions.restore'>,
): Promise<Article> {
  library.requireWritable();
  const kept = await library.history.revisions.read(id, content);
  return library.change(
    id,
    (stored) => {
      requireRevision(stored, revision);
      return fromWindow(stored, { ...kept, revision });
    },
    { events: [{ kind: 'restored', from: kept.revision }], keepBefore: 'before restoring' },
  );
}

/** Its content is among the revisions by now. One that changed since it was read stays. */
async function removeCopy(library: Library, file: string, settled: Article): Promise<void> {
  try {
    const copy = await copyIn(library, file);
    if (copy.revision !== settled.revision) return;
    const { fs, articles } = library;
    await fs.rm(join(articles, file));
    await syncFolder(fs, articles);
    await library.list();
  } catch (error) {
    if (isConflict(error)) return;
    throw diskError(error, 'The versions are settled, but the second file could not be removed.');
  }
}

async function copyIn(library: Library, file: string): Promise<Article> {
  const { damaged } = await library.list();
  if (!damaged.some((each) => each.file === file && each.copyOf !== null)) {
    throw new DeskError('not found', 'This second version is no longer there.');
  }
  try {
    const bytes = await library.fs.readFile(join(library.articles, file));
    return readArticle(bytes).article;
  } catch (error) {
    throw diskError(error, 'The second version could not be read.');
  }
}
