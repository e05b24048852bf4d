import { describe, expect, test } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { makePhoto, makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { seatEditor } from './editor-seat.ts';

const now = '2026-03-01T08:00:00.000Z';

function article(fields: Partial<Article> = {}): Article {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  return makeArticle({
    id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
    now,
    body: {
      type: 'doc',
      content: [paragraph('“The tide turned,” the pilot said.'), paragraph('Rain fell.')],
    },
    ...fields,
  });
}

const pilot = makeSource({ id: 'pilot', kind: 'person', name: 'the pilot' });
const quote = makeQuote({ id: 'tide', words: 'The tide turned,', speakerId: 'pilot' });

describe('a figure that is shown', () => {
  const figure = { type: 'figure', attrs: { photoId: 'pier' } };
  const pictured = article({ body: { type: 'doc', content: [{ type: 'paragraph' }, figure] } });

  test('is chosen where somebody goes on there, and leaves the caret alone where not', () => {
    const { store, selected } = seatEditor(pictured);
    const { bodyDesk } = store.getState();
    expect(bodyDesk?.revealFigure('pier', false)).toBe(true);
    expect(selected()).toBeNull();
    expect(bodyDesk?.revealFigure('pier', true)).toBe(true);
    expect(selected()).toMatchObject([figure]);
    expect(bodyDesk?.revealFigure('quay', true)).toBe(false);
  });
});

describe('a picture that is added', () => {
  const lines = (...texts: readonly string[]) =>
    article({
      body: {
        type: 'doc',
        content: texts.map((text) => ({
          type: 'paragraph',
          ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
        })),
      },
    });

  test.each([
    [
      'after the block of the caret',
      ['Rain fell.', 'It rose.'],
      1,
      ['Rain fell.', 'figure', 'It rose.'],
    ],
    ['in the place of an empty one', ['Rain fell.', ''], 13, ['Rain fell.', 'figure']],
    [
      'above the Sources line at the foot',
      ['Rain fell.', 'Sources: AP, Slate'],
      20,
      ['Rain fell.', 'figure', 'Sources: AP, Slate'],
    ],
    [
      'above it from the empty line behind',
      ['Rain fell.', 'Sources: AP', ''],
      26,
      ['Rain fell.', 'figure', 'Sources: AP', 'paragraph'],
    ],
  ])('stands %s, and is shown', (_, texts, caret, expected) => {
    const { store, moveTo, shape, shown } = seatEditor(lines(...texts));
    moveTo(caret);
    store.getState().addPhoto(makePhoto({ id: 'pier' }));
    expect(shape()).toEqual(expected);
    expect(shown).toHaveLength(1);
  });
});

describe('an edit of text and records', () => {
  test('is one step: undo takes both back, redo brings both again', () => {
    const { store, quoteMarks, redo } = seatEditor(article());
    store.getState().edit(
      [
        { kind: 'put source', source: pilot },
        { kind: 'put quote', quote },
        { kind: 'link quote', place: { block: 0, start: 1, end: 17 }, quoteId: 'tide' },
      ],
      'Quotation recorded',
    );
    expect(store.getState().article).toMatchObject({ sources: [pilot], quotes: [quote] });
    expect(quoteMarks()).toBe(1);

    expect(store.getState().undoEdit()).toBe(true);
    expect(store.getState().article).toMatchObject({ sources: [], quotes: [] });
    expect(quoteMarks()).toBe(0);

    redo();
    expect(store.getState().article).toMatchObject({ sources: [pilot], quotes: [quote] });
    expect(quoteMarks()).toBe(1);
  });

  test('stands in one history with typing, in the order things were done', () => {
    const { store, type, text } = seatEditor(article());
    type('At noon ');
    store.getState().edit([{ kind: 'put source', source: pilot }], 'Source added');
    type('Today ');
    store.getState().undoEdit();
    expect(text()).toMatch(/^At noon “The/);
    expect(store.getState().article?.sources).toEqual([pilot]);
    store.getState().undoEdit();
    expect(text()).toMatch(/^At noon “The/);
    expect(store.getState().article?.sources).toEqual([]);
    store.getState().undoEdit();
    expect(text()).toMatch(/^“The/);
  });

  test('that deletes a source unties it from quotations, and undo ties it again', () => {
    const { store } = seatEditor(article({ sources: [pilot], quotes: [quote] }));
    store.getState().edit([{ kind: 'remove source', id: 'pilot' }], 'Source deleted');
    expect(store.getState().article?.quotes[0]?.speakerId).toBeNull();
    store.getState().undoEdit();
    expect(store.getState().article?.quotes[0]?.speakerId).toBe('pilot');
  });

  test('of records leaves fields typed since alone when it is undone', () => {
    const { store } = seatEditor(article());
    store.getState().edit([{ kind: 'put source', source: pilot }], 'Source added');
    store.getState().changeFields({ byline: ['Ada Berg'], headline: 'Tide' });
    store.getState().undoEdit();
    expect(store.getState().article).toMatchObject({
      sources: [],
      byline: ['Ada Berg'],
      headline: 'Tide',
    });
  });
});

describe('a waiver', () => {
  test('names who waives, why and when, and can be undone', () => {
    const { store } = seatEditor(article());
    const finding: Finding = {
      key: 'k1',
      rule: 'meta/no-byline',
      severity: 'error',
      message: 'Nobody is named as the author.',
      why: '',
      target: { kind: 'field', field: 'byline' },
      excerpt: '',
      fixes: [],
      waivable: true,
      waiver: null,
    };
    store.getState().waive(finding, 'A note by the editors');
    expect(store.getState().article?.waivers).toEqual([
      {
        findingKey: 'k1',
        rule: 'meta/no-byline',
        reason: 'A note by the editors',
        by: 'Ada Berg',
        at: now,
      },
    ]);
    store.getState().undoEdit();
    expect(store.getState().article?.waivers).toEqual([]);
  });
});

describe('a block that the importer left out', () => {
  const origin: Article['origin'] = {
    fileName: 'tide.txt',
    format: 'text',
    url: null,
    importedAt: now,
    dropped: [
      { id: 'd1', text: 'Skip to content', reason: 'skip link', after: 0, restored: false },
      { id: 'd2', text: 'More on tides', reason: 'related stories', after: 1, restored: false },
      { id: 'd3', text: 'Share this', reason: 'share bar', after: 1, restored: false },
    ],
  };

  test('comes back at its place, whatever came back before it', () => {
    const { store, text } = seatEditor(article({ origin }));
    store.getState().restoreDropped('d3');
    store.getState().restoreDropped('d1');
    store.getState().restoreDropped('d2');
    expect(text().split('\n')).toEqual([
      'Skip to content',
      '“The tide turned,” the pilot said.',
      'More on tides',
      'Share this',
      'Rain fell.',
    ]);
    expect(store.getState().article?.origin?.dropped.every((block) => block.restored)).toBe(true);
  });

  test('comes back once, and undo leaves it out again', () => {
    const { store, text } = seatEditor(article({ origin }));
    store.getState().restoreDropped('d2');
    store.getState().restoreDropped('d2');
    expect(text().match(/More on tides/g)).toHaveLength(1);
    store.getState().undoEdit();
    expect(text()).not.toContain('More on tides');
    expect(store.getState().article?.origin?.dropped[1]?.restored).toBe(false);
  });
});

describe('a story that is put in its places', () => {
  const story = article({
    headline: 'The tide turned early',
    byline: ['Ida Moss'],
    dateline: 'WESTMARK',
    slug: 'the-tide-turned-early',
    sources: [pilot],
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It turned at nine.' }] }],
    },
  });

  test('is one step to undo, and keeps what was filled in before', () => {
    const { store, text } = seatEditor(article({ dateline: 'KELDER' }));
    const before = { text: text(), article: store.getState().article };
    store.getState().takeStory(story);
    expect(text()).toBe('It turned at nine.');
    expect(store.getState().article).toMatchObject({
      headline: 'The tide turned early',
      byline: ['Ida Moss'],
      dateline: 'KELDER',
      slug: 'the-tide-turned-early',
      sources: [{ id: 'pilot' }],
    });
    store.getState().undoEdit();
    expect({ text: text(), article: store.getState().article }).toEqual(before);
  });
});
