import type { Node } from 'prosemirror-model';
import { articleBody } from '#shared/article/body.ts';
import type { Range } from '../reading/session.ts';

/** Words of the text that a thread is about, in positions of the document. */
export interface CommentPassage extends Range {
  readonly threadId: string;
}

/**
 * The passages that are commented on, in the order of the text. What is known of a top-level node is
 * kept with it, so that after an edit only what changed is looked through.
 */
export function passagesIn(doc: Node): readonly CommentPassage[] {
  const passages: CommentPassage[] = [];
  doc.forEach((node, offset) => {
    for (const { threadId, from, to } of passagesWithin(node)) {
      passages.push({ threadId, from: offset + from, to: offset + to });
    }
  });
  return passages;
}

const known = new WeakMap<Node, readonly CommentPassage[]>();

/** Positions count from before the node. */
function passagesWithin(top: Node): readonly CommentPassage[] {
  const found = known.get(top);
  if (found) return found;
  const passages: CommentPassage[] = [];
  const look = (node: Node, position: number): void => {
    if (!node.isInline) return;
    for (const { type, attrs } of node.marks) {
      if (type !== articleBody.marks.comment) continue;
      const threadId = String(attrs['threadId']);
      const at = passages.findLastIndex((passage) => passage.threadId === threadId);
      const before = passages[at];
      // Bold words in the middle cut a passage in pieces that touch.
      if (before?.to === position) passages[at] = { ...before, to: position + node.nodeSize };
      else passages.push({ threadId, from: position, to: position + node.nodeSize });
    }
  };
  top.descendants((node, position) => look(node, position + 1));
  known.set(top, passages);
  return passages;
}
