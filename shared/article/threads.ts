import { z } from 'zod';

/** One remark in a thread. */
export const commentSchema = z.object({
  id: z.string().min(1),
  by: z.string().trim().min(1),
  at: z.iso.datetime(),
  text: z.string().trim().min(1),
});

/**
 * Remarks on a passage. The passage is where `comment{threadId}` marks stand in the body; a thread
 * without such a mark is loose: it keeps the words it was about.
 */
export const threadSchema = z.object({
  id: z.string().min(1),
  /** The words it was begun on, for when they are gone from the text. */
  words: z.string(),
  /** Oldest first. */
  comments: z.array(commentSchema).min(1),
  resolved: z.object({ by: z.string().trim().min(1), at: z.iso.datetime() }).nullable(),
});

export type Comment = Readonly<z.infer<typeof commentSchema>>;
export type Thread = Readonly<z.infer<typeof threadSchema>>;

/** The thread with one more comment. A reply to what was settled opens it again. */
export function withReply(thread: Thread, comment: Comment): Thread {
  return { ...thread, comments: [...thread.comments, comment], resolved: null };
}

/** The thread with other words in one of its comments. */
export function withWords(thread: Thread, commentId: string, text: string): Thread {
  const comments = thread.comments.map((comment) =>
    comment.id === commentId ? { ...comment, text } : comment,
  );
  return { ...thread, comments };
}

/** The thread without one of its comments; `null` when that was all of it. */
export function withoutComment(thread: Thread, commentId: string): Thread | null {
  const comments = thread.comments.filter(({ id }) => id !== commentId);
  return comments.length === 0 ? null : { ...thread, comments };
}
