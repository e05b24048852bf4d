import { z } from 'zod';
import { bodySchema, emptyBody } from './body.ts';
import { photoSchema, quoteSchema, sourceSchema } from './ledger.ts';
import { threadSchema } from './threads.ts';

/** The version of the file format that this build writes. Older files are migrated, newer refused. */
export const articleSchemaVersion = 4;

export const articleStatuses = ['draft', 'in review', 'approved', 'published', 'spiked'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** A finding that somebody answers for; it holds as long as a finding has the same key. */
export const waiverSchema = z.object({
  findingKey: z.string().min(1),
  rule: z.string().min(1),
  reason: z.string().trim().min(1),
  by: z.string().min(1),
  at: z.iso.datetime(),
});
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;

/** Binds a person to one content: an edit changes the hash and voids it. */
export const signOffSchema = z.object({
  by: z.string().trim().min(1),
  at: z.iso.datetime(),
  /** `contentHash` of the article as it was signed. */
  contentHash: z.string().min(1),
  /** Of a text that takes the place of a published one; until it is exported, readers see that. */
  anew: z.literal(true).optional(),
});

export const droppedReasons = [
  'skip link',
  'menu',
  'share bar',
  'advertisement',
  'related stories',
  'page furniture',
  'outside the article',
  'duplicate',
] as const;
export type DroppedReason = (typeof droppedReasons)[number];

/** A block of the imported file that the importer left out of the article. */
export const droppedBlockSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  reason: z.enum(droppedReasons),
  /** How many top-level blocks of the imported body stood before it. */
  after: z.int().nonnegative(),
  /** True once somebody has put it back into the body. */
  restored: z.boolean(),
});
export type DroppedBlock = Readonly<z.infer<typeof droppedBlockSchema>>;

/** Where an imported article came from, and what the importer did with it. */
export const originSchema = z.object({
  fileName: z.string(),
  format: z.string(),
  /** The page's own address (canonical link), where it names one. */
  url: z.string().nullable(),
  importedAt: z.iso.datetime(),
  dropped: z.array(droppedBlockSchema),
});
export type Origin = Readonly<z.infer<typeof originSchema>>;

/** What readers are told after publication where nothing is corrected. */
export const otherNoteKinds = ['clarification', 'editor’s note', 'retraction'] as const;

/** What readers are told was wrong, after publication; the article prints it at its foot, a retraction above the text. */
export const correctionSchema = z.object({
  id: z.string().min(1),
  by: z.string().trim().min(1),
  at: z.iso.datetime(),
  text: z.string().trim().min(1),
  /** A correction where it is called nothing else. */
  kind: z.enum(otherNoteKinds).optional(),
});

/** One article: the whole of what `articles/<id>.json` holds. */
export const articleSchema = z.object({
  schema: z.literal(articleSchemaVersion),
  id: z.uuid(),
  /** `<count>-<hash>` of the stored content; a save names the revision it is based on. */
  revision: z.string(),
  slug: z.string(),
  headline: z.string(),
  dek: z.string(),
  /** One name an entry, without "By". */
  byline: z.array(z.string()),
  dateline: z.string(),
  section: z.string(),
  tags: z.array(z.string()),
  /** BCP 47, "en" unless known better. */
  language: z.string(),
  status: z.enum(articleStatuses),
  /** When it was first published, as the imported page or the first export says; ISO 8601. */
  publishedAt: z.string().nullable(),
  body: bodySchema,
  sources: z.array(sourceSchema),
  quotes: z.array(quoteSchema),
  photos: z.array(photoSchema),
  waivers: z.array(waiverSchema),
  /** Keys of reader's proposals that somebody dismissed for good. */
  dismissed: z.array(z.string()),
  /** What people said to each other about it; never published. */
  threads: z.array(threadSchema),
  /** Oldest first. */
  corrections: z.array(correctionSchema),
  /** How many words the body should have; `null` where nobody set a goal. */
  wordGoal: z.int().positive().nullable(),
  signOff: signOffSchema.nullable(),
  origin: originSchema.nullable(),
  /**
   * The kept revisions that this content descends from, oldest first, the last few: two files of one
   * article that went separate ways find there what they started from. The desk's own.
   */
  lineage: z.array(z.string()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;

/**
 * An article on its way into the library, its body taken as it is: whoever stores it checks that while
 * the disk is at work (`articleForm.check`).
 */
export const sentArticleSchema = articleSchema.extend({ body: z.record(z.string(), z.unknown()) });

/**
 * An empty article.
 *
 * @param given `id` (a UUID) and `now` (ISO 8601) come from the caller: shared code keeps no clock.
 */
export function makeArticle(
  given: { readonly id: string; readonly now: string } & Partial<Article>,
): Article {
  const { now, ...fields } = given;
  return {
    schema: articleSchemaVersion,
    revision: '',
    slug: '',
    headline: '',
    dek: '',
    byline: [],
    dateline: '',
    section: '',
    tags: [],
    language: 'en',
    status: 'draft',
    publishedAt: null,
    body: emptyBody,
    sources: [],
    quotes: [],
    photos: [],
    waivers: [],
    dismissed: [],
    threads: [],
    corrections: [],
    wordGoal: null,
    signOff: null,
    origin: null,
    lineage: [],
    createdAt: now,
    updatedAt: now,
    ...fields,
  };
}
