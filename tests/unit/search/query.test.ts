import { describe, expect, it } from 'vitest';
import { parseQuery, statusOf, timeOf, withFilter, withoutSpan } from '#shared/search/query.ts';
import { foldedText, foldedWords } from '#shared/search/words.ts';

describe('the words of a text', () => {
  it.each([
    ['The CAFÉ’s owner won’t go', 'the cafe owner wont go'],
    ['Łódź, Ærøskøbing and Weißensee', 'lodz aeroskobing and weissensee'],
    ['3.2 million e-mails', '3 2 million e mails'],
    ['東京タワー', '東 京 タ ワ ー'],
    ['', ''],
  ])('%j are compared as %j', (text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });

  it('know where they stand', () => {
    expect(foldedWords('A “Café’s” 😀 end')).toEqual([
      { text: 'a', start: 0, end: 1 },
      { text: 'cafe', start: 3, end: 9 },
      { text: 'end', start: 14, end: 17 },
    ]);
  });
});

describe('a query', () => {
  it('is words, phrases and filters, each with its place', () => {
    const text = 'ferry source:"Derek Chollet" "night boat" status:draft';
    const { terms, filters, problems } = parseQuery(text);
    expect(terms).toMatchObject([
      { kind: 'word', words: ['ferry'], prefix: false },
      { kind: 'phrase', words: ['night', 'boat'], prefix: false },
    ]);
    expect(filters).toMatchObject([
      { field: 'source', value: 'Derek Chollet', exact: true },
      { field: 'status', value: 'draft', exact: false },
    ]);
    expect(filters.map(({ start, end }) => text.slice(start, end))).toEqual([
      'source:"Derek Chollet"',
      'status:draft',
    ]);
    expect(problems).toEqual([]);
  });

  it('takes its last word for one that is still being typed', () => {
    expect(parseQuery('night fer').terms.map(({ prefix }) => prefix)).toEqual([false, true]);
    expect(parseQuery('fer* night ').terms.map(({ prefix }) => prefix)).toEqual([true, false]);
  });

  it('leaves out what has a hyphen before it', () => {
    const { terms, filters } = parseQuery('ferry -tunnel -section:sport');
    expect(terms.map(({ negated }) => negated)).toEqual([false, true]);
    expect(filters).toMatchObject([{ field: 'section', negated: true }]);
  });

  it('takes words with hyphens, and addresses, for text', () => {
    expect(parseQuery('e-mail').terms).toMatchObject([{ kind: 'phrase', words: ['e', 'mail'] }]);
    expect(parseQuery('https://ferry.example/').filters).toEqual([]);
    expect(parseQuery('Mayor: no').terms).toMatchObject([{ words: ['mayor'] }, { words: ['no'] }]);
  });

  it('reads quotation marks of every kind, also while they are open', () => {
    expect(parseQuery('“night boat”').terms).toMatchObject([{ words: ['night', 'boat'] }]);
    expect(parseQuery('source:"Derek Ch').filters).toMatchObject([{ value: 'Derek Ch' }]);
  });

  it('asks for nothing while a filter has no value yet', () => {
    expect(parseQuery('status:')).toEqual({ terms: [], filters: [], problems: [] });
  });

  it('says which filters cannot be meant, and filters nothing by them', () => {
    const { filters, problems } = parseQuery('status:lost after:soon is:blue');
    expect(filters).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('draft, in review'),
      expect.stringContaining('2026-01-31'),
      expect.stringContaining('signed'),
    ]);
  });

  it('gains and loses conditions as chips do', () => {
    const text = withFilter('ferry', 'by', 'Ida Moss');
    expect(text).toBe('ferry by:"Ida Moss"');
    const [filter] = parseQuery(text).filters;
    expect(withoutSpan(text, filter ?? { start: 0, end: 0 })).toBe('ferry');
  });
});

describe('a status', () => {
  it.each([
    ['review', 'in review'],
    ['in-review', 'in review'],
    ['Pub', 'published'],
    ['spike', 'spiked'],
    ['lost', null],
  ])('%j means %j', (typed, status) => {
    expect(statusOf(typed)).toBe(status);
  });
});

describe('a date', () => {
  const now = new Date(2026, 2, 18, 12).getTime();
  it.each([
    ['2026', new Date(2026, 0), new Date(2027, 0)],
    ['2026-02', new Date(2026, 1), new Date(2026, 2)],
    ['2026-02-28', new Date(2026, 1, 28), new Date(2026, 2, 1)],
    ['today', new Date(2026, 2, 18), new Date(2026, 2, 19)],
    ['yesterday', new Date(2026, 2, 17), new Date(2026, 2, 18)],
  ])('%s is a stretch of this calendar', (typed, from, to) => {
    expect(timeOf(typed, now)).toEqual({ from: from.getTime(), to: to.getTime() });
  });

  it.each(['2026-13', '2026-02-30', 'soon', ''])('%j is none', (typed) => {
    expect(timeOf(typed, now)).toBeNull();
  });
});
