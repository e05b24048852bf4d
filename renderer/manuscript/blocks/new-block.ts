import { closeHistory } from 'prosemirror-history';
import { Selection, TextSelection } from 'prosemirror-state';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';

const { nodes } = articleBody;

/** Does it to an empty paragraph: the one at the caret, else a new one after the block there. */
export function inNewBlock(command: Command): Command {
  return (state, dispatch, view) => {
    const tr = withEmptyParagraph(state);
    if (!tr.docChanged) return command(state, dispatch, view);
    return command(state.apply(tr), dispatch && ((second) => dispatch(joined(tr, second))), view);
  };
}

/** A rule in the place of the paragraph at the caret. */
export const rule: Command = (state, dispatch) => {
  const tr = withRule(state);
  if (tr) dispatch?.(tr);
  return tr !== null;
};

/** Puts a rule in the place of the paragraph at the caret, with another to go on in after it. */
export function withRule(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  if ($from.depth !== 1) return null;
  const tr = state.tr.replaceWith($from.before(), $from.after(), [
    nodes.rule.create(),
    nodes.paragraph.create(),
  ]);
  return tr.setSelection(TextSelection.create(tr.doc, $from.before() + 2)).scrollIntoView();
}

function withEmptyParagraph(state: EditorState): Transaction {
  const { $to } = state.selection;
  const tr = closeHistory(state.tr);
  const block = $to.depth === 0 ? null : $to.node(1);
  if (block?.type === nodes.paragraph && block.content.size === 0) return tr;
  const end = block ? $to.after(1) : $to.pos;
  tr.insert(end, nodes.paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, end + 1));
}

/** Two transactions, the second made on what the first one made, as one step of the history. */
function joined(first: Transaction, second: Transaction): Transaction {
  for (const step of second.steps) first.step(step);
  return first
    .setSelection(Selection.fromJSON(first.doc, second.selection.toJSON()))
    .scrollIntoView();
}
