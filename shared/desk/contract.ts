import { z } from 'zod';
import {
  articleSchema,
  articleStatuses,
  correctionSchema,
  sentArticleSchema,
} from '../article/article.ts';
import { dictionaryRequests } from './dictionary-contract.ts';
import { assetSchema, photoSchema } from '../article/ledger.ts';
import { handOverRequests } from './hand-over-contract.ts';
import { historyRequests } from './history-contract.ts';
import { leftOffRequests } from './left-off-contract.ts';
import { materialRequests } from './material-contract.ts';
import { deskErrorSchema } from './errors.ts';
import { commandNames, type eventNames, type requestNames } from './names.ts';
import { preferencesChangeSchema, preferencesSchema } from './preferences.ts';
import { accessSchema, upkeepEvents, upkeepRequests } from './upkeep-contract.ts';

export { requestNames } from './names.ts';

/**
 * Everything a window can ask of the desk, and everything the desk tells a window. Both sides parse;
 * a transport carries names and values and knows nothing else.
 */

const articleId = z.uuid();
const bytes = z.instanceof(Uint8Array);
const nothing = z.object({});
/** An id, perhaps with a number behind it. */
const trashEntry = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\.\d{1,6})?$/);

/** A row of the library. */
export const articleSummarySchema = z.object({
  id: articleId,
  revision: z.string(),
  headline: z.string(),
  slug: z.string(),
  /** The first words of a text without headline and slug, which tell it from another; else empty. */
  opening: z.string(),
  byline: z.array(z.string()),
  section: z.string(),
  tags: z.array(z.string()),
  status: z.enum(articleStatuses),
  words: z.int().nonnegative(),
  signedOff: z.boolean(),
  /** Published, but readers see another text than this. */
  changedSincePublished: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ArticleSummary = Readonly<z.infer<typeof articleSummarySchema>>;

/** What left the second version that came with a package. */
export const handOver = 'A hand-over';

/** A file in the folder of articles that no row stands for, and why. */
const damagedFileSchema = z.object({
  file: z.string(),
  message: z.string(),
  /** For another version of an article that the library has; `tool` is what left it: a sync tool, or `handOver`. */
  copyOf: z.object({ id: articleId, tool: z.string().nullable() }).nullable(),
});
export type DamagedFile = Readonly<z.infer<typeof damagedFileSchema>>;

/** A deleted article: an entry of the trash. */
const trashedArticleSchema = z.object({
  /** Its id, with a number behind it when one of the same id was deleted later. */
  entry: z.string(),
  deletedAt: z.iso.datetime(),
  /** `null` for a file that cannot be read; `problem` then says why. */
  row: articleSummarySchema
    .pick({
      headline: true,
      slug: true,
      opening: true,
      byline: true,
      section: true,
      status: true,
      words: true,
      updatedAt: true,
    })
    .nullable(),
  problem: z.string().nullable(),
});
export type TrashedArticle = Readonly<z.infer<typeof trashedArticleSchema>>;

/** What many articles were asked to undergo, and which of them could not. */
const bulkSchema = z.object({
  done: z.array(z.string()),
  failed: z.array(z.object({ id: z.string(), message: z.string() })),
});
export type BulkOutcome = Readonly<z.infer<typeof bulkSchema>>;

const templateSchema = z.object({ id: articleId, name: z.string() });
export type Template = Readonly<z.infer<typeof templateSchema>>;
const templatesSchema = z.object({ templates: z.array(templateSchema) });

/** How this desk arranges the library: nothing in it is about an article. */
export const arrangementSchema = z.object({
  /** Ids of the pinned articles, pinned last first. */
  pins: z.array(articleId),
  /** Queries that were kept under a name. */
  filters: z.array(z.object({ id: z.string(), name: z.string(), query: z.string() })),
});
export type Arrangement = Readonly<z.infer<typeof arrangementSchema>>;

const ids = z.object({ ids: z.array(articleId).min(1).max(20_000) });
const entries = z.object({ entries: z.array(trashEntry).min(1).max(20_000) });
const shortName = z.string().trim().min(1).max(200);

/** Half-open, in UTF-16 units of the text beside it. */
const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

export const excerptFields = [
  'headline',
  'dek',
  'byline',
  'body',
  'quote',
  'source',
  'photo',
  'note',
] as const;
export type ExcerptField = (typeof excerptFields)[number];

/** The words around a match; "…" stands for what is left out before and after. */
const excerptSchema = z.object({
  /** Where in the article it stands. */
  field: z.enum(excerptFields),
  text: z.string(),
  /** The matches in `text`. */
  marks: z.array(spanSchema),
});
export type Excerpt = Readonly<z.infer<typeof excerptSchema>>;

/** Where an article that was searched for matches. */
const searchHitSchema = z.object({
  id: z.string(),
  /** The matches in its headline. */
  headline: z.array(spanSchema),
  excerpt: excerptSchema.nullable(),
});
export type SearchHit = Readonly<z.infer<typeof searchHitSchema>>;

/** A file the user picked, dropped or pasted: its bytes, never a path that a page made up. */
export const incomingFileSchema = z.object({ name: z.string().max(255), bytes });
export type IncomingFile = Readonly<z.infer<typeof incomingFileSchema>>;

/** Files that the system gave the app to open, and why others of them could not be read. */
const openedFilesSchema = z.object({
  files: z.array(incomingFileSchema),
  unread: z.array(deskErrorSchema),
});
export type OpenedFiles = Readonly<z.infer<typeof openedFilesSchema>>;

export const exportedSchema = z.object({
  /** Absolute path of the folder written, for display. */
  folder: z.string(),
  /** Relative to the folder. */
  files: z.array(z.string()),
  /** Where this window may open the page, or `null` where `export.reveal` shows it instead. */
  url: z.string().nullable(),
});
export type Exported = Readonly<z.infer<typeof exportedSchema>>;

/** How the commands of a native menu stand in the window. */
const menuStatesSchema = z.object({
  available: z.array(z.enum(commandNames)),
  ticked: z.array(z.enum(commandNames)),
});
export type MenuStates = Readonly<z.infer<typeof menuStatesSchema>>;

export const requests = {
  ...handOverRequests,
  ...historyRequests,
  ...leftOffRequests,
  ...dictionaryRequests,
  ...materialRequests,
  ...upkeepRequests,
  /** What this window runs on. */
  'desk.info': {
    input: nothing,
    output: z.object({
      shell: z.enum(['electron', 'loopback', 'cli']),
      version: z.string(),
      library: z.string(),
      ...accessSchema.shape,
    }),
  },
  'preferences.read': { input: nothing, output: preferencesSchema },
  'preferences.change': { input: preferencesChangeSchema, output: preferencesSchema },

  /**
   * Newest change first. `damaged` names files that could not be read and were left as they are. The
   * answer is what is known without a look through the folder; `library.changed` tells what such a look
   * finds. With `fresh` the look comes first.
   */
  'library.list': {
    input: z.object({ fresh: z.boolean().optional() }),
    output: z.object({
      /** Number of the last change that these rows hold. */
      change: z.int().nonnegative(),
      articles: z.array(articleSummarySchema),
      damaged: z.array(damagedFileSchema),
    }),
  },
  /**
   * Full text search (the language of a query: shared/search/query.ts). A query without words lists
   * what meets its filters, newest change first.
   */
  'library.search': {
    input: z.object({ query: z.string().max(2_000) }),
    output: z.object({
      /** Every article found, best first. */
      ids: z.array(z.string()),
      /** Where the first of them match. */
      hits: z.array(searchHitSchema),
      /** True when nothing was spelled as typed, and these are spelled nearly so. */
      near: z.boolean(),
      /** How many of the articles search has read, while it has not read them all. */
      progress: z.object({ read: z.int().nonnegative(), of: z.int().nonnegative() }).nullable(),
    }),
  },
  /** Where more of the articles that a search found match. Those that are gone by now are left out. */
  'library.excerpts': {
    input: z.object({
      query: z.string().max(2_000),
      ids: z.array(z.string()).max(100),
      /** As the search answered. */
      near: z.boolean(),
    }),
    output: z.object({ hits: z.array(searchHitSchema) }),
  },
  'article.create': { input: nothing, output: articleSchema },
  'article.open': { input: z.object({ id: articleId }), output: articleSchema },
  /**
   * Stores the article if `article.revision` is still the stored one, else fails with `conflict`.
   * A changed content voids the sign-off. Answers with what now stands in the library.
   */
  'article.save': { input: z.object({ article: sentArticleSchema }), output: articleSchema },
  'article.rename': {
    input: z.object({ id: articleId, headline: z.string().trim().min(1).max(500) }),
    output: articleSchema,
  },
  /**
   * Gives articles another status, section or tags; what a status allows: shared/article/workflow.ts.
   * Section and tags are published with an article: a change of them voids its sign-off.
   */
  'article.arrange': {
    input: ids.extend({
      status: z.enum(articleStatuses).optional(),
      section: z.string().max(200).optional(),
      addTags: z.array(shortName).max(50).optional(),
      removeTags: z.array(shortName).max(50).optional(),
    }),
    output: bulkSchema,
  },
  /** A new draft of the same content, without the sign-off, the waivers and the date of publication. */
  'article.duplicate': { input: z.object({ id: articleId }), output: articleSchema },
  /** Moves articles to the trash; `trash.restore` brings them back. */
  'article.trash': { input: ids, output: bulkSchema },
  /** Deleted last first. The trash is never emptied but by `trash.remove`. */
  'trash.list': {
    input: nothing,
    output: z.object({ articles: z.array(trashedArticleSchema) }),
  },
  'trash.restore': { input: entries, output: bulkSchema },
  /** Deletes for ever. */
  'trash.remove': { input: entries, output: bulkSchema },

  'template.list': { input: nothing, output: templatesSchema },
  /** Keeps the content of a stored article under a name; a template of the same name is replaced. */
  'template.keep': { input: z.object({ id: articleId, name: shortName }), output: templateSchema },
  /** Makes a new article of a template. */
  'template.begin': { input: z.object({ id: articleId }), output: articleSchema },
  /** `template.restore` brings it back. */
  'template.remove': { input: z.object({ id: articleId }), output: templatesSchema },
  'template.restore': { input: z.object({ id: articleId }), output: templatesSchema },

  'arrangement.read': { input: nothing, output: arrangementSchema },
  'arrangement.pin': { input: ids.extend({ pinned: z.boolean() }), output: arrangementSchema },
  /** Keeps a query under a name; one of the same name is replaced. */
  'arrangement.keepFilter': {
    input: z.object({ name: shortName, query: z.string().trim().min(1).max(2_000) }),
    output: arrangementSchema,
  },
  'arrangement.removeFilter': { input: z.object({ id: z.string() }), output: arrangementSchema },

  /** Reads one file into a new article. Fails whole: nothing is half-imported. */
  'import.file': { input: incomingFileSchema, output: articleSchema },
  /** What `import.file` would make of the file. Nothing is stored. */
  'import.read': { input: incomingFileSchema, output: articleSchema },
  /** The files that `import.waiting` spoke of: each is given once. */
  'import.opened': { input: nothing, output: openedFilesSchema },

  /** Stores a picture. `embedded`: what the file says about itself, by the field of a photo's record. */
  'asset.add': {
    input: incomingFileSchema,
    output: assetSchema.extend({ embedded: photoSchema.shape.embedded }),
  },

  /**
   * Signs the stored article off as `by`, if `revision` is the stored one and nothing blocks.
   * Fails with `blocked` (details: the findings) or `conflict`.
   */
  'article.signOff': {
    input: z.object({ id: articleId, revision: z.string(), by: z.string().trim().min(1) }),
    output: articleSchema,
  },
  'article.withdrawSignOff': {
    input: z.object({ id: articleId, revision: z.string() }),
    output: articleSchema,
  },
  /**
   * Tells readers of a published article what was wrong with it, or what else a `kind` says. Each is published content:
   * it voids the sign-off, and is printed with the next export. Fails with `not supported` for an
   * article that nobody has seen, with `conflict` where `revision` is not the stored one. `correction`
   * names the one that it takes the place of, as long as no exported page has shown that.
   */
  'article.correct': {
    input: z.object({
      id: articleId,
      revision: z.string(),
      text: z.string().trim().min(1).max(5_000),
      by: z.string().trim().min(1),
      kind: correctionSchema.shape.kind,
      correction: z.string().optional(),
    }),
    output: articleSchema,
  },
  /** Takes a correction back that no exported page has shown; fails with `not supported` after that. */
  'article.withdrawCorrection': {
    input: z.object({ id: articleId, revision: z.string(), correction: z.string() }),
    output: articleSchema,
  },
  /**
   * Writes the stored article as a folder with `index.html` and its pictures. A cleared article needs
   * its sign-off; `draft` exports whatever stands there, plainly marked. `null`: the user chose no folder.
   */
  'export.html': {
    input: z.object({ id: articleId, revision: z.string(), draft: z.boolean() }),
    output: exportedSchema.nullable(),
  },
  /** Has the shell's native menu, if it has one, show which commands can be asked for, and which are on. */
  'menu.show': { input: menuStatesSchema, output: nothing },
  /** Shows what was last exported or handed over of this article in the system's file manager. */
  'export.reveal': { input: z.object({ id: articleId }), output: nothing },
} as const satisfies Record<(typeof requestNames)[number], { input: z.ZodType; output: z.ZodType }>;

export type RequestName = keyof typeof requests;
export type RequestInput<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;

export const events = {
  ...upkeepEvents,
  /**
   * Rows of the library changed, by this window or another: those alone are sent. A gap in the numbers
   * means that a change was missed, and `library.list` is to be asked again.
   */
  'library.changed': z.object({
    number: z.int().positive(),
    changed: z.array(articleSummarySchema),
    removed: z.array(articleId),
    /** The files that could not be read, where those may have changed. */
    damaged: z.array(damagedFileSchema).nullable(),
  }),
  /** Pins or kept queries changed. */
  'library.arranged': arrangementSchema,
  /** Something beside somebody's work could not be done: what it means for them. */
  'desk.trouble': z.object({ message: z.string() }),
  /** The system gave the app files to open: `import.opened` has them. */
  'import.waiting': nothing,
  /** A menu command chosen in a native menu. */
  command: z.object({ name: z.enum(commandNames) }),
} as const satisfies Record<(typeof eventNames)[number], z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;

/** What the preload puts on `window.desk`, and what the loopback client implements: one shape. */
export interface DeskBridge {
  /** Resolves to a `Result`; never rejects for an error of the desk. */
  request(name: RequestName, input: unknown): Promise<unknown>;
  /** Returns the unsubscriber. */
  subscribe(name: EventName, listener: (payload: unknown) => void): () => void;
}
