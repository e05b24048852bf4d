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
