import { z } from 'zod';

/** A word that somebody taught the desk, without spaces. */
const word = z
  .string()
  .trim()
  .regex(/^\S{1,80}$/);

/** The desk's own words: what a spelling dictionary cannot know. */
export const deskDictionarySchema = z.object({
  /** For every article. */
  words: z.array(z.string()),
  /** Let pass in one article, by its id. */
  ignored: z.record(z.string(), z.array(z.string())),
});
export type DeskDictionary = Readonly<z.infer<typeof deskDictionarySchema>>;

export const dictionaryRequests = {
  'dictionary.read': { input: z.object({}), output: deskDictionarySchema },
  /** Teaches the desk words, or has it forget them; with `article` they are let pass there alone. */
  'dictionary.change': {
    input: z.object({
      article: z.uuid().nullable(),
      add: z.array(word).max(10_000),
      remove: z.array(word).max(10_000),
    }),
    output: deskDictionarySchema,
  },
};
