import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispensable } from '#main/desk/backup/rotation.ts';

const stamp = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19).replace(/:/g, '')}Z`);

describe('the rotation of backups', () => {
  it('never takes the newest, and never leaves more than it promises', () => {
    fc.assert(
      fc.property(fc.uniqueArray(stamp, { maxLength: 80 }), (stamps) => {
        const gone = new Set(dispensable(stamps));
        const kept = stamps.filter((each) => !gone.has(each));
        expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
        if (stamps.length > 0) expect(gone.has(stamps.toSorted().at(-1) ?? '')).toBe(false);
        // Asked again, it has nothing more to take.
        expect(dispensable(kept)).toEqual([]);
      }),
    );
  });

  it('keeps a year of months behind the weeks and days', () => {
    const daily = Array.from({ length: 800 }, (_, day) => {
      const date = new Date(Date.UTC(2022, 0, 1 + day));
      return `${date.toISOString().slice(0, 10)}T080000Z`;
    });
    const gone = new Set(dispensable(daily));
    const kept = daily.filter((each) => !gone.has(each));
    expect(new Set(kept.map((each) => each.slice(0, 7))).size).toBe(12);
    expect(kept.slice(-7)).toEqual(daily.slice(-7));
  });
});
