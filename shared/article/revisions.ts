import { z } from 'zod';
import { articleStatuses } from './article.ts';

/** Why a revision was kept. */
export const keepReasons = [
  /** In the course of writing, at a pause, and as a day's work began or ended. */
  'work',
  'status changed',
  'signed off',
  'exported',
  'before restoring',
  /** What stood in the library when two versions met. */
  'before settling',
  /** What a window or a copied file held when two versions met, and was not stored as it was. */
  'other version',
  /** What stood there before something else changed the file. */
  'before outside change',
  'outside change',
  /** As it left for another desk, or came from there: what two desks go on from. */
  'handed over',
  /** The file as an older Galley wrote it. */
  'before migration',
  /** Found on the disk when the list of revisions was lost. */
  'found',
] as const;
export type KeepReason = (typeof keepReasons)[number];

/** A kept revision of an article, without its content. */
export const revisionRowSchema = z.object({
  /** SHA-256 of the content: names it among the article's revisions. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  /** The revision of the article, as `Article.revision` has it. */
  revision: z.string(),
  /** When it was kept; ISO 8601. */
  at: z.iso.datetime(),
  reason: z.enum(keepReasons),
  /** A name somebody gave it: then it is kept for ever. */
  name: z.string().nullable(),
  headline: z.string(),
  status: z.enum(articleStatuses),
  words: z.int().nonnegative(),
  /** When its content was stored; ISO 8601. */
  updatedAt: z.iso.datetime(),
});
export type RevisionRow = Readonly<z.infer<typeof revisionRowSchema>>;

const keptForEver: ReadonlySet<KeepReason> = new Set<KeepReason>([
  'signed off',
  'exported',
  'before migration',
  'other version',
  'handed over',
  'found',
]);

const hour = 3_600_000;
const day = 24 * hour;
/** The newest so many are kept whatever their age: a wrong clock cannot thin them out. */
const always = 20;

/**
 * The rows that are kept: of the last day all, one an hour for a week, one a day for a quarter, one a
 * week after that; for ever those with a name, those somebody signed or exported, and those that exist
 * nowhere else. Of each stretch the newest stays.
 *
 * @param rows In any order.
 * @param now Milliseconds since 1970.
 */
export function thinned(rows: readonly RevisionRow[], now: number): readonly RevisionRow[] {
  const taken = new Set<string>();
  const newestFirst = rows.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const kept = newestFirst.filter((row, index) => {
    const stretch = stretchOf(Date.parse(row.at), now);
    const first = stretch === null || !taken.has(stretch);
    if (stretch !== null) taken.add(stretch);
    return first || index < always || row.name !== null || keptForEver.has(row.reason);
  });
  return kept.reverse();
}

/** The stretch of time that a row shares with those it may be thinned for; `null` for none. */
function stretchOf(at: number, now: number): string | null {
  const age = now - at;
  if (age < day) return null;
  if (age < 7 * day) return `hour ${Math.floor(at / hour)}`;
  if (age < 91 * day) return `day ${Math.floor(at / day)}`;
  return `week ${Math.floor(at / (7 * day))}`;
}
