import { describe, expect, it } from 'vitest';
import { attributedPart } from '#renderer/status/attributed.ts';
import { goalCount, goalOf, readingTime } from '#renderer/status/length.ts';
import { saveWords } from '#renderer/status/save-words.ts';

const shade = { key: 'ap', name: 'AP', letter: 'A', colour: 1 };

describe('the status line', () => {
  it('counts the paragraphs that rest on a source', () => {
    const blocks = [
      { block: 0, shades: [shade] },
      { block: 1, shades: [] },
      { block: 2, shades: [shade] },
    ];
    expect(attributedPart({ blocks })).toBe('2 of 3 paragraphs attributed');
    expect(attributedPart({ blocks: blocks.slice(1, 2) })).toBe('0 of 1 paragraph attributed');
    expect(attributedPart({ blocks: [] })).toBeNull();
  });

  it('gives a minute at the least', () => {
    expect(readingTime(0)).toBe('1 min read');
    expect(readingTime(1190)).toBe('5 min read');
  });

  it('measures the text against a goal, and takes no other goal than a number', () => {
    expect(goalCount(430, 1200)).toBe('430 of 1,200 words');
    expect(goalOf(' 1,200 ')).toEqual({ goal: 1200 });
    expect(goalOf('')).toEqual({ goal: null });
    for (const typed of ['eight', '0', '-5', '99999999'])
      expect(goalOf(typed)).toHaveProperty('error');
  });

  it('says "Saved" only when the desk has answered', () => {
    expect(saveWords('saved', null)).toBe('Saved');
    expect(saveWords('saving', null)).toBe('Saving…');
    const offline = { code: 'offline', message: '', details: [] } as const;
    expect(saveWords('failed', { ...offline, details: [] })).toBe('Kept in this window');
  });
});
