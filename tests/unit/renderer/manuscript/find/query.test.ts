import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/article/blocks.ts';
import { matchesIn } from '#renderer/manuscript/find/query.ts';
import type { FindQuery } from '#renderer/manuscript/find/query.ts';

const plain: FindQuery = {
  text: '',
  replacement: '',
  matchCase: false,
  wholeWords: false,
  isPattern: false,
  where: 'everywhere',
};

function paragraph(text: string, links: Block['links'] = []): Block {
  return { kind: 'paragraph', text, links };
}

/** The matched words, one after the other. */
function found(query: Partial<FindQuery>, ...texts: readonly string[]): readonly string[] {
  return matchesIn(
    texts.map((text) => paragraph(text)),
    { ...plain, ...query },
  ).map(({ block, start, end }) => texts[block]?.slice(start, end) ?? '');
}

describe('finding in the text', () => {
  it('finds every match in reading order, whatever its case', () => {
    expect(found({ text: 'ferry' }, 'The ferry left.', 'Ferry, FERRY')).toEqual([
      'ferry',
      'Ferry',
      'FERRY',
    ]);
    expect(found({ text: 'Ferry', matchCase: true }, 'The ferry. Ferry!')).toEqual(['Ferry']);
  });

  it('takes signs of a pattern for themselves', () => {
    expect(found({ text: '$5.00 (net)' }, 'It cost $5.00 (net), not $5,00.')).toEqual([
      '$5.00 (net)',
    ]);
  });

  it('finds curly marks by straight ones, and spaces that do not break', () => {
    expect(found({ text: `"don't` }, 'He said: “don’t go”')).toEqual(['“don’t']);
    expect(found({ text: '10 km' }, 'It is 10\u00a0km away.')).toEqual(['10\u00a0km']);
  });

  it('finds whole words in every script', () => {
    expect(found({ text: 'art', wholeWords: true }, 'The art of party. Art-house: àrt')).toEqual([
      'art',
      'Art',
    ]);
    expect(found({ text: 'Öl', wholeWords: true }, 'Öl und Ölfeld')).toEqual(['Öl']);
  });

  it('reads patterns, skips empty matches, and writes out what replaces each', () => {
    expect(found({ text: '\\d*', isPattern: true }, 'a 12 b 7')).toEqual(['12', '7']);
    const [match] = matchesIn([paragraph('Nov. 22')], {
      ...plain,
      text: '(?<month>\\w+)\\. (\\d+)',
      isPattern: true,
      replacement: '$2 $<month> $$ $& $9',
    });
    expect(match?.replacement).toBe('22 Nov $ Nov. 22 $9');
  });

  it('refuses a pattern that cannot be read', () => {
    expect(() => found({ text: '(', isPattern: true }, 'x')).toThrow(SyntaxError);
  });
});

describe('quotations', () => {
  const blocks: readonly Block[] = [
    paragraph('The boat left. “The boat was late,” she said of the boat.'),
    { kind: 'block quote', text: 'No boat is safe.', links: [] },
    paragraph('Her boat sank.', [{ kind: 'quotation', target: 'q1', start: 0, end: 8 }]),
  ];

  it('are told apart from what the writer says', () => {
    const quoted = matchesIn(blocks, { ...plain, text: 'boat' }).map(({ isQuoted }) => isQuoted);
    expect(quoted).toEqual([false, true, false, true, true]);
  });

  it('are searched alone, or never', () => {
    expect(matchesIn(blocks, { ...plain, text: 'boat', where: 'quotations' })).toHaveLength(3);
    expect(matchesIn(blocks, { ...plain, text: 'boat', where: 'outside' })).toHaveLength(2);
  });
});
