import { z } from 'zod';
import { photoSchema, quoteSchema, sourceSchema } from './ledger.ts';
import { threadSchema } from './threads.ts';

/**
 * A change to an article as data: what a fix does, what the panels do. The editor applies body edits
 * as one undoable transaction; everything else applies them with `applyEdits`.
 */
const place = z.object({
  block: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

const { shape } = photoSchema;
const photoFields = z.object({
  caption: shape.caption.exactOptional(),
  alt: shape.alt.exactOptional(),
  creator: shape.creator.exactOptional(),
  credit: shape.credit.exactOptional(),
  agency: shape.agency.exactOptional(),
  platform: shape.platform.exactOptional(),
  licence: shape.licence.exactOptional(),
  title: shape.title.unwrap().exactOptional(),
  terms: shape.terms.exactOptional(),
  link: shape.link.exactOptional(),
  expiry: shape.expiry.exactOptional(),
  focus: shape.focus.exactOptional(),
});
/** What a fix may change of a picture's record. */
export type PhotoFields = Readonly<z.infer<typeof photoFields>>;

export const editSchema = z.discriminatedUnion('kind', [
  /** Puts `text` where the place's text stands (an empty place inserts). */
  z.object({ kind: z.literal('replace text'), place, text: z.string() }),
  /** Ties the place's words to a quote or source record. */
  z.object({ kind: z.literal('link quote'), place, quoteId: z.string() }),
  z.object({ kind: z.literal('link source'), place, sourceId: z.string() }),
  /** Unties every passage of the record. */
  z.object({ kind: z.literal('unlink quote'), quoteId: z.string() }),
  z.object({ kind: z.literal('unlink source'), sourceId: z.string() }),
  /** Adds the record, or replaces the one with its id. */
  z.object({ kind: z.literal('put source'), source: sourceSchema }),
  z.object({ kind: z.literal('put quote'), quote: quoteSchema }),
  z.object({ kind: z.literal('put photo'), photo: photoSchema }),
  /** Changes these fields of the record, and leaves the others as they are by then. */
  z.object({
    kind: z.literal('change photo'),
    id: z.string(),
    fields: photoFields,
  }),
  z.object({ kind: z.literal('put thread'), thread: threadSchema }),
  /** Removes the record and unties its passages. */
  z.object({ kind: z.literal('remove source'), id: z.string() }),
  z.object({ kind: z.literal('remove quote'), id: z.string() }),
  z.object({ kind: z.literal('remove photo'), id: z.string() }),
  z.object({ kind: z.literal('remove thread'), id: z.string() }),
  /** Accepts or rejects the suggestions with these ids; all of them for `null`. */
  z.object({
    kind: z.literal('settle suggestions'),
    ids: z.array(z.string()).nullable(),
    fate: z.enum(['accept', 'reject']),
  }),
  /** Makes one record of two: what referred to `id` refers to `into`, and the record `id` goes. */
  z.object({ kind: z.literal('merge quote'), id: z.string(), into: z.string() }),
  z.object({ kind: z.literal('merge source'), id: z.string(), into: z.string() }),
  z.object({ kind: z.literal('set byline'), byline: z.array(z.string()) }),
  /** Writes one of the article's text fields. */
  z.object({
    kind: z.literal('set field'),
    field: z.enum(['headline', 'dek', 'dateline', 'section']),
    text: z.string(),
  }),
]);
export type Edit = Readonly<z.infer<typeof editSchema>>;
