import { describe, expect, it } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import type { Article } from '#shared/article/article.ts';
import { check } from '#shared/checks/check.ts';
import type { QuotationStyle } from '#shared/house/house-style.ts';
import { mended, now, story, textsOf } from './proofreading.ts';

function strayMarks(article: Article, quotationMarks: QuotationStyle) {
  const blocks = blocksOf(bodyNode(article.body));
  const reading = createReader().read(blocks);
  return check({ article, blocks, reading, now, quotationMarks }).filter(
    ({ rule }) => rule === 'quote/unbalanced-marks',
  );
}

/** What each fix but a removal makes of the text. */
function ways(text: string, house: QuotationStyle): readonly (readonly [string, string])[] {
  const article = story([text]);
  const [finding] = strayMarks(article, house);
  return (finding?.fixes ?? [])
    .filter(({ label }) => label !== 'Remove the mark')
    .map((fix) => {
      const after = mended(article, fix);
      expect(strayMarks(after, house), fix.label).toEqual([]);
      return [fix.label, textsOf(after).join()] as const;
    });
}

describe('a quotation mark without its partner', () => {
  it.each([
    ['double', 'Jo Lind said, “We wait for water.”'],
    ['single', 'Jo Lind said, ‘We wait for water.’'],
    ['guillemets', 'Jo Lind said, «We wait for water.»'],
    ['low', 'Jo Lind said, „We wait for water.“'],
  ] as const)('is closed first as a house of %s marks sets them', (house, text) => {
    const [first] = ways('Jo Lind said, “We wait for water.', house);
    expect(first).toEqual(['Close the quotation', text]);
  });

  it('may keep the mark that stands there, where the house has another', () => {
    expect(ways('Jo Lind said, “We don’t wait.', 'single')).toEqual([
      ['Close the quotation', 'Jo Lind said, ‘We don’t wait.’'],
      ['Close it with ”', 'Jo Lind said, “We don’t wait.”'],
    ]);
    expect(ways('We wait for water,” Jo Lind said.', 'single')).toEqual([
      ['Open the quotation', '‘We wait for water,’ Jo Lind said.'],
      ['Open it with “', '“We wait for water,” Jo Lind said.'],
    ]);
    expect(ways('Jo Lind said, “We wait for water.', 'double')).toHaveLength(1);
  });

  it('ends straight where it began straight', () => {
    expect(ways('Jo Lind said, "We wait for water.', 'single')).toEqual([
      ['Close the quotation', 'Jo Lind said, "We wait for water."'],
    ]);
  });

  it('keeps its form where the words hold marks of the house themselves', () => {
    expect(ways('Jo Lind said, “The ‘dry’ months are long.', 'single')).toEqual([
      ['Close the quotation', 'Jo Lind said, “The ‘dry’ months are long.”'],
    ]);
  });
});

describe('two marks that are no pair', () => {
  it('become the pair of the house, or of either', () => {
    expect(ways('"We wait,” Jo Lind said.', 'single')).toEqual([
      ['Make both marks ‘ ’', '‘We wait,’ Jo Lind said.'],
      ['Make both marks straight', '"We wait," Jo Lind said.'],
      ['Make both marks curly', '“We wait,” Jo Lind said.'],
    ]);
    expect(ways('"We wait,” Jo Lind said.', 'double').map(([label]) => label)).toEqual([
      'Make both marks curly',
      'Make both marks straight',
    ]);
  });

  it('become the pair of the house where both stand the wrong way round', () => {
    expect(ways('”We wait,“ Jo Lind said.', 'single').map(([, text]) => text)).toEqual([
      '‘We wait,’ Jo Lind said.',
    ]);
  });
});

it('are told of up to fifty in a block, however many it holds, and in every block', () => {
  const found = strayMarks(story(['•" '.repeat(1_000), 'Jo Lind said, “We wait.']), 'double');
  const blocks = found.map(({ target }) => (target.kind === 'text' ? target.place.block : null));
  expect(blocks.filter((block) => block === 0)).toHaveLength(50);
  expect(blocks.filter((block) => block === 1)).toHaveLength(1);
});
