import type { EditorView } from 'prosemirror-view';
import { blockStart } from './block-work.ts';

/** A gap between two blocks. */
export interface Gap {
  /** Of the block after it, or the end of the text, in the document. */
  readonly position: number;
  /** In px of the window. */
  readonly y: number;
}

/** The block of the text at a height of the window, in px; `null` over and under the text. */
export function elementAt({ dom }: EditorView, y: number): HTMLElement | null {
  const element = dom.children[firstFrom(dom, y)];
  const first = dom.firstElementChild;
  if (!(element instanceof HTMLElement) || first === null) return null;
  return y < first.getBoundingClientRect().top ? null : element;
}

/** The gap between blocks that is nearest to a height of the window, in px. */
export function gapAt(view: EditorView, y: number): Gap | null {
  const { dom } = view;
  const at = firstFrom(dom, y);
  const under = dom.children[at]?.getBoundingClientRect();
  const index = under && y > (under.top + under.bottom) / 2 ? at + 1 : at;
  const above = dom.children[index - 1]?.getBoundingClientRect();
  const below = dom.children[index];
  const top = below?.getBoundingClientRect().top;
  if (above === undefined && top === undefined) return null;
  const position =
    below instanceof HTMLElement ? positionOf(view, below) : view.state.doc.content.size;
  if (position === null) return null;
  const edges = { top: above?.bottom ?? (top ?? 0) - 10, bottom: top ?? (above?.bottom ?? 0) + 10 };
  return { position, y: (edges.top + edges.bottom) / 2 };
}

/** Where the block of an element starts in the document now; `null` when it is gone. */
export function positionOf(view: EditorView, element: HTMLElement): number | null {
  if (!view.dom.contains(element)) return null;
  return blockStart(view.state.doc.resolve(view.posAtDOM(element, 0)));
}

/** The middle of a block's first line, in px of the window. */
export function firstLineOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  const { lineHeight, paddingTop } = getComputedStyle(element);
  const line = Math.min(Number.parseFloat(lineHeight) || height, height);
  return top + Number.parseFloat(paddingTop) + line / 2;
}

/** The index of the first block that reaches below a height of the window: blocks stand in order. */
function firstFrom({ children }: HTMLElement, y: number): number {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
