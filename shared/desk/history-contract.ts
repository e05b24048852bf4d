import { z } from 'zod';
import { articleSchema } from '../article/article.ts';
import { logEntrySchema, logStates } from '../article/log.ts';
import { revisionRowSchema } from '../article/revisions.ts';

/** What happened to an article: its versions, its log, and files that could not be read. */

const articleId = z.uuid();
const content = z.string().regex(/^[0-9a-f]{64}$/);
const nothing = z.object({});

/** A file in quarantine, kept as it was found. */
export const quarantinedSchema = z.object({
  key: z.string(),
  /** Its name. */
  file: z.string(),
  at: z.iso.datetime(),
  /** What is wrong with it. */
  reason: z.string(),
  /** True for a copy of an article's log, which goes on where it stands. */
  log: z.boolean(),
  article: articleId.nullable(),
  /** The newest revision that can be put in its place. */
  lastGood: revisionRowSchema.nullable(),
});
export type QuarantinedFile = Readonly<z.infer<typeof quarantinedSchema>>;

export const historyRequests = {
  /**
   * Settles two versions of an article: stores `article`, which is based on the stored revision, and
   * keeps both versions among the revisions first. Fails with `conflict` when the stored one changed
   * again meanwhile.
   */
  'article.settle': {
    input: z.object({
      article: articleSchema,
      /** What the window, or the file `copy`, held. */
      other: articleSchema,
      how: z.enum(['merged', 'mine', 'theirs']),
      /** A second file of the article that is settled by this, and goes. */
      copy: z.string().nullable(),
    }),
    output: articleSchema,
  },
  /** A second file of an article, and what both versions began with, if that was kept. */
  'copy.read': {
    input: z.object({ file: z.string() }),
    output: z.object({
      copy: articleSchema,
      stored: articleSchema,
      base: articleSchema.nullable(),
    }),
  },
  /** Oldest first. `faults` says in words what is wrong with the log. */
  'log.read': {
    input: z.object({ id: articleId }),
    output: z.object({
      entries: z.array(logEntrySchema),
      state: z.enum(logStates),
      faults: z.array(z.string()),
    }),
  },
  /** Newest first. */
  'revisions.list': {
    input: z.object({ id: articleId }),
    output: z.object({ rows: z.array(revisionRowSchema) }),
  },
  'revisions.read': { input: z.object({ id: articleId, content }), output: articleSchema },
  /** A revision with a name is kept for ever; `null` takes the name away. */
  'revisions.name': {
    input: z.object({
      id: articleId,
      content,
      name: z.string().trim().min(1).max(200).nullable(),
    }),
    output: revisionRowSchema,
  },
  /** Two versions to lay beside each other; `null` stands for the stored one. */
  'revisions.compare': {
    input: z.object({ id: articleId, before: content, after: content.nullable() }),
    output: z.object({ before: articleSchema, after: articleSchema }),
  },
  /** Makes a kept revision the newest, if `revision` is the stored one; that is kept first. */
  'revisions.restore': {
    input: z.object({ id: articleId, content, revision: z.string() }),
    output: articleSchema,
  },
  'quarantine.list': {
    input: nothing,
    output: z.object({ files: z.array(quarantinedSchema) }),
  },
  /** Puts the last good revision in the file's place. The file stays in quarantine. */
  'quarantine.restore': { input: z.object({ key: z.string() }), output: articleSchema },
  /** Says no more of it. The file stays in quarantine. */
  'quarantine.dismiss': { input: z.object({ key: z.string() }), output: nothing },
} as const;
