import { chainCommands } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';

const { list_item, bullet_list, ordered_list } = articleBody.nodes;

/** Makes a list of the chosen blocks, turns a list of the other kind into this one, or ends the list. */
export function list(type: NodeType): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    if (around === null) return wrapInList(type)(state, dispatch);
    if (around.type === type) return liftListItem(list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(around.position, type));
    return true;
  };
}

/** Puts the item into a list of its own under the item before; in a list, Tab never leaves the text. */
export const nestItem: Command = chainCommands(
  sinkListItem(list_item),
  (state) => listAround(state) !== null,
);

/** Takes the item out of the list it is in. */
export const unnestItem: Command = liftListItem(list_item);

/** The innermost list around the caret, and where it stands. */
function listAround(state: EditorState): { type: NodeType; position: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === bullet_list || type === ordered_list) {
      return { type, position: $from.before(depth) };
    }
  }
  return null;
}
