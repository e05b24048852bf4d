import { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { articleBody } from '#shared/article/body.ts';
import type { Marking } from '#renderer/manuscript/marking.ts';
import { marksPlugin, withMarks } from '#renderer/manuscript/marks-plugin.ts';

const words = 'Ann Holt said the boat is old';
const end = words.length + 1;

function marked(name: string): EditorState {
  const doc = articleBody.node('doc', null, [
    articleBody.node('paragraph', null, [articleBody.text(words)]),
  ]);
  const state = EditorState.create({ doc, plugins: [marksPlugin(() => [])] });
  const tr = withMarks(state, [marking(name, 15, end)], true);
  return tr ? state.apply(tr) : state;
}

function marking(name: string, from: number, to: number): Marking {
  return { from, to, name, colour: 1, chosen: null };
}

function marksIn(state: EditorState): number | undefined {
  const [plugin] = state.plugins;
  const shown = plugin?.getState(state) as DecorationSet | undefined;
  return shown?.find().length;
}

describe('what the reading marks', () => {
  test.each([
    ['said', false, false],
    ['said', true, false],
    ['said indirect', false, false],
    ['said indirect', true, true],
  ])('follows the words typed at the end of “%s” (exact: %s)', (name, exact, drawn) => {
    const state = marked(name);
    const typed = state.apply(state.tr.insertText('er', end));
    const tr = withMarks(typed, [marking(name, 15, end + 2)], exact);
    expect(tr !== null).toBe(drawn);
  });

  test('keeps both of two that begin at one place', () => {
    const both = [marking('said indirect', 15, 20), marking('said indirect', 15, end)];
    const state = marked('outlet');
    const drawn = withMarks(state, both, false);
    expect(drawn && withMarks(state.apply(drawn), both, false)).toBeNull();
    expect(drawn && marksIn(state.apply(drawn))).toBe(2);
  });

  test('is drawn anew where it says something else', () => {
    const state = marked('said');
    expect(withMarks(state, [marking('said indirect', 15, end)], false)).not.toBeNull();
    expect(withMarks(state, [], false)).not.toBeNull();
  });
});
