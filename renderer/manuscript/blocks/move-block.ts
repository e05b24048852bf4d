import { closeHistory } from 'prosemirror-history';
import { NodeSelection } from 'prosemirror-state';
import type { Command, Selection } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';

/**
 * Moves the block at the caret one place up (-1) or down (1): the item within its list, else the
 * paragraph, heading, picture or list as a whole.
 */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const depth = depthToMove(state.selection, direction);
    if (depth === null) return false;
    if (!dispatch) return true;
    const { selection, tr, doc } = state;
    const { start, end } = rangeAt(selection, depth);
    // The neighbour goes to the other side: what is moved keeps its selection, marks and readings.
    if (direction < 0) {
      const neighbour = doc.resolve(start).nodeBefore;
      if (!neighbour) return false;
      tr.insert(end, neighbour).delete(start - neighbour.nodeSize, start);
    } else {
      const neighbour = doc.resolve(end).nodeAfter;
      if (!neighbour) return false;
      tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour);
    }
    if (selection instanceof NodeSelection) {
      tr.setSelection(NodeSelection.create(tr.doc, tr.mapping.map(selection.from, 1)));
    }
    dispatch(closeHistory(tr).scrollIntoView());
    return true;
  };
}

/** The depth whose node can go that way: that of a list item, else that of the body's own blocks. */
function depthToMove(selection: Selection, direction: -1 | 1): number | null {
  const { $from, $to } = selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 1; depth -= 1) {
    if ($from.node(depth).type === articleBody.nodes.list_item && hasNeighbour(depth)) return depth;
  }
  return hasNeighbour(1) ? 1 : null;

  function hasNeighbour(depth: number): boolean {
    const parent = $from.node(depth - 1);
    const index = direction < 0 ? $from.index(depth - 1) - 1 : $to.indexAfter(depth - 1);
    return index >= 0 && index < parent.childCount;
  }
}

/** The whole nodes at `depth` that the selection touches. */
function rangeAt(selection: Selection, depth: number): { start: number; end: number } {
  const { $from, $to } = selection;
  return {
    start: $from.depth < depth ? $from.pos : $from.before(depth),
    end: $to.depth < depth ? $to.pos : $to.after(depth),
  };
}
