import { describe, expect, test } from 'vitest';
import { excerptAt } from '#shared/checks/excerpt.ts';
import { check } from '#shared/checks/check.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { now, story } from './proofreading.ts';

function excerpt(text: string, words: string): string {
  const blocks = blocksOf(bodyNode(story([text]).body));
  const start = text.indexOf(words);
  return excerptAt({ blocks }, { block: 0, start, end: start + words.length });
}

describe('the excerpt of a finding', () => {
  test('is the sentence that its words stand in', () => {
    const text = 'It rained. By noon some officials had come to Kiel. They left again.';
    expect(excerpt(text, 'some officials')).toBe('By noon some officials had come to Kiel.');
  });

  test('has the marks of a quotation that opens or closes the sentence', () => {
    const text = 'It rained. “We wait for the tide,” one pilot said. “Nobody asked us.” They left.';
    expect(excerpt(text, 'one pilot')).toBe('“We wait for the tide,” one pilot said.');
    expect(excerpt(text, 'asked')).toBe('“Nobody asked us.”');
    expect(excerpt('It rained. “Why now?” one pilot asked.', 'one pilot')).toBe(
      '“Why now?” one pilot asked.',
    );
  });

  test('takes no full stop of an abbreviation for an end', () => {
    const text = 'It rained. In Jan. Mr. Okafor met some U.S. officials at St. Mary’s. They left.';
    expect(excerpt(text, 'some')).toBe('In Jan. Mr. Okafor met some U.S. officials at St. Mary’s.');
  });

  test('begins with the clause, behind an ellipsis, where the sentence began long before', () => {
    const text =
      'When the harbor had been closed for the third week in a row by ice and by wind, the crews went home, experts said.';
    expect(excerpt(text, 'experts')).toBe('…the crews went home, experts said.');
  });

  test('begins with a whole word where there is no clause either', () => {
    const text = `${'harbour '.repeat(30)}experts said so ${'again '.repeat(30)}`;
    expect(excerpt(text, 'experts')).toMatch(
      /^…harbour (harbour )+experts said so (again )+again…$/,
    );
  });
});

test('every finding in the text is listed with words that begin a sentence or follow an ellipsis', () => {
  const article = story([
    'The pier will cost $4.2 million, experts say. The “best” pilots, some officials claimed, went to Oslo.',
    'It is “a mess”. “We have had enough, and nobody in that building listens to what we say about it,” a man said.',
  ]);
  const blocks = blocksOf(bodyNode(article.body));
  const reading = createReader().read(blocks);
  const shown = check({ article, blocks, reading, now }).filter(
    ({ target }) => target.kind === 'text',
  );
  expect(shown.length).toBeGreaterThan(2);
  for (const finding of shown) expect(finding.excerpt).toMatch(/^(?:…|The |It |“We )/);
});
