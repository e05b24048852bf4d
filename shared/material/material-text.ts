import { z } from 'zod';

/** What material is, by its content. */
export const materialKinds = [
  'text',
  'web page',
  'PDF',
  'Word document',
  'transcript',
  'e-mail',
  'picture',
] as const;

/** The largest file that is taken as material, in bytes. */
export const largestMaterial = 50 * 1024 * 1024;

/** A paragraph, a heading or a line of a transcript: half-open, in UTF-16 units of the text. */
export const materialBlockSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** 1 to 6 for a heading, else `null`. */
  level: z.int().min(1).max(6).nullable(),
  /** The page it stands on, from 1; `null` where the material has no pages. */
  page: z.int().positive().nullable(),
  /** When it is said, in ms from the beginning; `null` outside a transcript. */
  at: z.int().nonnegative().nullable(),
  /** Who speaks, as the material itself names them. */
  speaker: z.string().nullable(),
});
export type MaterialBlock = Readonly<z.infer<typeof materialBlockSchema>>;

/** What a file says, as plain text: never its markup, and nothing that it would load. */
export const materialTextSchema = z.object({
  kind: z.enum(materialKinds),
  /** The blocks' texts with a line break between each; empty for a picture. */
  text: z.string(),
  blocks: z.array(materialBlockSchema),
  /** What the material says of itself: a title, or the subject of a message. */
  title: z.string().nullable(),
  /** When it was sent or published, as ISO 8601, where it says so. */
  date: z.string().nullable(),
  mail: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** How many pages it has; `null` where it has none. */
  pages: z.int().positive().nullable(),
  /** What is not shown, for the person who reads it: "2 files came with this message". */
  notice: z.string().nullable(),
});
export type MaterialText = Readonly<z.infer<typeof materialTextSchema>>;

/** Where in the material a spot stands: "p. 3", "00:12:41"; `null` where that says nothing. */
export function whereabouts({ blocks }: MaterialText, start: number): string | null {
  const block = blocks.findLast((each) => each.start <= start);
  if (block === undefined) return null;
  if (block.at !== null) return timecode(block.at);
  return block.page === null ? null : `p. ${block.page}`;
}

/** "00:12:41" of milliseconds. */
export function timecode(at: number): string {
  const seconds = Math.floor(at / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
