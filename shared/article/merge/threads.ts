import type { Comment, Thread } from '../threads.ts';
import { isSame } from './values.ts';

/**
 * One thread as two versions have it, with what either side said: comments are united by id, so that no
 * reply is lost. The two differ only where both wrote another text for one comment.
 *
 * @param base What both began with; `null` where that is unknown, or the thread is newer.
 */
export function unitedThreads(
  base: Thread | null,
  mine: Thread | null,
  theirs: Thread | null,
): readonly [Thread | null, Thread | null] {
  if (mine === null || theirs === null) return [mine, theirs];
  const pairs = unitedComments(base, mine, theirs);
  const resolved = resolutionOf(base, mine, theirs, pairs);
  return [
    { ...mine, resolved, comments: pairs.map(([one]) => one) },
    { ...mine, resolved, comments: pairs.map(([, other]) => other) },
  ];
}

/** Each comment as mine and as theirs have it, oldest first. */
function unitedComments(
  base: Thread | null,
  mine: Thread,
  theirs: Thread,
): readonly (readonly [Comment, Comment])[] {
  const before = byId(base);
  const left = byId(mine);
  const right = byId(theirs);
  const all = [...new Set([...left.keys(), ...right.keys()])];
  const pairs = (kept: boolean): readonly (readonly [Comment, Comment])[] =>
    all.flatMap((id) => {
      const pair = commentPair(before.get(id), left.get(id), right.get(id), kept);
      return pair === null ? [] : [pair];
    });
  const united = pairs(false);
  // Each side took out what the other kept: then there is a thread, and nothing in it.
  return (united.length === 0 ? pairs(true) : united).toSorted(([a], [b]) => order(a, b));
}

/** `kept`: also where one side took it out. */
function commentPair(
  base: Comment | undefined,
  mine: Comment | undefined,
  theirs: Comment | undefined,
  kept: boolean,
): readonly [Comment, Comment] | null {
  if (mine && theirs) {
    if (base && isSame(base, theirs)) return [mine, mine];
    if (base && isSame(base, mine)) return [theirs, theirs];
    return [mine, theirs];
  }
  const only = mine ?? theirs;
  if (only === undefined) return null;
  const removed = base !== undefined && isSame(base, only);
  return removed && !kept ? null : [only, only];
}

function resolutionOf(
  base: Thread | null,
  mine: Thread,
  theirs: Thread,
  comments: readonly (readonly [Comment, Comment])[],
): Thread['resolved'] {
  const resolved = chosenResolution(base, mine.resolved, theirs.resolved);
  const answered = comments.some(([{ at }]) => resolved !== null && at > resolved.at);
  return answered ? null : resolved;
}

/** Where the two disagree, open: somebody has to look once more. */
function chosenResolution(
  base: Thread | null,
  mine: Thread['resolved'],
  theirs: Thread['resolved'],
): Thread['resolved'] {
  if (mine && theirs) return mine.at <= theirs.at ? mine : theirs;
  if (base === null) return null;
  if (isSame(base.resolved, theirs)) return mine;
  return isSame(base.resolved, mine) ? theirs : null;
}

function byId(thread: Thread | null): ReadonlyMap<string, Comment> {
  return new Map(thread?.comments.map((comment) => [comment.id, comment]));
}

function order(a: Comment, b: Comment): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
