import { z } from 'zod';
import { articleStatuses } from '#shared/article/article.ts';
import { canonicalOutlet } from '#shared/attribution/outlets.ts';
import type { ExcerptField } from '#shared/desk/contract.ts';

/** A stretch of an article's text, and where it stands there. */
export interface TextPart {
  readonly field: ExcerptField;
  readonly text: string;
}

/** What search needs of an article. */
export interface Searchable {
  readonly id: string;
  /** The headline first, then what may be shown as an excerpt; none is empty. */
  readonly parts: readonly TextPart[];
  readonly section: string;
  readonly slug: string;
  readonly tags: readonly string[];
  readonly byline: readonly string[];
  /** Every name that a source record has. */
  readonly sources: readonly string[];
  /** Every name of a source that is an outlet, or that a quotation came through. */
  readonly outlets: readonly string[];
  readonly status: (typeof articleStatuses)[number];
  readonly signedOff: boolean;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
}

const text = z.string().catch('');
const texts = z.array(z.string()).catch([]);
const optional = z.string().nullable().catch(null);
const records = <T extends z.ZodType>(record: T) => z.array(record).catch([]);

/** As little of an article file as search needs, of any version: what is not as expected is left out. */
const fileSchema = z.object({
  id: z.string(),
  headline: text,
  dek: text,
  slug: text,
  section: text,
  dateline: text,
  tags: texts,
  byline: texts,
  status: z.enum(articleStatuses).catch('draft'),
  body: z.unknown().optional(),
  sources: records(
    z.object({
      id: text,
      kind: text,
      name: text,
      aliases: texts,
      role: optional,
      howTheyKnow: optional,
      anonymityReason: optional,
      note: text,
    }),
  ),
  quotes: records(
    z.object({
      words: text,
      outletId: optional,
      original: optional,
      place: optional,
      note: text,
    }),
  ),
  photos: records(
    z.object({ caption: text, alt: text, creator: optional, credit: optional, note: text }),
  ),
  threads: records(z.object({ comments: records(z.object({ by: text, text })) })),
  signOff: z.unknown().optional(),
  updatedAt: text,
});

/** What search needs of an article file's JSON; `null` for what is no article. */
export function searchableOf(json: unknown): Searchable | null {
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return null;
  const { data } = parsed;
  const named = data.sources.map(({ name, aliases }) => [name, ...aliases]);
  const through = new Set(data.quotes.map(({ outletId }) => outletId));
  const outlets = data.sources
    .filter(({ id, kind }) => kind === 'outlet' || through.has(id))
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    id: data.id,
    parts: partsOf(data),
    section: data.section,
    slug: data.slug,
    tags: data.tags,
    byline: data.byline,
    sources: named.flat(),
    outlets: outlets.flatMap((name) => [name, canonicalOutlet(name) ?? '']).filter(Boolean),
    status: data.status,
    signedOff: typeof data.signOff === 'object' && data.signOff !== null,
    updatedAt: Date.parse(data.updatedAt) || 0,
  };
}

function partsOf(data: z.infer<typeof fileSchema>): readonly TextPart[] {
  const part = (field: ExcerptField, ...pieces: readonly (string | null)[]): TextPart => ({
    field,
    text: pieces.filter(Boolean).join(' · '),
  });
  const notes = [...data.sources, ...data.quotes, ...data.photos].map(({ note }) => note);
  const rest = [
    part('dek', data.dek),
    part('byline', ...data.byline),
    ...paragraphsOf(data.body).map((paragraph) => part('body', paragraph)),
    ...data.quotes.map(({ words, original, place }) => part('quote', words, original, place)),
    ...data.sources.map(({ name, aliases, role, howTheyKnow, anonymityReason }) =>
      part('source', name, ...aliases, role, howTheyKnow, anonymityReason),
    ),
    ...data.photos.map(({ caption, alt, creator, credit }) =>
      part('photo', caption, alt, creator, credit),
    ),
    ...notes.map((note) => part('note', note)),
    ...data.threads
      .flatMap(({ comments }) => comments)
      .map(({ by, text: words }) => part('note', by, words)),
  ];
  return [part('headline', data.headline), ...rest.filter(({ text: words }) => words !== '')];
}

/** The texts of a body's textblocks, from its JSON: no schema is needed to read words. */
function paragraphsOf(node: unknown): readonly string[] {
  const children = contentOf(node);
  const inline = children.some((child) => typeOf(child) === 'text');
  if (!inline) return children.flatMap(paragraphsOf);
  return [children.map((child) => textOf(child) ?? '\n').join('')];
}

function contentOf(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null || !('content' in node)) return [];
  return Array.isArray(node.content) ? node.content : [];
}

function typeOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'type' in node ? node.type : null;
}

function textOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || !('text' in node)) return null;
  return typeof node.text === 'string' ? node.text : null;
}
