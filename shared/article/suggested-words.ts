import { Fragment } from 'prosemirror-model';
import type { Mark, Node } from 'prosemirror-model';
import {
  attrsOf,
  markOf,
  mineIn,
  ownMarks,
  sizeOf,
  toCome,
  toGo,
  unchanged,
} from './suggested-edit.ts';
import type { Made, PlainEdit, Suggesting, Work } from './suggested-edit.ts';
import { isSuggestion } from './suggestions.ts';

/**
 * What an edit within a paragraph suggests: the words that it took out, and those that it brought.
 *
 * @param start Where the content of both nodes starts in their documents: all before it is the same.
 */
export function suggestedWords(before: Node, after: Node, start: number, work: Work): Made | null {
  const least = changeBetween(before.content, after.content, work.edit.caret - start);
  if (least === null) return null;
  const made = letterOver(before, after, start, work.edit) ?? least;
  const went = nodesIn(before, made);
  const put = broughtBy(after, made, made);
  if (bare(went).eq(bare(put))) {
    if (onlySuggestions(went).eq(onlySuggestions(put))) return null;
    // The same words once more, as suggested words typed over themselves, are no change; over struck
    // ones they are: they stay.
    if (bare(staying(went)).eq(bare(staying(put)))) return unchanged(before, work);
  }

  const { who } = work;
  const change = wholeWords(before, after, made, work);
  const { from, goneTo } = change;
  const gone = nodesIn(before, change);
  const came = broughtBy(after, made, change);
  const meets = [...neighbours(before, from, goneTo), ...gone].flatMap((node) =>
    ownMarks(node, who),
  );
  const attrs = meets[0]?.attrs ?? attrsOf(who);
  const stood = Fragment.fromArray(gone.filter((node) => !mineIn(node, who)));
  const is = Fragment.fromArray(came.map((node) => without(node, isSuggestion)));
  // Words that come to stand as they did are no suggestion any more.
  const isBack = change.goesOn === true && asTheyStood(stood, who).eq(is);
  const kept = isBack ? [] : childrenOf(stood).map((node) => toGo(node, attrs));
  const fresh = isBack ? is : Fragment.fromArray(childrenOf(is).map((node) => toCome(node, attrs)));
  const content = before.content
    .cut(0, from)
    .append(Fragment.fromArray(kept))
    .append(fresh)
    .append(before.content.cut(goneTo));
  return { doc: before.copy(content), caret: caretAt(), meets };

  function caretAt(): number {
    const { selected, caret } = work.edit;
    const keptSize = sizeOf(kept);
    if (change.goesOn) {
      const typed = sizeOf(broughtBy(after, made, { ...change, cameTo: caret - start }));
      return start + from + keptSize + typed;
    }
    // Delete leaves the caret behind what it struck, else it would strike the same letter for ever.
    const forward = came.length === 0 && selected.to === start + from;
    return came.length > 0 || forward ? caret + keptSize : caret;
  }
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

interface WordChange extends Change {
  /** True for an edit that goes on with words that the same person struck. */
  readonly goesOn?: boolean;
}

/**
 * "59" in place of "58", and not "9" of "8": where words go for others, they are whole on both sides. What
 * the same person suggested there already belongs to it, so that a letter struck, and another typed in its
 * place, come to the same.
 */
function wholeWords(before: Node, after: Node, made: Change, { edit, who }: Work): WordChange {
  const goesIn = (change: Change): boolean =>
    nodesIn(before, change).some((node) => !mineIn(node, who));
  const strikes = (from: number, to: number): boolean =>
    nodesIn(before, { from, goneTo: to }).some((node) => markOf(node, 'deletion'));
  const was = (change: Change): string =>
    lettersIn(
      nodesIn(before, change).filter((node) => !mineIn(node, who)),
      who,
    );
  const is = (change: Change): string => lettersIn(broughtBy(after, made, change), who);

  const brings = made.cameTo > made.from;
  const over = withOwn(before, made, who);
  const replaces = isReplaced(edit) || (brings && goesIn(made));
  if (!replaces && !(brings && goesIn(over))) return made;
  // Letters beside what was struck before do not make one word with what stands there: more may follow.
  const whole = widened(before, over, replaces ? [was(over), is(over)] : [was(over)]);
  const isCut = whole.from < over.from || whole.goneTo > over.goneTo;
  // Before words that are struck whole, it stays where it is typed.
  if (!isCut && strikes(made.goneTo, over.goneTo)) {
    return replaces ? widened(before, made, [was(made), is(made)]) : made;
  }
  const goesOn = strikes(over.from, made.from) || strikes(made.goneTo, over.goneTo);
  return { ...whole, goesOn: brings && goesOn };
}

/** The change with what the same person suggested right before and behind it. */
function withOwn(before: Node, { from, goneTo, cameTo }: Change, who: Suggesting): Change {
  const isOwn = (node: Node): boolean =>
    node.marks.some(isSuggestion) &&
    node.marks.filter(isSuggestion).length === ownMarks(node, who).length;
  let first = from;
  for (let left = before.childBefore(first); left.node && isOwn(left.node);) {
    first = left.offset;
    left = before.childBefore(first);
  }
  let last = goneTo;
  for (let right = before.childAfter(last); right.node && isOwn(right.node);) {
    last = right.offset + right.node.nodeSize;
    right = before.childAfter(last);
  }
  return { from: first, goneTo: last, cameTo: cameTo + last - goneTo };
}

/** The change with the rest of the words that it cuts, where these texts stand in its place. */
function widened(before: Node, change: Change, texts: readonly string[]): Change {
  const { from, goneTo, cameTo } = change;
  const words = texts.map((text) => ({
    around: wordsAround(before, change, text),
    end: from + text.length,
  }));
  const more = Math.max(...words.map(({ around, end }) => endOfWord(around, end) - end));
  return {
    from: Math.min(...words.map(({ around }) => startOfWord(around, from))),
    goneTo: goneTo + more,
    cameTo: cameTo + more,
  };
}

/** The nodes without what this person suggested about them. */
function asTheyStood(nodes: Fragment, who: Suggesting): Fragment {
  return Fragment.fromArray(
    childrenOf(nodes).map((node) => without(node, (mark) => ownMarks(node, who).includes(mark))),
  );
}

function nodesIn(before: Node, { from, goneTo }: Pick<Change, 'from' | 'goneTo'>): readonly Node[] {
  return childrenOf(before.content.cut(from, goneTo));
}

/** What stands in the change once it is made, of which `made` was typed; nothing that is struck already. */
function broughtBy(after: Node, made: Change, { from, cameTo }: Change): readonly Node[] {
  const part = (start: number, end: number): readonly Node[] =>
    childrenOf(after.content.cut(start, Math.max(start, Math.min(end, cameTo))));
  return [
    ...staying(part(from, made.from)),
    ...part(made.from, made.cameTo),
    ...staying(part(made.cameTo, after.content.size)),
  ];
}

/** The words of a block with a text in the place of the change; those next to a suggestion end there. */
function wordsAround(block: Node, { from, goneTo }: Change, text: string): Intl.Segments {
  const [left, right] = [block.content.cut(0, from), block.content.cut(goneTo)].map((part) =>
    lettersIn(childrenOf(part)),
  );
  return segmenter.segment(`${left ?? ''}${text}${right ?? ''}`);
}

/** Their text, with blanks for what is suggested, but for what this person does. */
function lettersIn(nodes: readonly Node[], who?: Suggesting): string {
  const isKnown = (node: Node): boolean =>
    node.marks.filter(isSuggestion).length === (who ? ownMarks(node, who).length : 0);
  return nodes
    .map((node) => (node.isText && isKnown(node) ? (node.text ?? '') : ' '.repeat(node.nodeSize)))
    .join('');
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

function neighbours(block: Node, from: number, to: number): readonly Node[] {
  const left = from === 0 ? null : block.nodeAt(from - 1);
  return [left, block.nodeAt(to)].filter((node) => node !== null);
}

function childrenOf(fragment: Fragment): readonly Node[] {
  return [...fragment.content];
}

function staying(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter((node) => !markOf(node, 'deletion'));
}

function without(node: Node, goes: (mark: Mark) => boolean): Node {
  return node.mark(node.marks.filter((mark) => !goes(mark)));
}

function bare(nodes: readonly Node[]): Fragment {
  return Fragment.fromArray(nodes.map((node) => node.mark([])));
}

function onlySuggestions(nodes: readonly Node[]): Fragment {
  return Fragment.fromArray(nodes.map((node) => node.mark(node.marks.filter(isSuggestion))));
}
