import type { Span } from '../article/blocks.ts';
import { articleStatuses } from '../article/article.ts';
import type { ArticleStatus } from '../article/article.ts';
import { foldedText } from './words.ts';

/** What a filter can ask about, as it is typed before the colon. */
export const filterFields = [
  'source',
  'outlet',
  'by',
  'status',
  'section',
  'tag',
  'headline',
  'slug',
  'after',
  'before',
  'is',
] as const;
export type FilterField = (typeof filterFields)[number];

/** Words that must stand in the article; of a phrase, one right after the other. */
export interface QueryTerm extends Span {
  readonly kind: 'word' | 'phrase';
  /** Folded (see `foldedWords`); never empty. */
  readonly words: readonly string[];
  /** True when the last word may go on: it is still being typed, or ends in "*". */
  readonly prefix: boolean;
  /** True for what must not stand there. */
  readonly negated: boolean;
}

/** A condition on one field: `source:"Derek Chollet"`, `-status:draft`. */
export interface QueryFilter extends Span {
  readonly field: FilterField;
  /** As typed, without quotation marks. */
  readonly value: string;
  /** True for a value in quotation marks: its last word is whole. */
  readonly exact: boolean;
  readonly negated: boolean;
}

/** A query taken apart; spans are UTF-16 offsets in it. */
export interface SearchQuery {
  readonly terms: readonly QueryTerm[];
  readonly filters: readonly QueryFilter[];
  /** Filters that cannot be meant, with what to write instead; they filter nothing. */
  readonly problems: readonly (Span & { readonly message: string })[];
}

/**
 * Reads a query: words, "phrases" and `field:value` filters, each with "-" before it for the opposite.
 * What is no filter is text to look for; nothing is an error.
 */
export function parseQuery(text: string): SearchQuery {
  const terms: QueryTerm[] = [];
  const filters: QueryFilter[] = [];
  const problems: (Span & { message: string })[] = [];
  for (const match of text.matchAll(item)) {
    const { minus, field, phrase, open, plain } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const negated = minus !== undefined && minus !== '';
    const value = phrase ?? open ?? plain ?? '';
    const name = filterFields.find((each) => each === field?.slice(0, -1).toLowerCase());
    if (name !== undefined) {
      const problem = value === '' ? null : problemOf(name, value);
      if (problem !== null) problems.push({ ...span, message: problem });
      else if (value !== '') {
        filters.push({ ...span, field: name, value, exact: plain === undefined, negated });
      }
      continue;
    }
    // A filter that is still being typed asks for nothing yet.
    if (filterFields.some((each) => `${each}:` === plain?.toLowerCase())) continue;
    const words = foldedText(`${field ?? ''}${value}`)
      .split(' ')
      .filter(Boolean);
    if (words.length === 0) continue;
    const quoted = phrase !== undefined || open !== undefined;
    const typing = !quoted && span.end === text.length;
    terms.push({
      ...span,
      // "e-mail" and "3.2" are words next to each other, whoever types them.
      kind: quoted || words.length > 1 ? 'phrase' : 'word',
      words,
      prefix: typing || match[0].endsWith('*'),
      negated,
    });
  }
  return { terms, filters, problems };
}

/** The query without one of its parts, as its chip's button takes it away. */
export function withoutSpan(text: string, { start, end }: Span): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}

/** The query with a condition more; a value with spaces is quoted. */
export function withFilter(text: string, field: FilterField, value: string): string {
  const quoted = /\s/.test(value) ? `"${value}"` : value;
  return `${text.trim()} ${field}:${quoted}`.trim();
}

/** The status that somebody means by "review" or "in-review"; `null` for none. */
export function statusOf(value: string): ArticleStatus | null {
  const meant = foldedText(value);
  if (meant === '') return null;
  return (
    articleStatuses.find((status) => status === meant) ??
    articleStatuses.find((status) => status.split(' ').some((word) => word.startsWith(meant))) ??
    null
  );
}

/**
 * The stretch of time that a date of a query means, in milliseconds since 1970, from the first moment
 * to the first one after it: a day, month or year of this machine's calendar, or "today", "yesterday".
 *
 * @param now Milliseconds since 1970.
 */
export function timeOf(
  value: string,
  now: number,
): { readonly from: number; readonly to: number } | null {
  const day = relativeDays[value.toLowerCase()];
  if (day !== undefined) {
    const today = new Date(now);
    const at = (offset: number): number =>
      new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset).getTime();
    return { from: at(day), to: at(day + 1) };
  }
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]) - 1;
  const date = parts[3] === undefined ? null : Number(parts[3]);
  if (month === null)
    return { from: new Date(year, 0).getTime(), to: new Date(year + 1, 0).getTime() };
  if (month < 0 || month > 11) return null;
  if (date === null)
    return { from: new Date(year, month).getTime(), to: new Date(year, month + 1).getTime() };
  if (date < 1 || new Date(year, month, date).getMonth() !== month) return null;
  return {
    from: new Date(year, month, date).getTime(),
    to: new Date(year, month, date + 1).getTime(),
  };
}

/** What `is:` can ask. */
export const standings = ['signed', 'unsigned'] as const;

const relativeDays: Readonly<Record<string, number>> = { today: 0, yesterday: -1 };

const item =
  /(?<minus>-?)(?<field>\p{L}+:)?(?:["“”„](?<phrase>[^"“”„]*)["“”]|["“”„](?<open>[^"“”„]*)$|(?<plain>[^\s"“”„]+))/gu;

function problemOf(field: FilterField, value: string): string | null {
  if (field === 'status' && statusOf(value) === null) {
    return `There is no status “${value}”: ${articleStatuses.join(', ')}.`;
  }
  if ((field === 'after' || field === 'before') && timeOf(value, 0) === null) {
    return `“${value}” is no date: write 2026-01-31, 2026-01, 2026, today or yesterday.`;
  }
  if (field === 'is' && !standings.some((standing) => standing === value.toLowerCase())) {
    return `“is:” knows ${standings.join(' and ')}.`;
  }
  return null;
}
