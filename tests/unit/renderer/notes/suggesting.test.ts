import { history, redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { bodyNode } from '#shared/article/body.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { accepted, hasSuggestions, settled } from '#shared/article/suggestions.ts';
import { suggesting } from '#renderer/notes/suggesting.ts';
import { shownWords, suggestionsIn } from '#renderer/notes/suggestion-notes.ts';

const docOf = (...texts: readonly string[]) =>
  bodyNode({
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });
const doc = docOf('The bridge closes.', 'Ferries run.');

function seat(by: () => string | null = () => 'Nora Blum', text = doc) {
  let state = EditorState.create({ doc: text, plugins: [history(), suggesting(by)] });
  const dispatch = (tr: Transaction): void => {
    state = state.apply(tr);
  };
  return {
    now: () => state,
    dispatch,
    select: (from: number, to = from) =>
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to))),
    type: (text: string) => {
      for (const letter of text) dispatch(state.tr.insertText(letter));
    },
    backspace: () => {
      const { from, to, empty } = state.selection;
      dispatch(state.tr.delete(empty ? from - 1 : from, to));
    },
  };
}

const cards = (state: EditorState): readonly string[] =>
  suggestionsIn(state.doc).map(({ by, deleted, inserted }) => `${by}: ${deleted} → ${inserted}`);
const textOf = (state: EditorState): readonly string[] =>
  blocksOf(accepted(state.doc)).map(({ text }) => text);

describe('while somebody suggests', () => {
  test('letters typed one by one over a word are one suggestion', () => {
    const { select, type, now } = seat();
    select(5, 11);
    type('tunnel');
    expect(cards(now())).toEqual(['Nora Blum: bridge → tunnel']);
    expect(textOf(now())[0]).toBe('The tunnel closes.');
    expect(settled(now().doc, () => 'reject').eq(doc)).toBe(true);
  });

  const fares = docOf('Fares rose by 18% more than 58 towns paid.');
  const spot = (words: string): [number, number] => {
    const at = fares.textContent.indexOf(words) + 1;
    return [at, at + words.length];
  };
  test.each([
    ['18% more', '18 percent more'],
    ['58', '59'],
    ['58 towns', '58 old towns'],
    ['58 towns', '5 villages'],
    ['towns', 'a dozen boroughs'],
    ['rose', 'rise'],
  ])('%j typed over as %j is suggested in whole words', (words, others) => {
    const { select, type, now } = seat(undefined, fares);
    select(...spot(words));
    type(others);
    expect(cards(now())).toEqual([`Nora Blum: ${words} → ${others}`]);
    expect(textOf(now())[0]).toBe(fares.textContent.replace(words, others));
    expect(now().doc.textContent).toContain(`${words}${others}`);
    expect(now().selection.head).toBe(spot(words)[1] + others.length);
    expect(settled(now().doc, () => 'reject').eq(fares)).toBe(true);
  });

  test.each([
    ['58 towns', '58 old towns', ' → old '],
    ['18% more', '18 percent more', '% →  percent'],
    ['58', '59', '58 → 59'],
    ['town', 'borough', 'towns → boroughs'],
    ['58 towns', '58 town', 'towns → town'],
  ])('%j pasted over as %j keeps the words that stay', (words, others, card) => {
    const { select, dispatch, now } = seat(undefined, fares);
    select(...spot(words));
    dispatch(now().tr.insertText(others));
    expect(cards(now())).toEqual([`Nora Blum: ${card}`]);
    expect(textOf(now())[0]).toBe(fares.textContent.replace(words, others));
    expect(settled(now().doc, () => 'reject').eq(fares)).toBe(true);
  });

  test('what is typed beside its like stands where the caret was', () => {
    const { select, type, now } = seat();
    select(4);
    type(' old');
    expect(cards(now())).toEqual(['Nora Blum:  →  old']);
    expect(now().selection.head).toBe(8);
    expect(textOf(now())[0]).toBe('The old bridge closes.');
  });

  test('letters struck one by one are one suggestion, and the caret goes before them', () => {
    const { select, backspace, now } = seat();
    select(11);
    for (let letters = 0; letters < 6; letters += 1) backspace();
    expect(cards(now())).toEqual(['Nora Blum: bridge → ']);
    expect(now().selection.head).toBe(5);
    backspace();
    expect(cards(now())).toEqual(['Nora Blum:  bridge → ']);
  });

  test('a space that is left of what was typed is named, for it cannot be seen', () => {
    const { select, type, backspace, now } = seat();
    select(4);
    type(' old');
    for (let letters = 0; letters < 3; letters += 1) backspace();
    const left = suggestionsIn(now().doc).map(({ deleted, inserted }) => [
      shownWords(deleted),
      shownWords(inserted),
    ]);
    expect(left).toEqual([['', 'a space']]);
    expect(['  ', ' old'].map(shownWords)).toEqual(['2 spaces', ' old']);
  });

  test('undo takes the suggestion back with its edit, and redo brings it again', () => {
    const { select, type, now, dispatch } = seat();
    select(5, 11);
    type('t');
    undo(now(), dispatch);
    expect(now().doc.eq(doc)).toBe(true);
    redo(now(), dispatch);
    expect(cards(now())).toEqual(['Nora Blum: bridge → t']);
  });

  test('a paragraph split in two is suggested, and goes on as one’s own', () => {
    const { select, type, now, dispatch } = seat();
    select(12);
    dispatch(now().tr.split(12));
    type('It ');
    expect(textOf(now())).toEqual(['The bridge ', 'It closes.', 'Ferries run.']);
    expect(settled(now().doc, () => 'reject').eq(doc)).toBe(true);
  });

  test('what an input method composes is left alone until something else is done', () => {
    const { select, type, now, dispatch } = seat();
    select(5);
    dispatch(now().tr.insertText('に').setMeta('composition', 1));
    dispatch(now().tr.insertText('日', 5, 6).setMeta('composition', 1));
    expect(hasSuggestions(now().doc)).toBe(false);
    type('x');
    expect(cards(now())).toEqual(['Nora Blum:  → 日x']);
  });

  test('nothing is suggested once that is over, nor by nobody', () => {
    let name: string | null = 'Nora Blum';
    const { select, type, now } = seat(() => name);
    select(5);
    name = null;
    type('old ');
    expect(hasSuggestions(now().doc)).toBe(false);
    expect(textOf(now())[0]).toBe('The old bridge closes.');
  });
});

describe('what is read while suggestions are open', () => {
  test('is the text as if they were accepted, at the places where its words stand', () => {
    const { select, type, backspace, now } = seat();
    select(5, 12);
    backspace();
    select(12);
    type('soon ');
    const [first] = blocksOf(now().doc);
    expect(first?.text).toBe('The        soon closes.');
    const at = (first?.text ?? '').indexOf('closes');
    const start = first?.start ?? 0;
    expect(now().doc.textBetween(start + at, start + at + 6)).toBe('closes');
    expect(first?.links.map(({ kind }) => kind)).toEqual(['suggestion']);
  });
});

describe('while nobody suggests', () => {
  test.each([
    ['in the middle of struck words', 7, 7],
    ['over a part of them', 6, 8],
  ])('words typed %s stay', (_where, from, to) => {
    let by: string | null = 'Nora Blum';
    const { select, backspace, type, now } = seat(() => by);
    select(5, 11);
    backspace();
    by = null;
    select(from, to);
    type('ford');
    expect(textOf(now())[0]).toBe('The ford closes.');
    expect(settled(now().doc, () => 'reject').textContent).toContain('ford');
  });
});
