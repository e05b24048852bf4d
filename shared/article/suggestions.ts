import { Fragment } from 'prosemirror-model';
import type { Mark, Node } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import type { Transform } from 'prosemirror-transform';
import { articleBody } from './body.ts';

/** What becomes of a suggestion; `null` leaves it open. */
export type Fate = 'accept' | 'reject' | null;

/** True for the marks of what somebody suggests: words or blocks to come, or to go. */
export function isSuggestion({ type }: Mark): boolean {
  const { insertion, deletion } = articleBody.marks;
  return type === insertion || type === deletion;
}

const known = new WeakMap<Node, boolean>();

/** True where the node or anything in it is suggested. What is known of a node is kept with it. */
export function hasSuggestions(node: Node): boolean {
  if (node.marks.some(isSuggestion)) return true;
  if (node.isLeaf) return false;
  const found = known.get(node);
  if (found !== undefined) return found;
  const has = node.children.some(hasSuggestions);
  known.set(node, has);
  return has;
}

/**
 * The document with suggestions settled: what was to come stays or goes, what was to go goes or stays.
 * Parts without any are the very same nodes. A list that loses its last item goes with it.
 */
export function settled(doc: Node, fateOf: (suggestion: Mark) => Fate): Node {
  if (!hasSuggestions(doc)) return doc;
  return settledNode(doc, fateOf) ?? doc.copy(Fragment.from(articleBody.node('paragraph')));
}

/** The document as it reads, counts and goes out: as if every suggestion were accepted. */
export function accepted(doc: Node): Node {
  return settled(doc, () => 'accept');
}

/** Makes the document of `tr` this one, in one step over what differs. */
export function become(tr: Transform, doc: Node): void {
  const from = tr.doc.content.findDiffStart(doc.content);
  const ends = tr.doc.content.findDiffEnd(doc.content);
  if (from === null || ends === null) return;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  tr.step(new ReplaceStep(from, ends.a + overlap, doc.slice(from, ends.b + overlap)));
}

function settledNode(node: Node, fateOf: (suggestion: Mark) => Fate): Node | null {
  if (!hasSuggestions(node)) return node;
  let { marks } = node;
  for (const mark of node.marks.filter(isSuggestion)) {
    const fate = fateOf(mark);
    if (fate === null) continue;
    const stays = (mark.type === articleBody.marks.insertion) === (fate === 'accept');
    if (!stays) return null;
    marks = mark.removeFromSet(marks);
  }
  if (node.isLeaf) return node.mark(marks);
  const children = node.children.flatMap((child) => settledNode(child, fateOf) ?? []);
  if (children.length === 0 && !node.isTextblock) return null;
  return node.copy(Fragment.fromArray(children)).mark(marks);
}
