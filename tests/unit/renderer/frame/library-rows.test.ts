import { describe, expect, it } from 'vitest';
import { listItems, rowTitle } from '#renderer/library/rows.ts';
import type { SortKey } from '#renderer/library/rows.ts';
import { ago } from '#renderer/library/when.ts';
import { summary } from '../summary.ts';

const plain: Parameters<typeof listItems>[1] = {
  pins: [],
  sort: { by: 'changed', reversed: false },
  grouped: true,
  collapsed: new Set(),
  found: null,
};

/** The list's lines: "draft 2" for a group, a headline for a row. */
function lines(...given: Parameters<typeof listItems>): readonly string[] {
  return listItems(...given).map((item) =>
    item.kind === 'group' ? `${item.name} ${item.count}` : rowTitle(item.article),
  );
}

describe('the rows of the library', () => {
  // As the store keeps them: newest change first.
  const rows = [
    summary({ headline: 'New draft', words: 10, section: 'Local' }),
    summary({ headline: 'old draft', words: 300, updatedAt: '2026-02-02T08:00:00.000Z' }),
    summary({
      headline: 'Out',
      status: 'published',
      words: 20,
      updatedAt: '2026-01-02T08:00:00.000Z',
    }),
  ];
  const [newest, older, out] = rows.map(({ id }) => id);

  it('stand by status in the order of the workflow, newest change first', () => {
    expect(lines(rows, plain)).toEqual(['draft 2', 'New draft', 'old draft', 'published 1', 'Out']);
  });

  it('stand in any order, and the other way round', () => {
    const sorted = (by: SortKey, reversed = false) =>
      lines(rows, { ...plain, grouped: false, sort: { by, reversed } });
    expect(sorted('words')).toEqual(['old draft', 'Out', 'New draft']);
    expect(sorted('headline')).toEqual(['New draft', 'old draft', 'Out']);
    expect(sorted('headline', true)).toEqual(['Out', 'old draft', 'New draft']);
    expect(sorted('section')[0]).toBe('New draft');
    expect(sorted('status').at(-1)).toBe('Out');
  });

  it('stand on top while they are pinned, and in no other group', () => {
    expect(lines(rows, { ...plain, pins: [out ?? '', 'gone'] })).toEqual([
      'Pinned 1',
      'Out',
      'draft 2',
      'New draft',
      'old draft',
    ]);
  });

  it('are put away with their group', () => {
    expect(lines(rows, { ...plain, collapsed: new Set(['draft']) })).toEqual([
      'draft 2',
      'published 1',
      'Out',
    ]);
  });

  it('come by rank when they were searched for, by order when they were only filtered', () => {
    const found = { ids: [out ?? '', newest ?? ''], hits: new Map(), ranked: true };
    expect(lines(rows, { ...plain, pins: [older ?? ''], found })).toEqual(['Out', 'New draft']);
    expect(lines(rows, { ...plain, found: { ...found, ranked: false } })).toEqual([
      'draft 1',
      'New draft',
      'published 1',
      'Out',
    ]);
  });

  it('have a name before they have a headline', () => {
    expect(rowTitle(summary({ slug: 'night-ferry' }))).toBe('night-ferry');
    expect(rowTitle(summary({ headline: ' ' }))).toBe('Untitled');
    expect(rowTitle(summary({ opening: 'The pier closes' }))).toBe('Untitled (The pier closes)');
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
