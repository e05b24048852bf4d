import { z } from 'zod';

/** What stands at the right of the manuscript. */
export const panelNames = ['quotes', 'sources', 'photos', 'checks', 'notes', 'history'] as const;

const count = z.int().nonnegative();

/** How a text stood in the window. */
const positionSchema = z.object({
  /** The two ends of what was selected, as positions of the document. */
  anchor: count,
  head: count,
  /** The first top-level block on screen, and how far below the upper edge of the text's part of the window it began (px). */
  top: z.object({ block: count, below: z.number() }).nullable(),
});
export type Position = Readonly<z.infer<typeof positionSchema>>;

/** Where somebody left off in a library. */
const leftOffSchema = z.object({
  /** The article that lay open; `null` where none did. */
  article: z.uuid().nullable(),
  position: positionSchema.nullable(),
  panel: z.enum(panelNames),
});
export type LeftOff = Readonly<z.infer<typeof leftOffSchema>>;

/** The same for each library, by the path of its folder; what only another build knows is forgotten. */
export const leftOffFileSchema = z.object({
  libraries: z.record(z.string(), leftOffSchema.nullable().catch(null)),
});

export const leftOffRequests = {
  /** `null` where nobody was in this library yet. */
  'leftOff.read': { input: z.object({}), output: leftOffSchema.nullable() },
  'leftOff.keep': { input: leftOffSchema, output: z.object({}) },
};
