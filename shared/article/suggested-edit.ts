import type { Attrs, Mark, Node } from 'prosemirror-model';
import { articleBody } from './body.ts';
import { isSuggestion } from './suggestions.ts';

/** An edit as it was made. */
export interface PlainEdit {
  readonly before: Node;
  readonly after: Node;
  /** What was selected, or where the caret stood, and where the caret stands now; document positions. */
  readonly selected: { readonly from: number; readonly to: number };
  readonly caret: number;
}

/** Who suggests, and the id of what is suggested unless it belongs to what stands beside it. */
export interface Suggesting {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
}

/** The document with the edit as a suggestion, and where the caret belongs in it. */
export interface SuggestedEdit {
  readonly doc: Node;
  readonly caret: number;
}

/** An edit that is made a suggestion, and by whom. */
export interface Work {
  readonly edit: PlainEdit;
  readonly who: Suggesting;
}

/** What a part of the document comes to. */
export interface Made extends SuggestedEdit {
  /** The person's own suggestions that the edit touches: with it they are one, the first of them. */
  readonly meets?: readonly Mark[];
}

/** Nothing happens to the node: the caret stays where the edit was tried. */
export function unchanged(node: Node, { edit }: Work): SuggestedEdit {
  const { before, selected, caret } = edit;
  const stood = selected.from === selected.to ? selected.from : caret;
  return { doc: node, caret: Math.min(stood, before.content.size) };
}

/** The node as somebody would strike it; what is struck already is its striker's. */
export function toGo(node: Node, attrs: Attrs): Node {
  if (markOf(node, 'deletion')) return node;
  return node.mark(articleBody.mark('deletion', attrs).addToSet(node.marks));
}

/** The node as somebody would have it come, whatever was suggested about it. */
export function toCome(node: Node, attrs: Attrs): Node {
  const marks = node.marks.filter((mark) => !isSuggestion(mark));
  return node.mark(articleBody.mark('insertion', attrs).addToSet(marks));
}

/** The mark that says the node is to come, or to go. */
export function markOf(node: Node, kind: 'insertion' | 'deletion'): Mark | undefined {
  return node.marks.find(({ type }) => type === articleBody.marks[kind]);
}

/** The mark that says the node is this person's own suggestion. */
export function mineIn(node: Node, { by }: Suggesting): Mark | undefined {
  const mark = markOf(node, 'insertion');
  return mark?.attrs['by'] === by ? mark : undefined;
}

/** Letters typed or struck one after the other are one suggestion, and so are words in place of others. */
export function ownMarks(node: Node, { by }: Suggesting): readonly Mark[] {
  return node.marks.filter((mark) => isSuggestion(mark) && mark.attrs['by'] === by);
}

/** What a suggestion's mark says. */
export function attrsOf({ id, by, at }: Suggesting): Attrs {
  return { id, by, at };
}

/** In positions of the document. */
export function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}
