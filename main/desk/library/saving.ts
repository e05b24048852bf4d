import { isDeepStrictEqual } from 'node:util';
import { articleSchema } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { united } from '#shared/article/corrections.ts';
import { standingSignOff } from '#shared/article/content-hash.ts';
import { DeskError } from '#shared/desk/errors.ts';

/**
 * What a window's save makes of the stored article. The window decides on the content; the sign-off,
 * the status, the date of publication and the article's beginnings are the desk's, and it keeps every
 * correction.
 *
 * @throws DeskError `conflict` when the save is based on another revision, unless it says what is
 * stored already: then an answer got lost, and the save came again.
 */
export function fromWindow(stored: Article, sent: Article): Article {
  const next = settled({
    ...sent,
    createdAt: stored.createdAt,
    lineage: stored.lineage,
    publishedAt: stored.publishedAt,
    origin: stored.origin && { ...stored.origin, dropped: (sent.origin ?? stored.origin).dropped },
    corrections: united(stored.corrections, sent.corrections),
    signOff: stored.signOff,
    status: stored.status,
  });
  if (sent.revision !== stored.revision && !sameContent(stored, next)) throw conflict(stored);
  return next;
}

/** @throws DeskError `conflict` when `revision` is not the stored one. */
export function requireRevision(stored: Article, revision: string): void {
  if (stored.revision !== revision) throw conflict(stored);
}

/** The article without a sign-off that no longer covers its content. */
export function settled(article: Article): Article {
  const signOff = standingSignOff(article);
  const fallen = article.status === 'approved' && signOff === null;
  return { ...article, signOff, status: fallen ? 'in review' : article.status };
}

const fields = articleSchema.keyof().options;

/** True when nothing but the revision and its time tell the two apart. */
export function sameContent(a: Article, b: Article): boolean {
  return fields.every(
    (name) =>
      name === 'revision' ||
      name === 'updatedAt' ||
      a[name] === b[name] ||
      isDeepStrictEqual(a[name], b[name]),
  );
}

export function isConflict(error: unknown): boolean {
  return error instanceof DeskError && error.code === 'conflict';
}

export function notFound(): DeskError {
  return new DeskError(
    'not found',
    'This article is not in the library. It may have been deleted or moved: look in the trash.',
  );
}

function conflict(stored: Article): DeskError {
  return new DeskError(
    'conflict',
    'This article was changed elsewhere after you opened it. Nothing was overwritten: what you see ' +
      'is in this window only. Compare the two versions and choose.',
    {
      details: [`Stored revision: ${stored.revision}`],
      conflict: { stored, base: null },
    },
  );
}

/** For an article that is new and bears the id of another. */
export function identityTaken(): DeskError {
  return new DeskError('conflict', 'The library holds an article of the same identity already.');
}
