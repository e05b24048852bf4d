import { describe, expect, it } from 'vitest';
import { editsWithin } from '#main/desk/library/search/near-words.ts';
import { WordIndex } from '#main/desk/library/search/word-index.ts';
import type { AskedWord } from '#main/desk/library/search/word-index.ts';

function put(index: WordIndex, id: string, body: string, headline = ''): void {
  index.add(id, [
    { text: headline, boost: 6, usual: 8, heads: true },
    { text: body, boost: 1, usual: 500, heads: false },
  ]);
}

/** Ids found, best first. */
function find(index: WordIndex, ...asked: readonly (string | AskedWord)[]): readonly string[] {
  const words = asked.map((word) =>
    typeof word === 'string' ? ({ word, prefix: 'none', edits: 0 } as const) : word,
  );
  return [...index.find(words)].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

describe('the index of words', () => {
  it('finds the articles in which every word stands, the more telling ones first', () => {
    const index = new WordIndex();
    put(index, 'body', 'the ferry left the pier');
    put(index, 'head', 'it left', 'night ferry');
    put(index, 'other', 'a bus left');
    expect(find(index, 'ferry', 'left')).toEqual(['head', 'body']);
    expect(find(index, 'ferry', 'bus')).toEqual([]);
  });

  it('finds beginnings everywhere, or in the short fields alone', () => {
    const index = new WordIndex();
    put(index, 'body', 'ferries');
    put(index, 'head', '', 'ferryman');
    expect(find(index, { word: 'ferr', prefix: 'all', edits: 0 }).toSorted()).toEqual([
      'body',
      'head',
    ]);
    expect(find(index, { word: 'fe', prefix: 'heads', edits: 0 })).toEqual(['head']);
  });

  it('knows no more of what was removed, however much it was', () => {
    const index = new WordIndex();
    for (let number = 0; number < 1_500; number += 1)
      put(index, `${number}`, `word${number} common`);
    for (let number = 0; number < 1_400; number += 1) index.remove(`${number}`);
    expect(find(index, 'common')).toHaveLength(100);
    expect(find(index, 'word7')).toEqual([]);
    put(index, '7', 'word7 again');
    expect(find(index, 'word7')).toEqual(['7']);
    expect(index.pack().words).not.toContain('word8');
  });

  it('is the same after it was written down', () => {
    const index = new WordIndex();
    put(index, 'gone', 'tunnel');
    put(index, 'a', 'night ferry', 'ferry');
    put(index, 'b', 'day ferry');
    index.remove('gone');
    const again = WordIndex.unpack(index.pack());
    expect(find(again, 'ferry')).toEqual(find(index, 'ferry'));
    put(again, 'c', 'ferry', 'ferry ferry');
    expect(find(again, 'ferry')).toContain('c');
    expect(find(again, 'tunnel')).toEqual([]);
  });
});

describe('a word spelled nearly like another', () => {
  it.each([
    ['council', 'council', 0, true],
    ['council', 'councl', 1, true],
    ['council', 'cuoncil', 1, true],
    ['council', 'cuoncli', 1, false],
    ['council', 'cuoncli', 2, true],
    ['ferry', 'berth', 2, false],
    ['ferry', 'ferryman', 2, false],
  ])('%s and %s within %i: %s', (a, b, edits, within) => {
    expect(editsWithin(a, b, edits)).toBe(within);
  });
});
