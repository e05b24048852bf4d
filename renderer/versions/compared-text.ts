import { Fragment } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import { alignBlocks } from '#shared/article/merge/align-blocks.ts';
import { withoutComments } from '#shared/article/body.ts';
import { isSame } from '#shared/article/merge/values.ts';
import { accepted } from '#shared/article/suggestions.ts';
import { diffTokens, tokensOf } from './token-diff.ts';

/** A stretch that only one of two versions has, in positions of the text that holds both. */
export interface TextChange {
  readonly kind: 'deleted' | 'inserted';
  readonly from: number;
  readonly to: number;
  /** A whole block rather than words in one. */
  readonly whole: boolean;
}

/** Two texts laid into one, what went before what came. */
export interface ComparedText {
  readonly doc: Node;
  /** In the order of the text. */
  readonly changes: readonly TextChange[];
}

/**
 * Lays two versions of a text into one, block by block, and within a block word by word. Both read as if
 * every suggestion were accepted.
 */
export function comparedText(before: Node, after: Node): ComparedText {
  const { node, changes } = container(asItReads(before), asItReads(after));
  // The document itself has no token of its own before its content.
  return {
    doc: node,
    changes: changes.map((change) => ({ ...change, from: change.from - 1, to: change.to - 1 })),
  };
}

function asItReads(text: Node): Node {
  return accepted(withoutComments(text));
}

/** A node of the joined text; its changes count from before it. */
interface Piece {
  readonly node: Node;
  readonly changes: readonly TextChange[];
}

function container(before: Node, after: Node): Piece {
  const olds = before.children;
  const fresh = after.children;
  const pairs = alignBlocks(
    olds.map((child): unknown => child.toJSON()),
    fresh.map((child): unknown => child.toJSON()),
  );
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  for (const [nextOld, nextFresh] of [...pairs, [olds.length, fresh.length] as const]) {
    pieces.push(...olds.slice(i, nextOld).map((node) => whole(node, 'deleted')));
    pieces.push(...fresh.slice(j, nextFresh).map((node) => whole(node, 'inserted')));
    const [old, now] = [olds[nextOld], fresh[nextFresh]];
    if (old && now) pieces.push(...both(old, now));
    i = nextOld + 1;
    j = nextFresh + 1;
  }
  return joined(after, pieces);
}

function whole(node: Node, kind: TextChange['kind']): Piece {
  return { node, changes: [{ kind, from: 0, to: node.nodeSize, whole: true }] };
}

function both(before: Node, after: Node): readonly Piece[] {
  if (before.eq(after)) return [{ node: after, changes: [] }];
  if (before.isTextblock && after.isTextblock) return [textblock(before, after)];
  const alike = before.type === after.type && !before.isLeaf && isSame(before.attrs, after.attrs);
  return alike ? [container(before, after)] : [whole(before, 'deleted'), whole(after, 'inserted')];
}

function textblock(before: Node, after: Node): Piece {
  const runs = diffTokens(inlineTokens(before), inlineTokens(after), wordsOf);
  const changes: TextChange[] = [];
  const nodes: Node[] = [];
  let position = 1;
  for (const { kind, tokens } of runs) {
    const from = position;
    for (const token of tokens) {
      nodes.push(token);
      position += token.nodeSize;
    }
    if (kind !== 'same') changes.push({ kind, from, to: position, whole: false });
  }
  return { node: after.copy(Fragment.fromArray(nodes)), changes };
}

/** Each word with the marks it has. */
function inlineTokens(block: Node): readonly Node[] {
  return block.children.flatMap((inline) =>
    inline.isText
      ? tokensOf(inline.text ?? '').map((word) => inline.type.schema.text(word, inline.marks))
      : [inline],
  );
}

function wordsOf(token: Node): string {
  return token.text ?? `<${token.type.name}>`;
}

function joined(parent: Node, pieces: readonly Piece[]): Piece {
  const changes: TextChange[] = [];
  let position = 1;
  for (const piece of pieces) {
    for (const change of piece.changes) {
      changes.push({ ...change, from: change.from + position, to: change.to + position });
    }
    position += piece.node.nodeSize;
  }
  return { node: parent.copy(Fragment.fromArray(pieces.map(({ node }) => node))), changes };
}
