import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { bodyNode } from '#shared/article/body.ts';
import {
  blockStart,
  deleteBlock,
  duplicateBlock,
  moveBlockBy,
  moveBlockTo,
  turnInto,
} from '#renderer/manuscript/block-handle/block-work.ts';

const paragraph = (words: string, marks: readonly object[] = []) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words, marks }],
});
const item = (...content: readonly object[]) => ({ type: 'list_item', content });
const figure = { type: 'figure', attrs: { photoId: 'pier' } };

function textOf(...content: readonly object[]) {
  let state = EditorState.create({
    doc: bodyNode({ type: 'doc', content }),
    plugins: [history()],
  });
  return {
    /** What a command does; the text as it stands after it. */
    after(command: Command): string {
      command(state, (tr) => {
        tr.doc.check();
        state = state.apply(tr);
      });
      return state.doc.toString();
    },
    caret(position: number) {
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
    },
    can: (command: Command) => command(state),
    start: (index: number) => {
      let at = 0;
      for (let block = 0; block < index; block += 1) at += state.doc.child(block).nodeSize;
      return at;
    },
    get lines() {
      return state.doc.content.content.map((node) => node.textContent || node.type.name);
    },
    get caretBlock() {
      const { $from } = state.selection;
      return $from.depth === 0 ? $from.nodeAfter?.type.name : $from.node(1).textContent;
    },
  };
}

describe('a block is moved', () => {
  test.each([
    [0, 3, 'BCAD'],
    [0, 4, 'BCDA'],
    [3, 0, 'DABC'],
    [2, 1, 'ACBD'],
    [1, 3, 'ACBD'],
  ])('from %i to before %i, in one step to undo', (from, to, lines) => {
    const text = textOf(...Array.from('ABCD', (letter) => paragraph(letter)));
    text.after(moveBlockTo(text.start(from), text.start(to)));
    expect(text.lines.join('')).toBe(lines);
    expect(text.caretBlock).toBe('ABCD'.charAt(from));
    text.after(undo);
    expect(text.lines.join('')).toBe('ABCD');
  });

  test('over longer and shorter ones alike', () => {
    const long = 'It rained on the pier all night. '.repeat(9);
    const text = textOf(paragraph('A'), paragraph(long), figure, paragraph('D'));
    text.after(moveBlockTo(text.start(1), text.start(4)));
    expect(text.lines).toEqual(['A', 'figure', 'D', long]);
    text.after(moveBlockTo(text.start(1), 0));
    expect(text.lines).toEqual(['figure', 'A', 'D', long]);
    expect(text.caretBlock).toBe('figure');
  });

  test('nowhere where it stands already, and not past the ends', () => {
    const text = textOf(paragraph('A'), paragraph('B'));
    expect(text.can(moveBlockTo(0, text.start(1)))).toBe(false);
    expect(text.can(moveBlockTo(text.start(1), text.start(1)))).toBe(false);
    expect(text.can(moveBlockBy(0, -1))).toBe(false);
    expect(text.can(moveBlockBy(text.start(1), 1))).toBe(false);
    text.after(moveBlockBy(0, 1));
    expect(text.lines).toEqual(['B', 'A']);
  });

  test('with the caret where it was in it', () => {
    const text = textOf(paragraph('Ebb'), paragraph('Flood'));
    text.caret(3);
    text.after(moveBlockBy(0, 1));
    expect(text.after((state, dispatch) => (dispatch?.(state.tr.insertText('|')), true))).toBe(
      'doc(paragraph("Flood"), paragraph("Eb|b"))',
    );
  });
});

describe('a block is turned into another kind', () => {
  const list = {
    type: 'bullet_list',
    content: [
      item(paragraph('Ebb')),
      item(paragraph('Flood'), { type: 'ordered_list', content: [item(paragraph('Spring'))] }),
    ],
  };

  test.each([
    ['heading', 'doc(heading("Ebb"), heading("Flood"), heading("Spring"))'],
    ['paragraph', 'doc(paragraph("Ebb"), paragraph("Flood"), paragraph("Spring"))'],
    ['blockQuote', 'doc(block_quote(paragraph("Ebb"), paragraph("Flood"), paragraph("Spring")))'],
    [
      'orderedList',
      'doc(ordered_list(list_item(paragraph("Ebb")), list_item(paragraph("Flood"), ordered_list(list_item(paragraph("Spring"))))))',
    ],
  ] as const)('a list into %s', (form, shape) => {
    expect(textOf(list).after(turnInto(0, form))).toBe(shape);
  });

  test('a paragraph into a quotation, a list and back, with its marks', () => {
    const text = textOf(paragraph('Ebb', [{ type: 'strong' }]));
    expect(text.after(turnInto(0, 'blockQuote'))).toBe(
      'doc(block_quote(paragraph(strong("Ebb"))))',
    );
    expect(text.after(turnInto(0, 'bulletList'))).toBe(
      'doc(bullet_list(list_item(paragraph(strong("Ebb")))))',
    );
    expect(text.after(turnInto(0, 'pullQuote'))).toBe('doc(pull_quote(strong("Ebb")))');
    expect(text.can(turnInto(0, 'pullQuote'))).toBe(false);
    expect(text.after(turnInto(0, 'paragraph'))).toBe('doc(paragraph(strong("Ebb")))');
  });

  test('but not a picture, and a heading that is one already', () => {
    const text = textOf(figure, { type: 'heading', attrs: { level: 2 } });
    expect(text.can(turnInto(0, 'heading'))).toBe(false);
    expect(text.can(turnInto(1, 'heading'))).toBe(false);
    expect(text.can(turnInto(1, 'subheading'))).toBe(true);
  });
});

test('a copy stands under its block, without the comment on it', () => {
  const comment = { type: 'comment', attrs: { threadId: 'thread' } };
  const text = textOf(paragraph('Ebb', [comment]), paragraph('Flood'));
  expect(text.after(duplicateBlock(0))).toBe(
    'doc(paragraph(comment("Ebb")), paragraph("Ebb"), paragraph("Flood"))',
  );
  expect(text.after(undo)).toBe('doc(paragraph(comment("Ebb")), paragraph("Flood"))');
});

test('a block is deleted, and of the last one a paragraph to write in stays', () => {
  const text = textOf(paragraph('Ebb'), figure);
  expect(text.after(deleteBlock(text.start(1)))).toBe('doc(paragraph("Ebb"))');
  expect(text.after(deleteBlock(0))).toBe('doc(paragraph)');
  expect(text.after(undo)).toBe('doc(paragraph("Ebb"))');
});

test('the block of a position is the body’s own, however deep the words stand', () => {
  const doc = bodyNode({
    type: 'doc',
    content: [paragraph('A'), { type: 'bullet_list', content: [item(paragraph('B'))] }, figure],
  });
  expect(blockStart(doc.resolve(1))).toBe(0);
  expect(blockStart(doc.resolve(6))).toBe(3);
  expect(blockStart(doc.resolve(doc.content.size - 1))).toBe(doc.content.size - 1);
  expect(blockStart(doc.resolve(doc.content.size))).toBeNull();
});
