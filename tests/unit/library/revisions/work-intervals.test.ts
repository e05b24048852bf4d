import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { WorkIntervals } from '#main/desk/library/revisions/work-intervals.ts';

const now = '2024-03-01T08:00:00.000Z';
const minute = 60_000;
const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';
const version = (count: number): Article => ({
  ...makeArticle({ id, now }),
  revision: `${count}-0`,
});

function begun(): { readonly work: WorkIntervals; readonly kept: string[] } {
  const kept: string[] = [];
  return { work: new WorkIntervals(({ revision }) => kept.push(revision)), kept };
}

describe('the course of work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begins with keeping what stood there', () => {
    const { work, kept } = begun();
    work.saved(version(1), version(2), 0);
    work.saved(version(2), version(3), minute);
    expect(kept).toEqual(['1-0']);
  });

  it('is kept every ten minutes, also where the clock was set back', () => {
    const { work, kept } = begun();
    work.saved(version(1), version(2), 100 * minute);
    work.saved(version(2), version(3), 109 * minute);
    work.saved(version(3), version(4), 110 * minute);
    work.saved(version(4), version(5), 50 * minute);
    expect(kept).toEqual(['1-0', '4-0', '5-0']);
  });

  it('is kept after 250 saves, however fast they come', () => {
    const { work, kept } = begun();
    for (let count = 1; count <= 260; count += 1) work.saved(version(count), version(count + 1), 0);
    expect(kept).toEqual(['1-0', '251-0']);
  });

  it('is kept at a pause of a minute, once', () => {
    const { work, kept } = begun();
    work.saved(version(1), version(2), 0);
    vi.advanceTimersByTime(minute - 1);
    work.saved(version(2), version(3), minute);
    vi.advanceTimersByTime(minute - 1);
    expect(kept).toEqual(['1-0']);
    vi.advanceTimersByTime(1);
    expect(kept).toEqual(['1-0', '3-0']);
    vi.advanceTimersByTime(10 * minute);
    work.end();
    expect(kept).toEqual(['1-0', '3-0']);
  });

  it('is kept at its end; an article that was only added is left to its file', () => {
    const { work, kept } = begun();
    work.saved(version(1), version(2), 0);
    work.added({ ...version(7), id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d22' }, 0);
    work.end();
    expect(kept).toEqual(['1-0', '2-0']);
  });
});
