import { describe, expect, test } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { makeSource } from '#shared/article/ledger.ts';
import { createArticleReader } from '#renderer/reading/article-reader.ts';
import { attributionOf, attributionWithin, sharesColour } from '#renderer/reading/attribution.ts';
import {
  acceptQuotes,
  acceptSources,
  quoteProposals,
  sourceProposals,
} from '#renderer/reading/proposals.ts';
import { spliceBetween } from '#renderer/reading/splice.ts';
import type { Answer } from '#renderer/stores/reading.ts';

const story = [
  '“The harbour froze in one night,” said Mira Holt, a harbour pilot, according to Reuters.',
  'The old pier is grey.',
  '“We will build it,” Tomas Reyes, the mayor, told the Associated Press. “Nobody will wait.”',
];

function bodyOfText(...texts: readonly string[]): Article['body'] {
  const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

function article(fields: Partial<Article> = {}): Article {
  return makeArticle({
    id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
    now: '2026-03-01T08:00:00.000Z',
    body: bodyOfText(...story),
    ...fields,
  });
}

function read(of: Article): Answer {
  const splice = spliceBetween(null, bodyNode(of.body));
  return createArticleReader()({ id: 1, splice, article: of, quotationMarks: 'double' });
}

function unnamedIn(of: Article): Answer['reading']['unnamed'] {
  return read(of).reading.unnamed;
}

function ids(prefix = 'id'): () => string {
  let next = 1;
  return () => `${prefix}-${next++}`;
}

describe('proposals', () => {
  test('count an outlet that reports something once where it does, whatever it cites', () => {
    const before = article({
      body: bodyOfText('Fares rose 8%, Reuters reported, citing the port’s annual accounts.'),
    });
    const found = sourceProposals(read(before), before);
    expect(found.map(({ draft, places }) => [draft.name, places.length])).toEqual([['Reuters', 1]]);
  });

  test('keep one of several on the terms that these have', () => {
    const before = article({
      body: bodyOfText(
        'Two officials, who spoke on condition of anonymity because they feared for their jobs, told Reuters the weir leaked.',
        'One of the officials described the records as “a swamp from top to bottom.”',
      ),
    });
    const answer = read(before);
    const quotations = quoteProposals(answer, before).map(({ quotation }) => quotation);
    const { sources } = applyEdits(
      before,
      acceptQuotes(quotations, before, ids(), unnamedIn(before)),
    );
    const [official] = sources;
    expect([official?.name, official?.terms, official?.anonymityReason]).toEqual([
      'One of the officials',
      'background',
      'because they feared for their jobs',
    ]);
  });

  test('say what somebody is without a pronoun that only the text explains', () => {
    const before = article({
      body: bodyOfText(
        'The union met. “We stay ashore,” said its general secretary, Padraig Lind.',
      ),
    });
    const [found] = sourceProposals(read(before), before);
    expect([found?.draft.name, found?.draft.role]).toEqual(['Padraig Lind', 'general secretary']);
  });

  test('are the documents that the text cites, and a record of one is its source', () => {
    const before = article({
      body: bodyOfText(
        'The fare will rise, according to a notice that the port put up. Two boats are old, the report said.',
      ),
    });
    const found = sourceProposals(read(before), before);
    expect(found.map(({ draft, because }) => [draft.kind, draft.name, because])).toEqual([
      ['document', 'a notice', 'document'],
      ['document', 'the report', 'document'],
    ]);
    expect(
      found.map(({ shadeKey }) => attributionOf(read(before), before).shades.has(shadeKey)),
    ).toEqual([true, true]);

    const after = applyEdits(before, acceptSources(found, ids()));
    expect(sourceProposals(read(after), after)).toEqual([]);
    expect([...attributionOf(read(after), after).shades.keys()]).toEqual(['id-1', 'id-2']);
  });

  test('are those whom the text paraphrases, and not those who would say nothing', () => {
    const before = article({
      body: bodyOfText(
        'The ferry stops on Monday, the harbour board said.',
        'It will cost $400, said Lia Brandt, a spokeswoman. “It is a pity,” she said.',
        'Tomas Reyes, the mayor, declined to comment.',
      ),
    });
    const found = sourceProposals(read(before), before);
    expect(found.map(({ draft, because }) => [draft.name, because])).toEqual([
      ['the harbour board', 'paraphrased'],
      ['Lia Brandt', 'quoted'],
    ]);
    const { shades } = attributionOf(read(before), before);
    expect(found.map(({ shadeKey }) => shades.has(shadeKey))).toEqual([true, true]);
  });

  test('are the quotations without a record, and accepted they are proposals no more', () => {
    const before = article();
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(
      expect.arrayContaining(['Mira Holt', 'Tomas Reyes']),
    );

    const after = applyEdits(before, acceptQuotes(found, before, ids(), unnamedIn(before)));
    expect(quoteProposals(read(after), after)).toEqual([]);
    const names = after.sources.map((source) => source.name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['Mira Holt', 'Reuters', 'Tomas Reyes', 'AP']));
    for (const quote of after.quotes) {
      const passage = read(after).passages.find(({ target }) => target === quote.id);
      // The comma before the closing mark is the writer's.
      expect(quote.words).toContain(passage?.text.replace(/,$/, ''));
      expect(quote.words).not.toMatch(/,$/);
    }
  });

  test('tie the words for an unnamed speaker to the record, so that no check asks for it again', () => {
    const before = article({
      body: bodyOfText(
        '“Nobody asked us,” said an official at the harbour department, who was not authorized to discuss the plan.',
      ),
    });
    const vague = (of: Article) =>
      read(of).findings.filter(({ rule }) => rule === 'claim/vague-source').length;
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    expect(vague(before)).toBe(1);
    expect(vague(applyEdits(before, acceptQuotes(found, before, ids(), unnamedIn(before))))).toBe(
      0,
    );
  });

  const recorded = (...texts: readonly string[]): Article => {
    const before = article({ body: bodyOfText(...texts) });
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    return applyEdits(before, acceptQuotes(found, before, ids(), unnamedIn(before)));
  };

  test.each([
    ['Mira Holt said that the pier was “rotten to the core” in March.', ['rotten to the core']],
    [
      'Mira Holt said the pier was “rotten” and the harbour “no place for a child.”',
      ['rotten … no place for a child.'],
    ],
  ])(
    'record of a sentence what stands in marks, and nothing that a reporter wrote: %s',
    (text, words) => {
      const after = recorded(text);
      expect(after.quotes.map((quote) => quote.words)).toEqual(words);
      expect(read(after).passages.map((passage) => passage.text.replace(/,$/, ''))).toEqual(
        words.flatMap((each) => each.split(' … ')),
      );
      const { findings } = read(after);
      expect(findings.filter(({ rule }) => /near-verbatim|altered/.test(rule))).toEqual([]);
    },
  );

  test('record words once that two attributions claim', () => {
    const after = recorded(
      '“We will not wait,” Mira Holt said in a speech, according to a transcript reviewed by Reuters.',
    );
    expect(after.quotes).toHaveLength(1);
  });

  test('invent no terms for somebody whom the text does not name', () => {
    const after = recorded('“Nobody asked us,” said an official at the harbour department.');
    expect(after.sources).toMatchObject([{ named: false, terms: 'not recorded' }]);
  });

  test('write what somebody is as it stands within a sentence', () => {
    const after = recorded('The mayor, Petra Sund, said: “We were late.”');
    expect(after.sources).toMatchObject([{ name: 'Petra Sund', role: 'the mayor' }]);
  });

  test('use the record that is there, by whatever name', () => {
    const ap = makeSource({ id: 'ap', kind: 'outlet', name: 'Associated Press' });
    const before = article({ sources: [ap] });
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    const after = applyEdits(before, acceptQuotes(found, before, ids(), unnamedIn(before)));
    expect(after.sources.filter((source) => source.kind === 'outlet')).toHaveLength(2);
    expect(after.quotes.some((quote) => quote.outletId === 'ap')).toBe(true);
    expect(sourceProposals(read(before), before).map(({ draft }) => draft.name)).not.toContain(
      'AP',
    );
  });

  test('of sources are gone once accepted or dismissed', () => {
    const before = article();
    const found = sourceProposals(read(before), before);
    expect(found.length).toBeGreaterThan(2);
    const after = applyEdits(before, acceptSources(found, ids()));
    expect(sourceProposals(read(after), after)).toEqual([]);
    const dismissed = { ...before, dismissed: found.map(({ key }) => key) };
    expect(sourceProposals(read(dismissed), dismissed)).toEqual([]);
  });
});

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
    const before = article({ sources: [reuters] });
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    const after = applyEdits(before, acceptQuotes(found, before, ids(), unnamedIn(before)));
    const shade = (of: Article) => attributionOf(read(of), of).blocks[0]?.shades[0];
    expect(shade(before)).toMatchObject({ key: 'r', letter: 'A', colour: 1 });
    expect(shade(after)).toEqual(shade(before));
  });

  test('keeps every colour and letter when a source that the text names later is recorded first', () => {
    const before = article();
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
    const before = article();
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
