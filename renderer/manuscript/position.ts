import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Position } from '#shared/desk/left-off-contract.ts';

/** How the text stands in the part of the window that scrolls it; out of sight it has no top. */
export function positionOf(view: EditorView, desk: HTMLElement): Position {
  const { anchor, head } = view.state.selection;
  return { anchor, head, top: topOf(view, desk) };
}

/** Puts caret and scroll where they were, as far as the text still reaches. */
export function takePosition(view: EditorView, desk: HTMLElement, position: Position): void {
  const { doc, tr } = view.state;
  const [anchor, head] = [position.anchor, position.head].map((end) =>
    doc.resolve(Math.min(end, doc.content.size)),
  );
  if (anchor && head) view.dispatch(tr.setSelection(TextSelection.between(anchor, head)));
  const { top } = position;
  if (top === null || top.block >= doc.childCount) return;
  const box = boxOf(view, startOf(view, top.block));
  if (box !== null) desk.scrollTop += box.top - desk.getBoundingClientRect().top - top.below;
}

function topOf(view: EditorView, desk: HTMLElement): Position['top'] {
  const edge = desk.getBoundingClientRect();
  if (edge.height === 0) return null;
  let start = 0;
  for (let block = 0; block < view.state.doc.childCount; block += 1) {
    const box = boxOf(view, start);
    if (box !== null && box.bottom > edge.top) return { block, below: box.top - edge.top };
    start += view.state.doc.child(block).nodeSize;
  }
  return null;
}

function startOf(view: EditorView, block: number): number {
  let start = 0;
  for (let before = 0; before < block; before += 1) start += view.state.doc.child(before).nodeSize;
  return start;
}

function boxOf(view: EditorView, start: number): DOMRect | null {
  const node = view.nodeDOM(start);
  return node instanceof HTMLElement ? node.getBoundingClientRect() : null;
}
