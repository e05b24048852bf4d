import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';

/** How the text stands at the caret: what the toolbar shows as pressed. */
export interface Format {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  readonly heading: boolean;
  readonly pullQuote: boolean;
  readonly blockQuote: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly selected: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function formatAt(state: EditorState): Format {
  const { $from, from, to, empty } = state.selection;
  const { strong, em, link } = articleBody.marks;
  const has = (mark: typeof strong): boolean =>
    empty
      ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, mark);
  const around = new Set<string>();
  for (let depth = $from.depth; depth > 0; depth -= 1) around.add($from.node(depth).type.name);
  return {
    bold: has(strong),
    italic: has(em),
    link: has(link),
    heading: around.has('heading'),
    pullQuote: around.has('pull_quote'),
    blockQuote: around.has('block_quote'),
    bulletList: around.has('bullet_list'),
    orderedList: around.has('ordered_list'),
    selected: !empty,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

export function sameFormat(a: Format, b: Format): boolean {
  const other = new Map<string, boolean>(Object.entries(b));
  return Object.entries(a).every(([name, value]) => other.get(name) === value);
}
