import { describe, expect, it } from 'vitest';
import { groupByStatus, rowTitle, searchArticles } from '#renderer/library/rows.ts';
import { ago } from '#renderer/library/when.ts';
import type { ArticleSummary } from '#shared/desk/contract.ts';

function row(given: Partial<ArticleSummary>): ArticleSummary {
  return {
    id: crypto.randomUUID(),
    revision: '1-a',
    headline: '',
    slug: '',
    byline: [],
    section: '',
    tags: [],
    status: 'draft',
    words: 0,
    signedOff: false,
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
    ...given,
  };
}

describe('the rows of the library', () => {
  it('stand by status in the order of the workflow, newest change first', () => {
    const rows = [
      row({ headline: 'Old draft' }),
      row({ headline: 'Out', status: 'published' }),
      row({ headline: 'New draft', updatedAt: '2026-03-02T08:00:00.000Z' }),
    ];
    expect(
      groupByStatus(rows).map(({ status, articles }) => [status, articles.map(rowTitle)]),
    ).toEqual([
      ['draft', ['New draft', 'Old draft']],
      ['published', ['Out']],
    ]);
  });

  it('are found by every word of a query, in headline, slug or byline, whatever its case', () => {
    const ferry = row({ headline: 'Night Ferry Stays', byline: ['René Holm'] });
    const rows = [ferry, row({ headline: 'Night School' })];
    expect(searchArticles(rows, 'FERRY night')).toEqual([ferry]);
    expect(searchArticles(rows, 'rene')).toEqual([ferry]);
    expect(searchArticles(rows, ' ')).toEqual(rows);
    expect(searchArticles(rows, 'ferry school')).toEqual([]);
  });

  it('have a name before they have a headline', () => {
    expect(rowTitle(row({ slug: 'night-ferry' }))).toBe('night-ferry');
    expect(rowTitle(row({ headline: ' ' }))).toBe('Untitled');
  });
});

describe('how long ago a row changed', () => {
  const now = new Date(2026, 2, 18, 12, 0);
  it.each([
    [new Date(2026, 2, 18, 11, 59, 30), 'just now'],
    [new Date(2026, 2, 18, 11, 48), '12 min ago'],
    [new Date(2026, 2, 18, 2, 0), '10 h ago'],
    [new Date(2026, 2, 17, 23, 0), 'yesterday'],
    [new Date(2026, 2, 14, 9, 0), 'Saturday'],
    [new Date(2026, 1, 3, 9, 0), '3 Feb'],
    [new Date(2025, 10, 30, 9, 0), '30 Nov 2025'],
  ])('%s is "%s"', (then, words) => {
    expect(ago(then.toISOString(), now)).toBe(words);
  });
});
