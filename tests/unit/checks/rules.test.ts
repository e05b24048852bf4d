import { describe, expect, it, test } from 'vitest';
import type { Reading } from '#shared/attribution/reading.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import { applyEdits } from '#shared/article/apply-edits.ts';
import type { Article } from '#shared/article/article.ts';
import { rules } from '#shared/checks/registry.ts';
import { ruleIds } from '#shared/checks/rules.ts';
import { contextOf } from '#shared/attribution/reading-context.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsIn, findingsOf, mended, story, textsOf } from './proofreading.ts';
import type { ReadBlocks } from './proofreading.ts';
import { smallReading } from './small-reader.ts';

const rulesIn = (article: Article) => findingsIn(article).map((finding) => finding.rule);

describe('the registry', () => {
  it('holds every rule once', () => {
    expect(rules.map((rule) => rule.id).toSorted()).toEqual([...ruleIds].toSorted());
  });
});

describe('words that somebody else said', () => {
  it('are judged by no rule', () => {
    const article = story(['“Experts at The Hill write XXX,” Jo Lind said.']);
    expect(findingsIn(article)).toEqual([]);
  });

  it('are judged only for a TK, which nobody says', () => {
    expect(rulesIn(story(['“We wait for TK,” Jo Lind said.']))).toEqual(['meta/placeholder']);
  });

  it('include whole block quotes, which have no marks', () => {
    const quoted = { type: 'paragraph', content: [{ type: 'text', text: 'Experts doubt it.' }] };
    const body = { type: 'doc', content: [{ type: 'block_quote', content: [quoted] }] };
    expect(findingsIn(story([], { body }))).toEqual([]);
  });

  it('include what a mixed quotation has in marks, and nothing else of it', () => {
    const text = 'Jo Lind said experts saw “experts everywhere” on the pier.';
    const read = (blocks: Parameters<typeof smallReading>[0]): Reading => ({
      ...smallReading(blocks),
      quotations: smallReading(blocks).quotations.map((quotation) => ({
        ...quotation,
        kind: 'mixed' as const,
        parts: [{ block: 0, start: 13, end: 57 }],
      })),
    });
    const places = findingsIn(story([text]), read).map(({ target }) => target);
    expect(places).toEqual([{ kind: 'text', place: { block: 0, start: 13, end: 20 } }]);
  });
});

describe('what a mixed quotation has in marks of any pair', () => {
  test.each([
    ['“', '”'],
    ['"', '"'],
    ['„', '“'],
    ['«', '»'],
    ['»', '«'],
    ['``', "''"],
    ["''", "''"],
    ['‘', '’'],
    ["'", "'"],
  ])('%s %s is judged by no rule', (open, close) => {
    const said = `${open}experts, who said so, everywhere${close}`;
    const text = `Jo Lind said that experts said there were ${said} on the pier.`;
    const read: ReadBlocks = (blocks) => createReader().read(blocks);
    const places = findingsIn(story([text]), read).map(({ target }) => target);
    expect(places).toEqual([{ kind: 'text', place: { block: 0, start: 18, end: 25 } }]);
  });
});

describe('an outlet that only its record knows', () => {
  const source = makeSource({
    id: 's1',
    kind: 'outlet',
    name: 'Quayside Weekly',
    aliases: ['the Quayside'],
    listed: true,
  });
  const rulesFor = (text: string) => {
    const article = story([text], { sources: [source] });
    const read: ReadBlocks = (blocks) => createReader().read(blocks, contextOf(article));
    return findingsIn(article, read).map((finding) => finding.rule);
  };

  it('is used where words come through it, by any of its names', () => {
    expect(rulesFor('Jo Lind told the Quayside Weekly that the ferry waits.')).toEqual([]);
    expect(rulesFor('Jo Lind told the Quayside that the ferry waits.')).toEqual([]);
  });

  it('may be shortened once it is named, and no other name need be recorded', () => {
    const text = 'Jo Lind told the Harbour Gazette it waits, and the Gazette reported it.';
    const gazette = makeSource({
      id: 's1',
      kind: 'outlet',
      name: 'The Harbour Gazette',
      listed: true,
    });
    const article = story([text], { sources: [gazette] });
    const read: ReadBlocks = (blocks) => createReader().read(blocks, contextOf(article));
    expect(findingsIn(article, read)).toEqual([]);
  });

  it('is not used where it only stands about', () => {
    expect(rulesFor('A copy of the Quayside Weekly lay in the mud.')).toEqual([
      'outlet/listed-unused',
    ]);
  });

  it('asks for its record where there is none', () => {
    expect(findingsFor('Jo Lind told the Harbour Gazette that the ferry waits.')).toEqual([
      'outlet/not-listed',
    ]);
  });

  it('leaves a council’s spokesperson alone', () => {
    expect(findingsFor('A council spokesperson declined to comment.')).toEqual([]);
  });

  function findingsFor(text: string): readonly string[] {
    const read: ReadBlocks = (blocks) => createReader().read(blocks);
    return findingsIn(story([text]), read).map((finding) => finding.rule);
  }
});

describe('quote/no-speaker', () => {
  const words = 'We wait for water.';
  function linked(speakerId: string | null): Article {
    return applyEdits(story([`“${words}”`]), [
      { kind: 'put source', source: makeSource({ id: 's1', kind: 'person', name: 'Jo Lind' }) },
      { kind: 'put quote', quote: makeQuote({ id: 'q1', words, speakerId }) },
      { kind: 'link quote', place: { block: 0, start: 1, end: 19 }, quoteId: 'q1' },
    ]);
  }

  it('is answered by a linked record that names the speaker', () => {
    expect(rulesIn(linked('s1'))).toEqual([]);
  });

  it('is not answered by a linked record without one; the fix completes that record', () => {
    const article = linked(null);
    const fix = findingsIn(article)[0]?.fixes.find(({ label }) => label === 'Record the speaker');
    const after = fix ? mended(article, fix, 'Tom Ries') : article;

    expect(rulesIn(article)).toEqual(['quote/no-speaker']);
    expect(after.quotes).toHaveLength(1);
    expect(after.sources.map((source) => source.name)).toEqual(['Jo Lind', 'Tom Ries']);
    expect(rulesIn(after)).toEqual([]);
  });

  it('writes the name before a quotation that opens a sentence', () => {
    const article = story(['Rain fell. “We wait for water.” It rose.']);
    const [fix] = findingsIn(article)[0]?.fixes ?? [];
    expect(fix && textsOf(mended(article, fix))).toEqual([
      'Rain fell. Jo Lind said, “We wait for water.” It rose.',
    ]);
  });
});

describe('quote/borrowed', () => {
  const text = 'The water is low, according to AP. “We wait,” Jo Lind said.';
  const ap = makeSource({ id: 's1', kind: 'outlet', name: 'AP', listed: true });

  it('offers to credit the outlet in the text', () => {
    const article = story([text], { sources: [ap] });
    const [fix] = findingsIn(article)[0]?.fixes ?? [];
    expect(fix && textsOf(mended(article, fix))).toEqual([
      'The water is low, according to AP. “We wait,” Jo Lind, according to AP, said.',
    ]);
  });

  it('lets a quotation before what an outlet reports itself pass', () => {
    const paragraph = '“We wait,” Jo Lind said. AP reported that the water was low.';
    expect(findingsOf('quote/borrowed', story([paragraph], { sources: [ap] }))).toEqual([]);
  });

  it('lets a quotation in another paragraph than the outlet pass', () => {
    const article = story(['The water is low, according to AP.', '“We wait,” Jo Lind said.']);
    expect(findingsOf('quote/borrowed', article)).toEqual([]);
  });
});

describe('quote/differs-from-material', () => {
  const spot = { sha256: 'a', start: 0, end: 17, words: 'We wait for\nwater.', where: null };

  function recorded(words: string, tied = true): Article {
    const article = story(['“We wait for water,” Jo Lind said.'], {
      quotes: [makeQuote({ id: 'q1', words, spot })],
    });
    const place = { block: 0, start: 1, end: 18 };
    return tied ? applyEdits(article, [{ kind: 'link quote', place, quoteId: 'q1' }]) : article;
  }

  it('finds words that the material has not, and records those that it has', () => {
    const [finding] = findingsOf('quote/differs-from-material', recorded('We wait for rain'));
    expect(finding?.severity).toBe('error');
    const [fix] = finding?.fixes ?? [];
    const { quotes } = fix ? mended(recorded('We wait for rain'), fix) : recorded('');
    expect(quotes[0]?.words).toBe('We wait for water.');
  });

  it.each(['We wait for water', 'we wait', 'We wait … water'])(
    'lets the same words, a part of them and marked cuts pass: %s',
    (words) => {
      expect(findingsOf('quote/differs-from-material', recorded(words))).toEqual([]);
    },
  );

  it('lets a record pass that the text does not use', () => {
    const article = recorded('We wait for rain', false);
    expect(findingsOf('quote/differs-from-material', article)).toEqual([]);
  });
});

describe('claim/vague-source', () => {
  function recorded(fields: Partial<Source>): Article {
    const source = makeSource({ id: 's1', kind: 'person', name: 'experts', named: false });
    return applyEdits(story(['The mud moves, experts say.']), [
      { kind: 'put source', source: { ...source, ...fields } },
      { kind: 'link source', place: { block: 0, start: 15, end: 22 }, sourceId: 's1' },
    ]);
  }

  it.each<[string, Partial<Source>, number]>([
    ['a record that says who it is', { named: true, name: 'Jo Lind' }, 0],
    ['terms and a reason', { terms: 'background', anonymityReason: 'fears for the job' }, 0],
    ['terms without a reason', { terms: 'background' }, 1],
    ['a reason of blanks', { terms: 'deep background', anonymityReason: ' ' }, 1],
    ['a reason without terms', { anonymityReason: 'fears for the job' }, 1],
  ])('with %s', (_, fields, count) => {
    expect(findingsOf('claim/vague-source', recorded(fields))).toHaveLength(count);
  });

  it('records an unnamed source on background with the reason, tied to the words', () => {
    const article = story(['The mud moves, experts say.']);
    const fix = findingsIn(article)[0]?.fixes[1];
    const after = fix ? mended(article, fix, 'fear for their jobs') : article;

    expect(after.sources).toMatchObject([
      {
        name: 'experts',
        named: false,
        terms: 'background',
        anonymityReason: 'fear for their jobs',
        listed: false,
      },
    ]);
    expect(textsOf(after)).toEqual(textsOf(article));
  });

  it('takes nobody who went on trial for a source', () => {
    const text = 'A former port official went on trial on Monday over the loss of a boat.';
    const read: ReadBlocks = (blocks) => createReader().read(blocks);
    expect(findingsIn(story([text]), read)).toEqual([]);
  });

  it('gives two unnamed sources two records', () => {
    let article = story(['The mud moves, experts say.', 'A French official would not comment.']);
    for (let round = 0; round < 2; round++) {
      const fix = findingsOf('claim/vague-source', article)[0]?.fixes[1];
      if (fix) article = mended(article, fix, 'fear');
    }
    expect(new Set(article.sources.map((source) => source.id)).size).toBe(2);
    expect(rulesIn(article)).toEqual(['anon/no-reason', 'anon/no-reason']);
  });
});

describe('the outlet rules', () => {
  const late = 'The tide is late, according to The Associated Press.';

  it('take all names of an outlet for one, a typed Sources line for a list', () => {
    expect(rulesIn(story([late, 'Sources: AP']))).toEqual(['outlet/alias']);
    expect(rulesIn(story(['The tide is late, according to the AP.', 'Sources: AP']))).toEqual([]);
  });

  it('take the letters that a name is known by for no other name', () => {
    const paper = 'The tide is late, according to the AP.';
    expect(rulesIn(story([paper, 'Sources: The Associated Press']))).toEqual([]);
  });

  it('take “the outlet” for no other name', () => {
    const tide =
      'Politico reported that the tide was late. According to the outlet, it never came.';
    const read: ReadBlocks = (blocks) => createReader().read(blocks);
    expect(findingsIn(story([tide, 'Sources: Politico']), read)).toEqual([]);
  });

  it('take a dateline for a citation, in its field or in the text', () => {
    const inText = ['KIEL, Germany (AP) — The tide is late.', 'Sources: AP'];
    expect(rulesIn(story(inText))).toEqual([]);
    const dated = ['PARIS, Jan. 3 (AP) - The tide is late.', 'Sources: AP'];
    expect(rulesIn(story(dated))).toEqual([]);
    expect(rulesIn(story(['It is late.', 'Sources: AP'], { dateline: 'Kiel (AP)' }))).toEqual([]);
    expect(rulesIn(story(['The tide (AP) is late.', 'Sources: AP']))).toEqual([
      'outlet/listed-unused',
    ]);
  });

  it('speak once of an outlet that is cited twice', () => {
    expect(rulesIn(story([late, 'It will rise, according to AP.']))).toEqual(['outlet/not-listed']);
  });

  it('list the record that an outlet has already', () => {
    const ap = makeSource({ id: 's1', kind: 'outlet', name: 'AP', aliases: ['Associated Press'] });
    const article = story([late], { sources: [ap] });
    const fix = findingsIn(article)[0]?.fixes[0];

    expect(fix && mended(article, fix).sources).toEqual([{ ...ap, listed: true }]);
  });

  it('take a name off a typed line with its comma', () => {
    const article = story(['The tide is late, AP reports.', 'Sources: Slate, AP']);
    const fix = findingsIn(article)[0]?.fixes[0];
    expect(fix && textsOf(mended(article, fix))[1]).toBe('Sources: AP');
  });

  it('let an outlet pass that the reader does not know, where its name stands in the text', () => {
    const name = 'The Fjord Courier';
    const courier = makeSource({ id: 's1', kind: 'outlet', name, aliases: [''], listed: true });
    const cited = story(['The tide is late, the Fjord Courier wrote.'], { sources: [courier] });
    const unused = story(['The Fjord Couriers sail late.'], { sources: [courier] });

    expect(rulesIn(cited)).toEqual([]);
    expect(rulesIn(unused)).toEqual(['outlet/listed-unused']);
  });

  it('count a quote that came through the outlet and is tied to the text', () => {
    const slate = makeSource({ id: 's1', kind: 'outlet', name: 'Slate', listed: true });
    const jo = makeSource({ id: 's2', kind: 'person', name: 'Jo Lind' });
    const quote = makeQuote({ id: 'q1', words: 'We wait,', speakerId: 's2', outletId: 's1' });
    const article = applyEdits(story(['“We wait,” Jo Lind said.']), [
      { kind: 'put source', source: slate },
      { kind: 'put source', source: jo },
      { kind: 'put quote', quote },
      { kind: 'link quote', place: { block: 0, start: 1, end: 9 }, quoteId: 'q1' },
    ]);
    expect(rulesIn(article)).toEqual(['quote/borrowed']);
  });
});

describe('the photo rules', () => {
  it('take the Photo credit off a line that it shares with the Sources', () => {
    const article = story(['AP reports mud.', 'Sources: AP / Photo credit: Port Office/Flickr']);
    const fix = findingsOf('photo/credit-unused', article)[0]?.fixes[0];
    expect(fix && textsOf(mended(article, fix))[1]).toBe('Sources: AP');
  });
});

describe('meta/placeholder', () => {
  it('leaves ordinary capitals in a headline alone', () => {
    const fields = { headline: 'NATO [updated] and Tkachev at Expo XX', dek: 'A name in brackets' };
    expect(rulesIn(story(['Mud.'], fields))).toEqual([]);
  });

  it('keeps the other authors when one name is still to come', () => {
    const article = story(['Mud.'], { byline: ['Lind, Jo', '[name]'] });
    const fix = findingsIn(article)[0]?.fixes[0];
    expect(fix && mended(article, fix, 'Tom Ries').byline).toEqual(['Lind, Jo', 'Tom Ries']);
  });
});
