import type { Node } from 'prosemirror-model';
import { blocksOf } from '#shared/article/blocks.ts';
import type { Block, PlacedBlock } from '#shared/article/blocks.ts';

/** How the blocks of one version of a body become those of the next. */
export interface BodySplice {
  /** Index of the first top-level node that changed. */
  readonly from: number;
  /** How many top-level nodes went. */
  readonly removed: number;
  /** Each top-level node that came. */
  readonly inserted: readonly NodeText[];
}

/** What reading and checking need of one top-level node. */
export interface NodeText {
  readonly blocks: readonly Block[];
  /** The photo it shows, where it is a figure. */
  readonly photoId: string | null;
}

/**
 * The blocks that changed between two versions of a document. An edit keeps the nodes it does not
 * touch, so comparing identities finds what any step changed, marks included, and reads no text but
 * that of changed blocks.
 */
export function spliceBetween(before: Node | null, after: Node): BodySplice {
  const old = before?.childCount ?? 0;
  const shorter = Math.min(old, after.childCount);
  let from = 0;
  while (from < shorter && before?.child(from) === after.child(from)) from += 1;
  let tail = 0;
  while (
    tail < shorter - from &&
    before?.child(old - 1 - tail) === after.child(after.childCount - 1 - tail)
  ) {
    tail += 1;
  }
  const inserted: NodeText[] = [];
  for (let index = from; index < after.childCount - tail; index += 1) {
    inserted.push(textOf(after.child(index)));
  }
  return { from, removed: old - from - tail, inserted };
}

/** Where the text of each block starts in the document, in positions. */
export function blockStarts(doc: Node): readonly number[] {
  const starts: number[] = [];
  doc.forEach((node, offset) => {
    for (const block of blocksWithin(node)) starts.push(offset + block.start);
  });
  return starts;
}

function textOf(node: Node): NodeText {
  return {
    blocks: blocksWithin(node).map(({ kind, text, links }) => ({ kind, text, links })),
    photoId: node.type.name === 'figure' ? String(node.attrs['photoId']) : null,
  };
}

const known = new WeakMap<Node, readonly PlacedBlock[]>();

/** The blocks of one top-level node; `start` counts from before the node. */
function blocksWithin(node: Node): readonly PlacedBlock[] {
  const found = known.get(node);
  if (found) return found;
  const blocks = blocksOf(node.type.schema.topNodeType.create(null, node));
  known.set(node, blocks);
  return blocks;
}
