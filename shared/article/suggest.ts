import { Fragment } from 'prosemirror-model';
import type { Mark, Node } from 'prosemirror-model';
import { attrsOf, markOf, mineIn, sizeOf, toCome, toGo, unchanged } from './suggested-edit.ts';
import type { Made, PlainEdit, SuggestedEdit, Suggesting, Work } from './suggested-edit.ts';
import { suggestedWords } from './suggested-words.ts';
import { hasSuggestions, isSuggestion } from './suggestions.ts';

/**
 * An edit as a suggestion: what it took out stays, marked to go, and what it brought is marked to come.
 * Within a paragraph that is done by words; an edit that makes, joins or changes blocks suggests those
 * blocks anew, whole. What the same person suggested before is simply edited.
 *
 * @returns `null` for an edit that stands as it is: of formatting alone, of pictures, cards and rules
 * alone, or within one's own suggestion.
 */
export function suggested(edit: PlainEdit, who: Suggesting): SuggestedEdit | null {
  const made = within(edit.before, edit.after, 0, { edit, who });
  if (made === null) return null;
  const { doc, caret, meets = [] } = made;
  return { doc: asOne(doc, meets), caret };
}

/** @param start Where the content of both nodes starts in their documents: all before it is the same. */
function within(before: Node, after: Node, start: number, work: Work): Made | null {
  if (before.isTextblock) return suggestedWords(before, after, start, work);
  const shorter = Math.min(before.childCount, after.childCount);
  let head = 0;
  let position = start;
  while (head < shorter && before.child(head).eq(after.child(head))) {
    position += before.child(head).nodeSize;
    head += 1;
  }
  let tail = 0;
  while (
    tail < shorter - head &&
    before.child(before.childCount - 1 - tail).eq(after.child(after.childCount - 1 - tail))
  ) {
    tail += 1;
  }
  const old = before.children.slice(head, before.childCount - tail);
  const fresh = after.children.slice(head, after.childCount - tail);
  const around = (nodes: readonly Node[]): Node =>
    before.copy(
      Fragment.fromArray([
        ...before.children.slice(0, head),
        ...nodes,
        ...before.children.slice(before.childCount - tail),
      ]),
    );

  const [was, is] = [old[0], fresh[0]];
  if (was && is && old.length === 1 && fresh.length === 1 && was.sameMarkup(is) && !was.isLeaf) {
    if (mineIn(was, work.who)) return null;
    // What is to go altogether is not worked on.
    if (markOf(was, 'deletion')) return unchanged(before, work);
    const inner = within(was, is, position + 1, work);
    return inner && { ...inner, doc: around([inner.doc]) };
  }
  if ([...old, ...fresh].every((node) => node.isAtom)) return null;
  const going = (node: Node): boolean => markOf(node, 'deletion') !== undefined;
  if (old.length > 0 && old.every(going) && fresh.every(going)) return unchanged(before, work);

  const mine = old.flatMap((node) => mineIn(node, work.who) ?? [])[0];
  const attrs = mine?.attrs ?? attrsOf(work.who);
  const kept = old.filter((node) => !mineIn(node, work.who)).map((node) => toGo(node, attrs));
  const came = fresh.map((node) => toCome(node, attrs));
  const { caret } = work.edit;
  return {
    doc: around([...kept, ...came]),
    caret: caret >= position ? caret + sizeOf(kept) : caret,
  };
}

/** The document with these suggestions under the name of the first, wherever they stand. */
function asOne(doc: Node, [first, ...others]: readonly Mark[]): Node {
  const ids = new Set(others.map(({ attrs }): unknown => attrs['id']));
  ids.delete(first?.attrs['id']);
  if (first === undefined || ids.size === 0) return doc;
  const renamed = (node: Node): Node => {
    if (!hasSuggestions(node)) return node;
    const marks = node.marks.map((mark) =>
      isSuggestion(mark) && ids.has(mark.attrs['id']) ? mark.type.create(first.attrs) : mark,
    );
    if (node.isLeaf) return node.mark(marks);
    return node.copy(Fragment.fromArray(node.children.map(renamed))).mark(marks);
  };
  return renamed(doc);
}
