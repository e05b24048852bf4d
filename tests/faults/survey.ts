import { z } from 'zod';
import { linesOf, startChild } from './children.ts';

const surveySchema = z.object({
  writable: z.boolean(),
  notice: z.string().nullable(),
  /** How many rows the first list had. */
  known: z.number(),
  damaged: z.array(z.object({ file: z.string(), message: z.string() })),
  /** By headline: "ok" for an article that could be read and saved, else the error's code. */
  outcomes: z.record(z.string(), z.string()),
  /** What became of adding, deleting and bringing back. */
  added: z.string(),
  /** How many articles a search found, or what it said. */
  found: z.union([z.number(), z.string()]),
  /** The files that `verify` complains of. */
  verified: z.array(z.string()),
});
export type Survey = z.infer<typeof surveySchema>;

/** Opens and uses these libraries, one after another, in one process of their own. */
export async function surveyed(
  folders: readonly string[],
  account: { readonly uid?: number } = {},
): Promise<readonly Survey[]> {
  const child = await startChild('survey', [], account);
  const lines = linesOf(child);
  child.stdin?.end(JSON.stringify(folders));
  const surveys = (await lines).map((line) => surveySchema.parse(line));
  if (surveys.length !== folders.length) throw new Error('The survey broke off.');
  return surveys;
}
