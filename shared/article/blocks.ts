import type { Mark, Node } from 'prosemirror-model';

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
  readonly kind: 'quotation' | 'citation' | 'link' | 'suggestion';
  /** The record's or suggestion's id; for a link its address. */
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
 * by the block's `start` alone. What somebody suggests to take out is read as if it were gone: blanks
 * stand in its place, so that offsets hold.
 */
export function blocksOf(doc: Node): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  /** Suggestions of whole blocks around, and where each ends. */
  const around: { readonly mark: Mark; readonly end: number }[] = [];
  doc.descendants((node, position, parent) => {
    for (const mark of node.marks) around.push({ mark, end: position + node.nodeSize });
    if (!node.isTextblock) return true;
    const whole = around.filter(({ end }) => position < end).map(({ mark }) => mark);
    blocks.push(textblock(node, position + 1, parent, whole));
    return false;
  });
  return blocks;
}

/** The block of one textblock node whose content starts at `start`. */
function textblock(
  node: Node,
  start: number,
  parent: Node | null,
  around: readonly Mark[],
): PlacedBlock {
  const links: BlockLink[] = [];
  let text = '';
  node.forEach((inline) => {
    const from = text.length;
    const marks = around.length === 0 ? inline.marks : [...around, ...inline.marks];
    text += standingText(inline, marks);
    for (const mark of marks) {
      const link = linkOf(mark);
      if (link === null) continue;
      const { kind, target } = link;
      const open = links.findLastIndex((link) => link.kind === kind && link.target === target);
      const before = links[open];
      if (before?.end === from) links[open] = { ...before, end: text.length };
      else links.push({ kind, target, start: from, end: text.length });
    }
  });
  if (node.childCount === 0) {
    for (const mark of around) {
      const link = linkOf(mark);
      if (link) links.push({ ...link, start: 0, end: 0 });
    }
  }
  // Words that are to go altogether are no passage of a record any more.
  const standing = links.filter(
    ({ kind, start: from, end }) => kind === 'suggestion' || text.slice(from, end).trim() !== '',
  );
  return { kind: kindOf(node, parent), text, links: standing, start };
}

/** The text of one textblock as `blocksOf` reads it, wherever that stands. */
export function textOfBlock(node: Node): string {
  return node.content.content.map((inline) => standingText(inline, inline.marks)).join('');
}

/** Blanks for what is to go. */
function standingText(inline: Node, marks: readonly Mark[]): string {
  const words = inline.isText ? (inline.text ?? '') : '\n';
  return marks.some(({ type }) => type.name === 'deletion') ? ' '.repeat(words.length) : words;
}

function linkOf({ type, attrs }: Mark): Pick<BlockLink, 'kind' | 'target'> | null {
  switch (type.name) {
    case 'quotation':
      return { kind: 'quotation', target: String(attrs['quoteId']) };
    case 'citation':
      return { kind: 'citation', target: String(attrs['sourceId']) };
    case 'link':
      return { kind: 'link', target: String(attrs['href']) };
    case 'insertion':
    case 'deletion':
      return { kind: 'suggestion', target: String(attrs['id']) };
    default:
      return null;
  }
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

/** True when the two places are of one block and share at least one unit. */
export function placesOverlap(a: Place, b: Place): boolean {
  return a.block === b.block && overlaps(a, b);
}
