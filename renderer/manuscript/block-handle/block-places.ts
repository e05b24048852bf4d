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
  const blocks = blocksIn(dom);
  const element = blocks[firstFrom(blocks, y)];
  const [first] = blocks;
  if (!(element instanceof HTMLElement) || first === undefined) return null;
  return y < first.getBoundingClientRect().top ? null : element;
}

/** The gap between blocks that is nearest to a height of the window, in px. */
export function gapAt(view: EditorView, y: number): Gap | null {
  const blocks = blocksIn(view.dom);
  const at = firstFrom(blocks, y);
  const under = blocks[at]?.getBoundingClientRect();
  const index = under && y > (under.top + under.bottom) / 2 ? at + 1 : at;
  const above = blocks[index - 1]?.getBoundingClientRect();
  const below = blocks[index];
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

/** The elements of the body's own blocks; those that somebody suggests stand within `ins` or `del`. */
function blocksIn({ children }: Element): readonly Element[] {
  return [...children].flatMap((child) => (child.matches('ins, del') ? blocksIn(child) : [child]));
}

/** The index of the first block that reaches below a height of the window: blocks stand in order. */
function firstFrom(blocks: readonly Element[], y: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
