import { z } from 'zod';
import { articleSchema } from '../article/article.ts';

/** Articles that go whole from one desk to another, each in a package: docs/package.md. */

export const takeInOutcomes = [
  /** It was not here. */
  'new',
  /** It stands in the place of the version that it goes on from. */
  'updated',
  /** It goes on from the version here, which still stands: ask again with `onto` to put it there. */
  'newer',
  /** It is the version here. */
  'same',
  /** The version here goes on from it. */
  'older',
  /** Both went on: it lies beside the version here until somebody compares them. */
  'second version',
] as const;
export type TakeInOutcome = (typeof takeInOutcomes)[number];

export const handedOverSchema = z.object({
  /** Absolute path of the package, for display. */
  file: z.string(),
  bytes: z.int().positive(),
  /** Where this window may get it, or `null` where `export.reveal` shows it instead. */
  url: z.string().nullable(),
});
export type HandedOver = Readonly<z.infer<typeof handedOverSchema>>;

export const handOverRequests = {
  /**
   * Writes the stored article as a package, if `revision` is the stored one; `export.reveal` shows it.
   * `null`: the user chose no folder. Fails with `not found` where a picture or a file is lost.
   */
  'article.handOver': {
    input: z.object({ id: z.uuid(), revision: z.string() }),
    output: handedOverSchema.nullable(),
  },
  /** Takes a package in. Fails whole: nothing of it is left then, and nothing here is changed. */
  'article.takeIn': {
    input: z.object({
      file: z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
      /** The stored revision whose place it may take; `null`: of none. */
      onto: z.string().nullable(),
    }),
    output: z.object({
      outcome: z.enum(takeInOutcomes),
      /** As it stands in the library; for `newer` and `second version` as it was handed over. */
      article: articleSchema,
      /** The revision that stands in the library. */
      stored: z.string(),
      /** Of a second version: its file among the articles. */
      copy: z.string().nullable(),
    }),
  },
} as const;
