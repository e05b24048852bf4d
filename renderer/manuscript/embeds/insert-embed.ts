import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';
import { embedAddress } from '#shared/article/embeds.ts';

const { nodes } = articleBody;

/** Puts a card of the page after the block at the caret, or in the place of an empty paragraph. */
export function insertEmbed(url: string, words: string): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const card = cardOf(url, words);
    const block = $to.depth === 0 ? null : $to.node(1);
    const empty = block?.type === nodes.paragraph && block.content.size === 0;
    const end = block ? $to.after(1) : $to.pos;
    const start = empty ? $to.before(1) : end;
    dispatch?.(place(state, start, end, card));
    return true;
  };
}

/** Where a paragraph is nothing but the address of a page: its range and that address. */
export function addressAlone(
  state: EditorState,
): { readonly from: number; readonly to: number; readonly url: string } | null {
  const { $from } = state.selection;
  if ($from.depth !== 1 || $from.parent.type !== nodes.paragraph) return null;
  const url = embedAddress($from.parent.textContent);
  return url === null ? null : { from: $from.before(), to: $from.after(), url };
}

/** Makes a card of the address that stands alone in the paragraph at the caret. */
export const embedAddressAlone: Command = (state, dispatch) => {
  const found = addressAlone(state);
  if (found === null) return false;
  dispatch?.(place(state, found.from, found.to, cardOf(found.url, '')));
  return true;
};

function cardOf(url: string, words: string): Node {
  const inlines = words.split(/\r\n?|\n/).flatMap((line, index) => {
    const text = line === '' ? [] : [articleBody.text(line)];
    return index === 0 ? text : [nodes.hard_break.create(), ...text];
  });
  return nodes.embed.create({ url }, inlines);
}

/** With the caret in the card's words; the text can go on after it. */
function place(state: EditorState, from: number, to: number, card: Node): Transaction {
  const last = to === state.doc.content.size;
  const tr = closeHistory(state.tr).replaceWith(
    from,
    to,
    last ? [card, nodes.paragraph.create()] : card,
  );
  return tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView();
}
