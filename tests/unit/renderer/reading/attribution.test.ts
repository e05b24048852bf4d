import { describe, expect, test } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import type { Article } from '#shared/article/article.ts';
import { makeSource } from '#shared/article/ledger.ts';
import { attributionOf, attributionWithin, sharesColour } from '#renderer/reading/attribution.ts';
import {
  acceptQuotes,
  acceptSources,
  quoteProposals,
  sourceProposals,
} from '#renderer/reading/proposals.ts';
import { article, bodyOfText, ids, read, story, unnamedIn } from './read-story.ts';

describe('attribution', () => {
  test('gives each paragraph its sources, and shares that add up to the whole', () => {
    const of = article();
    const { blocks, shares } = attributionOf(read(of), of);
    expect(blocks.map(({ shades }) => shades.map(({ name }) => name))).toEqual([
      ['Reuters'],
      [],
      ['AP'],
    ]);
    expect(shares.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });

  test.each([
    ['Mayor Jo Lind would not say whether the ferry waits.', []],
    ['Jo Lind, the mayor, did not respond to a request for comment.', []],
    ['Officials declined to comment.', []],
    ['The AP declined to comment.', []],
    ['Officials would not say when it sails, and said the pier was safe.', ['Officials']],
    ['Jo Lind declined to comment, Reuters reported.', ['Reuters']],
    ['The council declined to sell the boat.', ['The council']],
  ])('rests on nobody who would not say anything: %s', (text, sources) => {
    const of = article({ body: bodyOfText(text) });
    const { blocks } = attributionOf(read(of), of);
    expect(blocks.map(({ shades }) => shades.map(({ name }) => name))).toEqual([sources]);
  });

  test('keeps a source’s colour and letter when words are accepted', () => {
    const reuters = makeSource({ id: 'r', kind: 'outlet', name: 'Reuters' });
    // Letters stay with an article, also one that another test has read.
    const id = '7f0d6c52-3c1e-4a7b-8a55-0f3f6f2d9b01';
    const before = article({ id, sources: [reuters] });
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    const after = applyEdits(before, acceptQuotes(found, before, ids(), unnamedIn(before)));
    const shade = (of: Article) => attributionOf(read(of), of).blocks[0]?.shades[0];
    expect(shade(before)).toMatchObject({ key: 'r', letter: 'A', colour: 1 });
    expect(shade(after)).toEqual(shade(before));
  });

  test('keeps every colour and letter when a source that the text names later is recorded first', () => {
    const before = article({ id: 'ab7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c19' });
    const marks = (of: Article) =>
      [...attributionOf(read(of), of).shades.values()]
        .map(({ name, letter, colour }) => `${name} ${letter}${colour}`)
        .toSorted();
    const given = marks(before);
    expect(given).toEqual(['AP B2', 'Reuters A1']);
    const [ap] = sourceProposals(read(before), before).filter(({ draft }) => draft.name === 'AP');
    const after = applyEdits(before, acceptSources(ap ? [ap] : [], ids()));
    expect(marks(after)).toEqual(given);
  });

  test('gives every source the letter again that it had, once all are recorded and the article is opened anew', () => {
    const before = article({ id: 'bb7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c20' });
    const letters = (of: Article) =>
      [...attributionOf(read(of), of).shades.values()].map(
        ({ name, letter }) => `${name} ${letter}`,
      );
    letters(before);
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    const quoted = applyEdits(before, acceptQuotes(found, before, ids(), unnamedIn(before)));
    letters(quoted);
    const more = sourceProposals(read(quoted), quoted);
    const after = applyEdits(quoted, acceptSources(more, ids('more')));
    const given = letters(after);
    expect(given).toHaveLength(after.sources.length);

    letters({ ...article({ sources: [] }), id: '3b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c12' });
    expect(letters(after).toSorted()).toEqual(given.toSorted());
  });

  test('gives what an article before had to nobody of another article', () => {
    const first = article({ sources: [makeSource({ id: 'r', kind: 'outlet', name: 'Kyodo' })] });
    attributionOf(read(first), first);
    const other = { ...article(), id: '3b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c12' };
    expect(attributionOf(read(other), other).blocks[0]?.shades[0]).toMatchObject({ letter: 'A' });
  });

  test('keeps a shade that looks as it did, and makes another for a name that changed', () => {
    const shadeWith = (name: string) => {
      const of = article({ sources: [makeSource({ id: 'r', kind: 'outlet', name })] });
      return attributionOf(read(of), of).shades.get('r');
    };
    const before = shadeWith('Reuters');
    expect(shadeWith('Reuters')).toBe(before);
    expect(shadeWith('The Reuters')).not.toBe(before);
  });

  const letters = (
    blocks: readonly { readonly shades: readonly { name: string; letter: string }[] }[],
  ) => blocks.map(({ shades }) => shades.map(({ name, letter }) => `${name} ${letter}`));

  test('of a part keeps the shades of the whole, and whoever is new there keeps theirs', () => {
    const id = '4b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c13';
    const before = { ...article(), id };
    attributionOf(read(before), before);
    const typed = [story[0], 'The pier is grey, Kyodo reported.', story[2]].map(String);
    const after = { ...article({ body: bodyOfText(...typed) }), id };
    const answer = read(after);
    const within = (first: number, last: number) =>
      letters(attributionWithin({ first, last }, answer, after).blocks);
    expect(within(0, 1)).toEqual([['Reuters A'], ['Kyodo C'], []]);
    expect(within(2, 2)).toEqual([[], [], ['AP B']]);
    expect(letters(attributionOf(answer, after).blocks)).toEqual([
      ['Reuters A'],
      ['Kyodo C'],
      ['AP B'],
    ]);
  });

  test('stays as it was when two who are new come to stand in another order', () => {
    const id = '7b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c16';
    const before = { ...article(), id };
    attributionOf(read(before), before);
    const typed = (...texts: readonly string[]): Article => ({
      ...article({ body: bodyOfText(String(story[0]), ...texts, String(story[2])) }),
      id,
    });
    const within = (of: Article) =>
      letters(attributionWithin({ first: 1, last: 2 }, read(of), of).blocks).slice(1, 3);
    expect(within(typed('It is grey.', 'It is old, Kyodo reported.'))).toEqual([[], ['Kyodo C']]);
    const two = typed('It is grey, Yonhap reported.', 'It is old, Kyodo reported.');
    const shown = [['Yonhap D'], ['Kyodo C']];
    expect(within(two)).toEqual(shown);
    expect(letters(attributionOf(read(two), two).blocks).slice(1, 3)).toEqual(shown);
  });

  test('is kept for a source that the text does without for a while', () => {
    const id = '8b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c17';
    const of = (...texts: readonly string[]) => {
      const now = { ...article({ body: bodyOfText(...texts) }), id };
      return letters(attributionOf(read(now), now).blocks);
    };
    const [reuters = '', , ap = ''] = story;
    expect(of(reuters, ap)).toEqual([['Reuters A'], ['AP B']]);
    expect(of('It is grey, Kyodo reported.', ap)).toEqual([['Kyodo C'], ['AP B']]);
    expect(of('It is grey, Kyodo reported.', reuters)).toEqual([['Kyodo C'], ['Reuters A']]);
  });

  test('of a source that is gone goes to a new one before a colour is given twice', () => {
    const id = '9b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c18';
    const of = (...outlets: readonly string[]) => {
      const texts = outlets.map((name) => `It is grey, the ${name} reported.`);
      const now = { ...article({ body: bodyOfText(...texts) }), id };
      const { blocks } = attributionOf(read(now), now);
      return blocks.flatMap(({ shades }) => shades.map(({ letter }) => letter)).join('');
    };
    const eight = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel'];
    const papers = eight.map((name) => `${name} Times`);
    expect(of(...papers)).toBe('ABCDEFGH');
    expect(of(...papers.slice(2))).toBe('CDEFGH');
    const more = of(...papers.slice(2), 'Ivy Times', 'Juniper Times', 'Larch Times');
    expect(more).toBe('CDEFGHABI');
  });

  test('of a name that was only passed through while somebody wrote take no letter from the next', () => {
    const id = '6b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c15';
    const before = { ...article(), id };
    attributionOf(read(before), before);
    const written = (name: string) => {
      const typed = [story[0], `The pier is grey, ${name} reported.`, story[2]].map(String);
      return { ...article({ body: bodyOfText(...typed) }), id };
    };
    const within = (of: Article) =>
      letters(attributionWithin({ first: 1, last: 1 }, read(of), of).blocks)[1];
    expect(within(written('Kyodo'))).toEqual(['Kyodo C']);
    const after = written('Yonhap');
    expect(within(after)).toEqual(['Yonhap C']);
    expect(letters(attributionOf(read(after), after).blocks)[1]).toEqual(['Yonhap C']);
  });
});

test('a source whose colour came before is told apart by a pattern', () => {
  const shade = (letter: string) => ({ key: letter, name: letter, letter, colour: 1 });
  expect(['A', 'H', 'I', 'Z', 'AA'].map((letter) => sharesColour(shade(letter)))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
