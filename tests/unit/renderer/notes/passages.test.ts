import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { passagesIn } from '#renderer/notes/passages.ts';
import { withoutCopiedComments } from '#renderer/notes/pasted-comments.ts';

interface Piece {
  readonly words: string;
  readonly threads?: readonly string[];
  readonly bold?: boolean;
}

function docOf(...paragraphs: readonly (readonly Piece[])[]) {
  const content = paragraphs.map((pieces) => ({
    type: 'paragraph',
    content: pieces.map(({ words, threads = [], bold = false }) => ({
      type: 'text',
      text: words,
      marks: [
        ...(bold ? [{ type: 'strong' }] : []),
        ...threads.map((threadId) => ({ type: 'comment', attrs: { threadId } })),
      ],
    })),
  }));
  return bodyNode({ type: 'doc', content });
}

const doc = docOf(
  [
    { words: 'The ' },
    { words: 'old ', threads: ['t1'] },
    { words: 'bridge', threads: ['t1', 't2'], bold: true },
    { words: ' closes.' },
  ],
  [{ words: 'Ferries', threads: ['t2'] }, { words: ' run.' }],
);
const comment = { id: 'c', by: 'Nora Blum', at: '2026-03-01T08:00:00.000Z', text: 'Sure?' };
const article = makeArticle({
  id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
  now: comment.at,
  threads: ['t1', 't2'].map((id) => ({ id, words: '', comments: [comment], resolved: null })),
});

describe('passages with comments', () => {
  test('stand in the order of the text, whole in spite of other marks, overlapping or not', () => {
    const words = passagesIn(doc).map(({ threadId, from, to }) => [
      threadId,
      doc.textBetween(from, to),
    ]);
    expect(words).toEqual([
      ['t1', 'old bridge'],
      ['t2', 'bridge'],
      ['t2', 'Ferries'],
    ]);
  });
});

describe('pasted words', () => {
  const old = doc.slice(5, 9);
  const threadsIn = (slice: typeof old): readonly string[] =>
    [...JSON.stringify(slice.toJSON()).matchAll(/"threadId":"(\w+)"/g)].map(([, id]) => id ?? '');

  test('leave their comment where it stands', () => {
    const state = EditorState.create({ doc });
    expect(threadsIn(withoutCopiedComments(old, { state, dragging: null }, article))).toEqual([]);
  });

  test('take their comment along when they were cut, or go over themselves', () => {
    const gone = docOf([{ words: 'The bridge closes.' }]);
    const cut = { state: EditorState.create({ doc: gone }), dragging: null };
    expect(threadsIn(withoutCopiedComments(old, cut, article))).toEqual(['t1']);
    const selection = TextSelection.create(doc, 5, 15);
    const over = { state: EditorState.create({ doc, selection }), dragging: null };
    expect(threadsIn(withoutCopiedComments(old, over, article))).toEqual(['t1']);
  });

  test('bring no comment from another article', () => {
    const state = EditorState.create({ doc: docOf([{ words: 'Else.' }]) });
    const empty = { ...article, threads: [] };
    expect(threadsIn(withoutCopiedComments(old, { state, dragging: null }, empty))).toEqual([]);
  });
});
