import { describe, expect, test } from 'vitest';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { bodyNode } from '#shared/article/body.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { quotesInSelection, selectedWords } from '#renderer/manuscript/selected-words.ts';
import { putQuotation, tieSelected } from '#renderer/manuscript/quotation-words.ts';

const sentence = { quoteId: 'q', before: '“', words: 'Wait,', after: '” she said.' };

function stateOf(text: string, from: number, to = from): EditorState {
  const content = text === '' ? [] : [{ type: 'text', text }];
  const doc = bodyNode({ type: 'doc', content: [{ type: 'paragraph', content }] });
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
}

function afterPutting(state: EditorState): string {
  const { tr } = state;
  putQuotation(tr, sentence);
  return tr.doc.textBetween(0, tr.doc.content.size, '|');
}

describe('a quotation put into the text', () => {
  test('stands alone in an empty paragraph', () => {
    expect(afterPutting(stateOf('', 1))).toBe('“Wait,” she said.');
  });

  test('is parted from its neighbours by one space each', () => {
    expect(afterPutting(stateOf('Rain fell. Fog rose.', 11))).toBe(
      'Rain fell. “Wait,” she said. Fog rose.',
    );
    expect(afterPutting(stateOf('Rain fell.', 11))).toBe('Rain fell. “Wait,” she said.');
  });

  test('ties its words to the record, and no more than those', () => {
    const { tr } = stateOf('', 1);
    putQuotation(tr, sentence);
    expect(blocksOf(tr.doc)[0]?.links).toEqual([
      { kind: 'quotation', target: 'q', start: 1, end: 6 },
    ]);
  });

  test('overwrites nothing that is selected', () => {
    expect(afterPutting(stateOf('Rain fell.', 1, 11))).toBe('Rain fell. “Wait,” she said.');
  });

  test('is a paragraph of its own beside a picture', () => {
    const doc = bodyNode({ type: 'doc', content: [{ type: 'figure', attrs: { photoId: 'p' } }] });
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 0) });
    expect(afterPutting(state)).toContain('“Wait,” she said.');
  });
});

describe('selected words', () => {
  test('are tied to a record without the marks around them', () => {
    const state = stateOf('He said “Wait” then.', 9, 15);
    const { tr } = state;
    expect(tieSelected(state, tr, 'q')).toBe(true);
    expect(blocksOf(tr.doc)[0]?.links).toEqual([
      { kind: 'quotation', target: 'q', start: 9, end: 13 },
    ]);
  });

  test('are needed: a caret alone ties nothing', () => {
    const state = stateOf('He said so.', 3);
    expect(tieSelected(state, state.tr, 'q')).toBe(false);
  });

  test('tell which record they belong to already', () => {
    const state = stateOf('He said “Wait” then.', 9, 15);
    const { tr } = state;
    tieSelected(state, tr, 'q');
    expect(quotesInSelection(state)).toEqual([]);
    expect(quotesInSelection(state.apply(tr))).toEqual(['q']);
  });
});

describe('the words of a selection', () => {
  const said = '“We waited,” she said, “and Nobody came.” It rained.';
  const chosen = (text: string, from = 0, to = text.length) => {
    const state = stateOf(text, from + 1, to + 1);
    const selected = selectedWords(state);
    return {
      words: selected?.words,
      tied: selected?.pieces.map((piece) => state.doc.textBetween(piece.from, piece.to)),
    };
  };

  test('leave the comma to the sentence, and who says it', () => {
    expect(chosen('“We waited,” she said.')).toEqual({ words: 'We waited', tied: ['We waited,'] });
    expect(chosen('“We waited”, ')).toEqual({ words: 'We waited', tied: ['We waited'] });
    expect(chosen('We waited,')).toEqual({ words: 'We waited', tied: ['We waited,'] });
  });

  test('are those of both halves, tied apart', () => {
    const tied = ['We waited,', 'and Nobody came.'];
    expect(chosen(said)).toEqual({ words: 'We waited, and Nobody came.', tied });
    expect(chosen(said, 1, said.indexOf('” It'))).toEqual({
      words: 'We waited, and Nobody came.',
      tied,
    });
  });

  test.each([
    ['Mira Holt said “we have no crew left” on Monday.', 'we have no crew left'],
    ['In March Mira Holt asked: “Who?” Nobody knew.', 'Who?'],
    [
      'The "smart" ferry "is late, and nobody knows why," she said.',
      'is late, and nobody knows why',
    ],
  ])('are those of the quotation, where its sentence is selected: %s', (sentence, words) => {
    expect(chosen(sentence).words).toBe(words);
  });

  test('are all of a block quote, with what somebody in it says', () => {
    const words = 'He said “we will wait for you” and left';
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words }] };
    const quoted = { type: 'block_quote', content: [paragraph] };
    const doc = bodyNode({ type: 'doc', content: [quoted] });
    const selection = TextSelection.create(doc, 2, 2 + words.length);
    expect(selectedWords(EditorState.create({ doc, selection }))?.words).toBe(words);
  });

  test('hold the terms in marks among them', () => {
    const words = 'The “smart” ferry is late';
    expect(chosen(words)).toEqual({ words, tied: [words] });
  });
});
