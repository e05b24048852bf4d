import { Fragment } from 'prosemirror-model';
import type { Attrs, Mark, Node } from 'prosemirror-model';
import { articleBody } from './body.ts';
import { hasSuggestions, isSuggestion } from './suggestions.ts';

/** An edit as it was made. */
export interface PlainEdit {
  readonly before: Node;
  readonly after: Node;
  /** What was selected, or where the caret stood, and where the caret stands now; document positions. */
  readonly selected: { readonly from: number; readonly to: number };
  readonly caret: number;
}

/** Who suggests, and the id of what is suggested unless it belongs to what stands beside it. */
export interface Suggesting {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
}

/** The document with the edit as a suggestion, and where the caret belongs in it. */
export interface SuggestedEdit {
  readonly doc: Node;
  readonly caret: number;
}

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

interface Work {
  readonly edit: PlainEdit;
  readonly who: Suggesting;
}

interface Made extends SuggestedEdit {
  /** The person's own suggestions that the edit touches: with it they are one, the first of them. */
  readonly meets?: readonly Mark[];
}

/** @param start Where the content of both nodes starts in their documents: all before it is the same. */
function within(before: Node, after: Node, start: number, work: Work): Made | null {
  if (before.isTextblock) return words(before, after, start, work);
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

function words(before: Node, after: Node, start: number, work: Work): Made | null {
  const least = changeBetween(before.content, after.content, work.edit.caret - start);
  if (least === null) return null;
  const change = letterOver(before, after, start, work.edit) ?? least;
  const { from, goneTo, cameTo } = wholeWords(before, after, change, work);
  const gone = childrenOf(before.content.cut(from, goneTo));
  const came = childrenOf(after.content.cut(from, cameTo));
  if (bare(gone).eq(bare(came))) {
    if (onlySuggestions(gone).eq(onlySuggestions(came))) return null;
    // The same words once more, as suggested words typed over themselves, are no change; over struck
    // ones they are: they stay.
    if (bare(staying(gone)).eq(bare(staying(came)))) return unchanged(before, work);
  }

  const meets = [...neighbours(before, from, goneTo), ...gone].flatMap((node) =>
    ownMarks(node, work.who),
  );
  const attrs = meets[0]?.attrs ?? attrsOf(work.who);
  const kept = gone.filter((node) => !mineIn(node, work.who)).map((node) => toGo(node, attrs));
  const { selected: was, caret } = work.edit;
  const keptSize = sizeOf(kept);
  // Delete leaves the caret behind what it struck, else it would strike the same letter for ever.
  const forward = came.length === 0 && was.to === start + from;
  const content = before.content
    .cut(0, from)
    .append(Fragment.fromArray([...kept, ...came.map((node) => toCome(node, attrs))]))
    .append(before.content.cut(goneTo));
  return {
    doc: before.copy(content),
    caret: came.length > 0 || forward ? caret + keptSize : caret,
    meets,
  };
}

interface Change {
  readonly from: number;
  /** Ends of what went, in the content before, and of what came, in the content after. */
  readonly goneTo: number;
  readonly cameTo: number;
}

/** A letter typed beside its like could be either of the two: the one at the caret is meant. */
function changeBetween(before: Fragment, after: Fragment, caret: number): Change | null {
  const from = before.findDiffStart(after);
  const ends = before.findDiffEnd(after);
  if (from === null || ends === null) return null;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const found = { from, goneTo: ends.a + overlap, cameTo: ends.b + overlap };
  const back =
    found.goneTo === from ? found.cameTo - caret : found.cameTo === from ? from - caret : 0;
  if (back <= 0 || back > from) return found;
  const meant = { from: from - back, goneTo: found.goneTo - back, cameTo: found.cameTo - back };
  return makes(before, after, meant) ? meant : found;
}

function makes(before: Fragment, after: Fragment, { from, goneTo, cameTo }: Change): boolean {
  const made = before.cut(0, from).append(after.cut(from, cameTo)).append(before.cut(goneTo));
  return made.eq(after);
}

/** A "1" typed over "18%" stays there, but it begins "19%" as well: all that was selected goes for it. */
function letterOver(before: Node, after: Node, start: number, edit: PlainEdit): Change | null {
  const { from, to } = edit.selected;
  if (!isReplaced(edit) || from < start || edit.caret - from > 1) return null;
  const change = { from: from - start, goneTo: to - start, cameTo: edit.caret - start };
  return makes(before.content, after.content, change) ? change : null;
}

function isReplaced({ selected, caret }: PlainEdit): boolean {
  return selected.from < selected.to && caret > selected.from;
}

/** "59" in place of "58", and not "9" of "8": where words go for others, they are whole on both sides. */
function wholeWords(before: Node, after: Node, change: Change, { edit, who }: Work): Change {
  const { from, goneTo, cameTo } = change;
  const goes = childrenOf(before.content.cut(from, goneTo)).some((node) => !mineIn(node, who));
  if (!isReplaced(edit) && !(goes && cameTo > from)) return change;
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const more = Math.max(endOfWord(was, goneTo) - goneTo, endOfWord(is, cameTo) - cameTo);
  return {
    from: Math.min(startOfWord(was, from), startOfWord(is, from)),
    goneTo: goneTo + more,
    cameTo: cameTo + more,
  };
}

/** The block's text with blanks for what is suggested already: no word goes on in there. */
function wordsOf(block: Node): Intl.Segments {
  const texts = block.children.map((node) =>
    node.isText && !node.marks.some(isSuggestion) ? (node.text ?? '') : ' '.repeat(node.nodeSize),
  );
  return segmenter.segment(texts.join(''));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function startOfWord(segments: Intl.Segments, at: number): number {
  const found = segments.containing(at);
  return found?.isWordLike ? found.index : at;
}

function endOfWord(segments: Intl.Segments, at: number): number {
  const found = segments.containing(at);
  return found?.isWordLike && found.index < at ? found.index + found.segment.length : at;
}

/** Nothing happens to the node: the caret stays where the edit was tried. */
function unchanged(node: Node, { edit }: Work): SuggestedEdit {
  const { before, selected, caret } = edit;
  const stood = selected.from === selected.to ? selected.from : caret;
  return { doc: node, caret: Math.min(stood, before.content.size) };
}

function toGo(node: Node, attrs: Attrs): Node {
  if (markOf(node, 'deletion')) return node;
  return node.mark(articleBody.mark('deletion', attrs).addToSet(node.marks));
}

function toCome(node: Node, attrs: Attrs): Node {
  const marks = node.marks.filter((mark) => !isSuggestion(mark));
  return node.mark(articleBody.mark('insertion', attrs).addToSet(marks));
}

function markOf(node: Node, kind: 'insertion' | 'deletion'): Mark | undefined {
  return node.marks.find(({ type }) => type === articleBody.marks[kind]);
}

/** The mark that says the node is this person's own suggestion. */
function mineIn(node: Node, { by }: Suggesting): Mark | undefined {
  const mark = markOf(node, 'insertion');
  return mark?.attrs['by'] === by ? mark : undefined;
}

/** Letters typed or struck one after the other are one suggestion, and so are words in place of others. */
function ownMarks(node: Node, { by }: Suggesting): readonly Mark[] {
  return node.marks.filter((mark) => isSuggestion(mark) && mark.attrs['by'] === by);
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

function neighbours(block: Node, from: number, to: number): readonly Node[] {
  const left = from === 0 ? null : block.nodeAt(from - 1);
  return [left, block.nodeAt(to)].filter((node) => node !== null);
}

function attrsOf({ id, by, at }: Suggesting): Attrs {
  return { id, by, at };
}

function childrenOf(fragment: Fragment): readonly Node[] {
  return [...fragment.content];
}

function staying(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter((node) => !markOf(node, 'deletion'));
}

function bare(nodes: readonly Node[]): Fragment {
  return Fragment.fromArray(nodes.map((node) => node.mark([])));
}

function onlySuggestions(nodes: readonly Node[]): Fragment {
  return Fragment.fromArray(nodes.map((node) => node.mark(node.marks.filter(isSuggestion))));
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}
