import { describe, expect, test } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import type { Article } from '#shared/article/article.ts';
import { makeSource } from '#shared/article/ledger.ts';
import { attributionOf } from '#renderer/reading/attribution.ts';
import {
  acceptQuotes,
  acceptSources,
  quoteProposals,
  sourceProposals,
} from '#renderer/reading/proposals.ts';
import { article, bodyOfText, ids, read, unnamedIn } from './read-story.ts';

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

  test('record how words were said where the text says it', () => {
    const before = article({
      body: bodyOfText(
        '“We stay ashore,” Padraig Lind wrote in a post on X.',
        '“Nobody asked us,” Mira Holt said.',
      ),
    });
    const found = quoteProposals(read(before), before).map(({ quotation }) => quotation);
    const { quotes } = applyEdits(before, acceptQuotes(found, before, ids(), []));
    expect(quotes.map(({ medium }) => medium)).toEqual(['post', null]);
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

  test.each([
    ['Derek Chollet left in May. His lawyer, Ann Pell, said', 'Derek Chollet’s lawyer'],
    ['Mira Holt left in May. Her spokesman, Ann Pell, said', 'Mira Holt’s spokesman'],
    ['Anna Jonas left in May. Ann Pell, her lawyer, said', 'Anna Jonas’ lawyer'],
    ['Derek Chollet met Tom Reed in May. Her lawyer, Ann Pell, said', 'lawyer'],
    ['Their lawyer, Ann Pell, said', 'lawyer'],
  ])('say whose lawyer somebody is where that is plain: %s', (text, role) => {
    const before = article({ body: bodyOfText(`${text} “it is cold.”`) });
    const found = sourceProposals(read(before), before);
    expect(found.map(({ draft }) => [draft.name, draft.role])).toEqual([['Ann Pell', role]]);
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

  test.each([
    ['A sign at the gate on Harbour Road said “no bathing”.', 'A sign at the gate on Harbour Road'],
    ['A banner over the stage read “save our pier”.', 'A banner over the stage'],
    ['A notice pinned to the door said “back in May”.', 'A notice pinned to the door'],
  ])('are the papers and signs that bear the words: %s', (text, name) => {
    const before = article({ body: bodyOfText(text) });
    const found = sourceProposals(read(before), before);
    expect(found.map(({ draft }) => [draft.kind, draft.name])).toEqual([['document', name]]);
  });

  test.each([
    'The quay is shut, according to three officials and an internal report.',
    'Three officials and an internal report said the quay was shut.',
  ])('are people first where people stand beside a paper: %s', (text) => {
    const before = article({ body: bodyOfText(text) });
    const found = sourceProposals(read(before), before);
    expect(found.map(({ draft }) => [draft.kind, draft.name.toLowerCase()])).toEqual([
      ['person', 'three officials'],
    ]);
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
