import { describe, expect, it } from 'vitest';
import { thinned } from '#shared/article/revisions.ts';
import type { RevisionRow } from '#shared/article/revisions.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function row(age: number, given: Partial<RevisionRow> = {}): RevisionRow {
  const at = new Date(now - age).toISOString();
  return {
    content: age.toString(16).padStart(64, '0'),
    revision: `1-${age}`,
    at,
    reason: 'work',
    name: null,
    headline: '',
    status: 'draft',
    words: 0,
    updatedAt: at,
    ...given,
  };
}

/** One every `step`, from `from` to `to` ago. */
const every = (step: number, from: number, to: number): readonly RevisionRow[] =>
  Array.from({ length: Math.floor((to - from) / step) }, (_, index) => row(from + index * step));

/** Those that would be thinned but for their age: the newest twenty always stay. */
const recent = every(minute, 0, 20 * minute);

describe('what is kept of many revisions', () => {
  it('is all of the last day', () => {
    const rows = every(10 * minute, 0, day);
    expect(thinned(rows, now)).toHaveLength(rows.length);
  });

  it('is one an hour of the last week, the newest of each', () => {
    const rows = every(10 * minute, 2 * day, 3 * day);
    const kept = thinned([...recent, ...rows], now).slice(0, -recent.length);
    expect(kept.length).toBeGreaterThanOrEqual(24);
    expect(kept.length).toBeLessThanOrEqual(25);
    expect(kept.at(-1)).toEqual(rows[0]);
  });

  it('is one a day for a quarter, and one a week after that', () => {
    const daily = thinned([...recent, ...every(hour, 10 * day, 20 * day)], now);
    expect(daily.length - recent.length).toBeLessThanOrEqual(11);
    const weekly = thinned([...recent, ...every(day, 100 * day, 170 * day)], now);
    expect(weekly.length - recent.length).toBeLessThanOrEqual(11);
    expect(weekly.length - recent.length).toBeGreaterThanOrEqual(10);
  });

  it('is always what has a name, was signed or exported, or exists nowhere else', () => {
    const special: readonly Partial<RevisionRow>[] = [
      { name: 'As filed' },
      { reason: 'signed off' },
      { reason: 'exported' },
      { reason: 'other version' },
      { reason: 'before migration' },
      { reason: 'found' },
    ];
    const rows = special.map((given, index) => row(400 * day + index * minute, given));
    expect(thinned([...recent, ...rows], now)).toHaveLength(recent.length + rows.length);
  });

  it('is always the newest twenty, whatever the clock says', () => {
    const rows = every(minute, 0, 20 * minute);
    expect(thinned(rows, now + 5_000 * day)).toHaveLength(20);
    expect(thinned(rows, now - 5_000 * day)).toHaveLength(20);
  });

  it('does not change when it is thinned again', () => {
    const once = thinned([...recent, ...every(7 * minute, day, 30 * day)], now);
    expect(thinned(once, now)).toEqual(once);
  });
});
