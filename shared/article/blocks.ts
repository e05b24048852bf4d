import type { Node } from 'prosemirror-model';

/** What a block of text is in the article. */
export type BlockKind =
  'paragraph' | 'heading' | 'block quote' | 'pull quote' | 'embed' | 'list item' | 'caption';

/** Half-open, in UTF-16 units of one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of one block's text; `block` is its index in the article's blocks. */
export interface Place extends Span {
  readonly block: number;
}

/** A stretch of a block that refers to a ledger record. */
export interface BlockLink extends Span {
  readonly kind: 'quotation' | 'citation' | 'link';
  /** The record's id; for a link its address. */
  readonly target: string;
}

/** One textblock of the body, in document order: the unit of reading. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly links: readonly BlockLink[];
}

/** A block, and where its text starts in the document: position = `start` + text offset. */
export interface PlacedBlock extends Block {
  readonly start: number;
}

/**
 * The body's textblocks in document order.
 *
 * Every inline leaf counts one unit of text (a hard break is "\n"), so offsets and positions differ
 * by the block's `start` alone.
 */
export function blocksOf(doc: Node): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.descendants((node, position, parent) => {
    if (!node.isTextblock) return true;
    blocks.push(textblock(node, position + 1, parent));
    return false;
  });
  return blocks;
}

/** The block of one textblock node whose content starts at `start`. */
function textblock(node: Node, start: number, parent: Node | null): PlacedBlock {
  const links: BlockLink[] = [];
  let text = '';
  node.forEach((inline) => {
    const from = text.length;
    text += inline.isText ? (inline.text ?? '') : '\n';
    for (const mark of inline.marks) {
      const kind = mark.type.name;
      if (kind !== 'quotation' && kind !== 'citation' && kind !== 'link') continue;
      const target = String(mark.attrs['quoteId'] ?? mark.attrs['sourceId'] ?? mark.attrs['href']);
      const open = links.findLastIndex((link) => link.kind === kind && link.target === target);
      const before = links[open];
      if (before?.end === from) links[open] = { ...before, end: text.length };
      else links.push({ kind, target, start: from, end: text.length });
    }
  });
  return { kind: kindOf(node, parent), text, links, start };
}

function kindOf(node: Node, parent: Node | null): BlockKind {
  if (node.type.name === 'heading') return 'heading';
  if (node.type.name === 'pull_quote') return 'pull quote';
  if (node.type.name === 'embed') return 'embed';
  if (parent?.type.name === 'block_quote') return 'block quote';
  if (parent?.type.name === 'list_item') return 'list item';
  return 'paragraph';
}

/** Plain text cut into paragraphs at line ends; `offsets[i]` is where block `i` starts in `text`. */
export function blocksOfText(text: string): {
  readonly blocks: readonly Block[];
  readonly offsets: readonly number[];
} {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    blocks.push({ kind: 'paragraph', text: line[0], links: [] });
    offsets.push(line.index);
  }
  return { blocks, offsets };
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
