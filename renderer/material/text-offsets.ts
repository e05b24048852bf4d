import type { Span } from '#shared/material/find-words.ts';

/** Attribute of a block's element: where its text begins in the material's. */
export const startAttribute = 'data-start';

/** The selected words within `root`, in units of the material's text; `null` where none are. */
export function selectedSpan(root: HTMLElement, selection: Selection | null): Span | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(root, range.startContainer, range.startOffset);
  const end = offsetAt(root, range.endContainer, range.endOffset);
  return start < end ? { start, end } : null;
}

/** The range of the document that shows a span; `null` where its text is not there. */
export function rangeOf(root: HTMLElement, { start, end }: Span): Range | null {
  const from = pointAt(root, start);
  const to = pointAt(root, end);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Elements hold one text node each: a point in it is so many units from the element's start. */
function offsetAt(root: HTMLElement, node: Node, offset: number): number {
  if (node.nodeType === Node.TEXT_NODE) {
    const block = node.parentElement?.closest(`[${startAttribute}]`);
    return block ? startOf(block) + offset : 0;
  }
  const blocks = [...root.querySelectorAll(`[${startAttribute}]`)];
  const child = node.childNodes[offset];
  if (child === undefined) {
    const inside = blocks.filter((block) => node.contains(block)).at(-1);
    return inside ? startOf(inside) + inside.textContent.length : 0;
  }
  const next = blocks.find(
    (block) =>
      block.contains(child) ||
      child.contains(block) ||
      child.compareDocumentPosition(block) === Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (next) return startOf(next);
  const last = blocks.at(-1);
  return last ? startOf(last) + last.textContent.length : 0;
}

function pointAt(
  root: HTMLElement,
  offset: number,
): { readonly node: Node; readonly offset: number } | null {
  const blocks = root.querySelectorAll(`[${startAttribute}]`);
  // Blocks stand in the order of their text.
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(blocks[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  const node = block?.firstChild;
  if (!block || !node) return null;
  const inside = Math.min(offset - startOf(block), node.textContent?.length ?? 0);
  return inside < 0 ? null : { node, offset: inside };
}

function startOf(block: Element | undefined): number {
  return Number(block?.getAttribute(startAttribute) ?? 0);
}
