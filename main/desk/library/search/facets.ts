import { z } from 'zod';
import { articleStatuses } from '#shared/article/article.ts';
import { canonicalOutlet } from '#shared/attribution/outlets.ts';
import { statusOf, timeOf } from '#shared/search/query.ts';
import type { QueryFilter } from '#shared/search/query.ts';
import { foldedText } from '#shared/search/words.ts';
import type { Searchable } from './searchable.ts';

/** What a query's filters ask of an article; names are folded, each between spaces, a line a name. */
export const facetsSchema = z.object({
  status: z.enum(articleStatuses),
  section: z.string(),
  tag: z.string(),
  by: z.string(),
  source: z.string(),
  outlet: z.string(),
  headline: z.string(),
  slug: z.string(),
  signedOff: z.boolean(),
  /** Milliseconds since 1970. */
  updatedAt: z.number(),
});
export type Facets = Readonly<z.infer<typeof facetsSchema>>;

export function facetsOf(article: Searchable): Facets {
  return {
    status: article.status,
    section: lines([article.section]),
    tag: lines(article.tags),
    by: lines(article.byline),
    source: lines(article.sources),
    outlet: lines(article.outlets),
    headline: lines([article.parts[0]?.text ?? '']),
    slug: lines([article.slug]),
    signedOff: article.signedOff,
    updatedAt: article.updatedAt,
  };
}

/**
 * Tells whether an article meets one condition of a query.
 *
 * @param now Milliseconds since 1970, for "today".
 */
export function conditionOf(filter: QueryFilter, now: number): (facets: Facets) => boolean {
  const meets = meeting(filter, now);
  return filter.negated ? (facets) => !meets(facets) : meets;
}

function meeting({ field, value, exact }: QueryFilter, now: number): (facets: Facets) => boolean {
  switch (field) {
    case 'status': {
      const status = statusOf(value);
      return (facets) => facets.status === status;
    }
    case 'is': {
      const signed = value.toLowerCase() === 'signed';
      return ({ signedOff }) => signedOff === signed;
    }
    case 'after': {
      const from = timeOf(value, now)?.from ?? 0;
      return ({ updatedAt }) => updatedAt >= from;
    }
    case 'before': {
      const from = timeOf(value, now)?.from ?? Infinity;
      return ({ updatedAt }) => updatedAt < from;
    }
    case 'outlet': {
      const typed = needle(value, exact);
      // The one name of an outlet that has many: "Associated Press" is "AP".
      const known = needle(canonicalOutlet(value) ?? value, true);
      return ({ outlet }) => outlet.includes(typed) || outlet.includes(known);
    }
    case 'source':
    case 'by':
    case 'section':
    case 'tag':
    case 'headline':
    case 'slug': {
      const words = needle(value, exact);
      return (facets) => facets[field].includes(words);
    }
  }
}

/** The words in a row; the last one may go on where it is long enough to tell names apart. */
function needle(value: string, exact: boolean): string {
  const words = foldedText(value);
  return ` ${words}${exact || words.length < 3 ? ' ' : ''}`;
}

function lines(names: readonly string[]): string {
  return names.map((name) => ` ${foldedText(name)} `).join('\n');
}
