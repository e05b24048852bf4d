import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import { parseQuery } from '#shared/search/query.ts';
import { SearchEngine } from '#main/desk/library/search/engine.ts';
import type { Found } from '#main/desk/library/search/engine.ts';
import { searchableOf } from '#main/desk/library/search/searchable.ts';

const now = Date.parse('2026-03-18T12:00:00.000Z');

function article(
  headline: string,
  paragraphs: readonly string[] = [],
  given: Partial<Article> = {},
): Article {
  return makeArticle({
    id: crypto.randomUUID(),
    now: '2026-03-01T08:00:00.000Z',
    headline,
    body: {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    ...given,
  });
}

function engineOf(...articles: readonly Article[]): SearchEngine {
  const engine = new SearchEngine();
  for (const each of articles) {
    const searchable = searchableOf(each);
    if (searchable !== null) engine.put(searchable);
  }
  return engine;
}

/** The headlines found, best first, and what else the engine said. */
function search(query: string, ...articles: readonly Article[]): Found & { titles: string[] } {
  const found = engineOf(...articles).find(parseQuery(query), now, 40);
  const titles = found.ids.map((id) => articles.find((each) => each.id === id)?.headline ?? '');
  return { ...found, titles };
}

const ferry = article('Night ferry stays', [
  'The council voted on Monday to keep the night ferry between the islands.',
  '“We need it,” said Anna Holt, the mayor of Westmark, whose café stands at the pier.',
]);
const bridge = article('Old bridge closes', ['Bridges age; the council is to decide in June.']);

describe('search', () => {
  it('finds every word, whatever its case and accents, by its beginning too', () => {
    expect(search('CAFE Westmark ', ferry, bridge).titles).toEqual(['Night ferry stays']);
    expect(search('counc', ferry, bridge).titles).toHaveLength(2);
    expect(search('bridge ', ferry, bridge).titles).toEqual(['Old bridge closes']);
    expect(search('ferry bridge', ferry, bridge).titles).toEqual([]);
  });

  it('puts a headline before a text, and of two alike the newer one first', () => {
    const about = article('A day at sea', ['The harbour and the harbour master.']);
    const old = article('Harbour opens', [], { updatedAt: '2020-03-01T08:00:00.000Z' });
    const recent = article('Harbour shuts', [], { updatedAt: '2026-03-17T08:00:00.000Z' });
    expect(search('harbour ', about, old, recent).titles).toEqual([
      'Harbour shuts',
      'Harbour opens',
      'A day at sea',
    ]);
  });

  it('forgives letters only where nothing is spelled as typed, and says so', () => {
    expect(search('westmrak ', ferry, bridge)).toMatchObject({
      titles: [ferry.headline],
      near: true,
    });
    expect(search('bridge ', ferry, bridge).near).toBe(false);
    expect(search('xyzzyq ', ferry, bridge)).toMatchObject({ titles: [], near: false });
  });

  it('finds a phrase only where its words follow each other', () => {
    const reversed = article('Boats', ['The ferry night was long.']);
    expect(search('"night ferry"', ferry, reversed).titles).toEqual([ferry.headline]);
    expect(search('"to keep the"', ferry, reversed).titles).toEqual([ferry.headline]);
    // A phrase ends where a paragraph ends.
    expect(search('"islands we need"', ferry).titles).toEqual([]);
  });

  it('leaves out what has a word or phrase that must not stand there', () => {
    expect(search('council -ferry', ferry, bridge).titles).toEqual([bridge.headline]);
    expect(search('council -"night ferry"', ferry, bridge).titles).toEqual([bridge.headline]);
    expect(search('-ferry', ferry, bridge).titles).toEqual([bridge.headline]);
  });

  it('looks into records, their notes and names', () => {
    const source = makeSource({
      id: 's1',
      kind: 'person',
      name: 'Derek Chollet',
      role: 'former Pentagon adviser',
      note: 'Called back on Tuesday',
    });
    const quoted = article('Plain', [], {
      sources: [source],
      quotes: [makeQuote({ id: 'q1', words: 'It is a matter of trust', note: 'Tape two' })],
    });
    for (const query of ['pentagon', 'matter trust', 'tuesday', 'tape', 'chollet']) {
      expect(search(query, quoted, ferry).titles, query).toEqual(['Plain']);
    }
    expect(search('pentagon ', quoted).hits[0]?.excerpt).toMatchObject({ field: 'source' });
  });

  it('filters by what a record, a field or the workflow says', () => {
    const wire = article('Wire story', ['It rained.'], {
      status: 'in review',
      section: 'Politics',
      tags: ['Budget 2026', 'Rail'],
      byline: ['René Holm'],
      slug: 'wire-story',
      updatedAt: '2026-01-20T08:00:00.000Z',
      sources: [
        makeSource({ id: 's1', kind: 'outlet', name: 'Associated Press' }),
        makeSource({ id: 's2', kind: 'person', name: 'Derek Chollet', aliases: ['Chollet'] }),
      ],
    });
    const finds = (query: string): boolean => search(query, wire, ferry).titles[0] === 'Wire story';
    for (const query of [
      'status:review',
      'section:politics',
      'tag:"budget 2026"',
      'tag:rail',
      'by:rene',
      'source:"Derek Chollet"',
      'source:chollet',
      'outlet:AP',
      'slug:wire',
      'headline:story',
      'after:2026-01 before:2026-02',
      'is:unsigned status:review',
      '-status:draft',
      'rained section:politics',
    ]) {
      expect(finds(query), query).toBe(true);
    }
    for (const query of ['source:AP', 'outlet:Chollet', 'by:"ren"', 'tag:ra', 'is:signed']) {
      expect(search(query, wire).titles, query).toEqual([]);
    }
  });

  it('lists by time what is asked for by filters alone', () => {
    const older = article('Older', [], { updatedAt: '2026-01-01T08:00:00.000Z' });
    expect(search('status:draft', older, ferry).titles).toEqual([ferry.headline, 'Older']);
  });

  it('shows the words around a match, and where they match', () => {
    const filler = 'Nothing of note was said in the hours before the vote was taken there. ';
    const long = article('Long day', [
      filler.repeat(5) + 'Then the Łódź tram came.' + filler.repeat(5),
    ]);
    const [hit] = search('lodz tram', long).hits;
    const { text, marks } = hit?.excerpt ?? { text: '', marks: [] };
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/^….*…$/);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Łódź', 'tram']);
  });

  it('marks the headline, and shows how an article begins that only the headline names', () => {
    const [hit] = search('old ', bridge).hits;
    expect(hit?.headline).toEqual([{ start: 0, end: 3 }]);
    expect(hit?.excerpt).toEqual({
      field: 'body',
      text: 'Bridges age; the council is to decide in June.',
      marks: [],
    });
  });

  it('forgets what was removed, and knows what was put in its place', () => {
    const engine = engineOf(ferry, bridge);
    engine.remove(bridge.id);
    const changed = searchableOf({ ...ferry, headline: 'Day ferry goes' });
    if (changed !== null) engine.put(changed);
    const ids = (query: string) => engine.find(parseQuery(query), now, 40).ids;
    expect(ids('bridge')).toEqual([]);
    expect(ids('goes')).toEqual([ferry.id]);
    expect(ids('headline:stays')).toEqual([]);
  });

  it('reads an article of any version as far as it can, and takes nothing else for one', () => {
    expect(searchableOf({ id: 'x', schema: 99, headline: 7, body: 'no' })).toMatchObject({
      id: 'x',
      status: 'draft',
      parts: [{ field: 'headline', text: '' }],
    });
    expect(searchableOf('nonsense')).toBeNull();
  });
});
