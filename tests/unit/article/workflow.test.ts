import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { copyName, freshCopy } from '#shared/article/fresh-copy.ts';
import { movedTo, movesFrom } from '#shared/article/workflow.ts';

const now = '2026-03-18T12:00:00.000Z';
const signOff = { by: 'Ed', at: now, contentHash: 'x' };
const article = makeArticle({ id: 'a', now, headline: 'Ferry', status: 'approved', signOff });

describe('a person', () => {
  it('never gives the statuses that a sign-off and an export give', () => {
    for (const status of ['draft', 'in review', 'approved', 'published', 'spiked'] as const) {
      expect(movesFrom(status)).not.toContain('approved');
      expect(movesFrom(status)).not.toContain('published');
    }
    expect(() => movedTo({ ...article, status: 'draft' }, 'published')).toThrow(RangeError);
    expect(() => movedTo({ ...article, status: 'spiked' }, 'approved')).toThrow(RangeError);
  });

  it('sends back or spikes what was signed off, which voids the sign-off', () => {
    for (const status of movesFrom('approved')) {
      expect(movedTo(article, status)).toMatchObject({ status, signOff: null });
    }
  });

  it('changes nothing by giving an article the status it has', () => {
    expect(movedTo(article, 'approved')).toBe(article);
  });
});

describe('a copy', () => {
  it('carries the content over, and nothing that was decided about the other', () => {
    const waiver = { findingKey: 'k', rule: 'r', reason: 'known', by: 'Ed', at: now };
    const copy = freshCopy(
      { ...article, tags: ['rail'], waivers: [waiver], publishedAt: now, lineage: ['1-a'] },
      { id: 'b', now: '2026-03-19T12:00:00.000Z' },
    );
    expect(copy).toMatchObject({
      id: 'b',
      headline: 'Ferry',
      tags: ['rail'],
      status: 'draft',
      signOff: null,
      waivers: [],
      publishedAt: null,
      lineage: [],
      createdAt: '2026-03-19T12:00:00.000Z',
    });
  });

  it('has a name of its own, where there is one', () => {
    expect(copyName('Ferry')).toBe('Ferry (copy)');
    expect(copyName(' ')).toBe('');
  });
});
