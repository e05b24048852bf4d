import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import type { Node, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';
import { withoutCopiedComments } from '../../notes/pasted-comments.ts';
import type { BlockId } from '../blocks/block-id.ts';

const { nodes } = articleBody;

/** What a block of words can be turned into. */
export type BlockForm = 'paragraph' | Exclude<BlockId, 'picture' | 'embed' | 'rule'>;

/** The start of the body's own block around a position, or right after it; `null` at the text's end. */
export function blockStart($position: ResolvedPos): number | null {
  if ($position.depth > 0) return $position.before(1);
  return $position.nodeAfter === null ? null : $position.pos;
}

/**
 * Moves the block that starts at `start` between two others: to before the one that starts at `gap`, or
 * to the end of the text. It is one step to undo, and the caret goes along.
 */
export function moveBlockTo(start: number, gap: number): Command {
  return (state, dispatch) => {
    const block = blockAt(state, start);
    const end = start + (block?.nodeSize ?? 0);
    if (block === null || (gap >= start && gap <= end)) return false;
    if (!dispatch) return true;
    const between = gap < start ? { from: gap, to: start } : { from: end, to: gap };
    // The smaller part goes to the other side: what stays keeps its marks and readings.
    const othersGo = between.to - between.from <= block.nodeSize;
    const [cut, target] = othersGo
      ? [between, gap < start ? end : start]
      : [{ from: start, to: end }, gap];
    const { tr, doc } = state;
    const moved = doc.slice(cut.from, cut.to).content;
    tr.delete(cut.from, cut.to);
    tr.insert(tr.mapping.map(target), moved);
    const now = gap < start ? gap : gap - block.nodeSize;
    const { anchor, head } = state.selection;
    const isInside = [anchor, head].every((position) => position > start && position < end);
    if (isInside && state.selection instanceof TextSelection) {
      tr.setSelection(TextSelection.create(tr.doc, anchor + now - start, head + now - start));
    }
    dispatch(finished(tr, now));
    return true;
  };
}

/** Moves the block that starts at `start` past the one before (-1) or after it (1). */
export function moveBlockBy(start: number, direction: -1 | 1): Command {
  return (state, dispatch) => {
    const block = blockAt(state, start);
    if (block === null) return false;
    const { nodeBefore } = state.doc.resolve(start);
    const end = start + block.nodeSize;
    const next = direction < 0 ? nodeBefore : state.doc.nodeAt(end);
    if (next === null) return false;
    const gap = direction < 0 ? start - next.nodeSize : end + next.nodeSize;
    return moveBlockTo(start, gap)(state, dispatch);
  };
}

/** Makes another kind of block of the words in the one that starts at `start`, a line each. */
export function turnInto(start: number, form: BlockForm): Command {
  return (state, dispatch) => {
    const block = blockAt(state, start);
    const lines = block && linesOf(block);
    if (block === null || lines === null || formOf(block) === form) return false;
    if (!dispatch) return true;
    const { tr } = state;
    const { type, attrs } = looks[form];
    const isListStill = isList(block) && (form === 'bulletList' || form === 'orderedList');
    // Where only its kind changes, the block keeps its marks and readings.
    if (isListStill || (block.isTextblock && type.isTextblock)) {
      tr.setNodeMarkup(start, type, attrs, block.marks);
    } else tr.replaceWith(start, start + block.nodeSize, blocksOf(form, lines, block));
    dispatch(finished(tr, start));
    return true;
  };
}

/** Puts a copy under the block that starts at `start`. Comments stay with what they are about. */
export function duplicateBlock(start: number): Command {
  return (state, dispatch) => {
    const block = blockAt(state, start);
    if (block === null) return false;
    const copy = withoutCopiedComments(
      new Slice(Fragment.from(block), 0, 0),
      { state, dragging: null },
      null,
    );
    const end = start + block.nodeSize;
    dispatch?.(finished(state.tr.insert(end, copy.content), end));
    return true;
  };
}

/** Deletes the block that starts at `start`. A text is never without a paragraph to write in. */
export function deleteBlock(start: number): Command {
  return (state, dispatch) => {
    const block = blockAt(state, start);
    if (block === null) return false;
    const end = start + block.nodeSize;
    const isLast = state.doc.childCount === 1;
    const { tr } = state;
    if (isLast) tr.replaceWith(start, end, nodes.paragraph.create());
    else tr.delete(start, end);
    dispatch?.(finished(tr, start));
    return true;
  };
}

/** Which kind of block it is; `null` for one that no other can be turned into. */
export function formOf({ type, attrs }: Node): BlockForm | null {
  if (type === nodes.heading && attrs['level'] === 4) return null;
  const level: unknown = attrs['level'];
  const forms = Object.entries(looks) as [BlockForm, (typeof looks)[BlockForm]][];
  const found = forms.find(
    ([, look]) => look.type === type && (look.attrs === null || look.attrs.level === level),
  );
  return found?.[0] ?? null;
}

const looks = {
  paragraph: { type: nodes.paragraph, attrs: null },
  heading: { type: nodes.heading, attrs: { level: 2 } },
  subheading: { type: nodes.heading, attrs: { level: 3 } },
  blockQuote: { type: nodes.block_quote, attrs: null },
  pullQuote: { type: nodes.pull_quote, attrs: null },
  bulletList: { type: nodes.bullet_list, attrs: null },
  orderedList: { type: nodes.ordered_list, attrs: null },
} as const;

function blockAt({ doc }: EditorState, start: number): Node | null {
  return doc.resolve(start).depth === 0 ? doc.nodeAt(start) : null;
}

/** The lines of words in a block, innermost blocks first to last; `null` for a picture, a card or a rule. */
function linesOf(block: Node): readonly Fragment[] | null {
  if (block.type === nodes.embed || block.isAtom) return null;
  if (block.isTextblock) return [block.content];
  const lines: Fragment[] = [];
  block.descendants((node) => {
    if (node.isTextblock) lines.push(node.content);
    return !node.isTextblock;
  });
  return lines;
}

function blocksOf(form: BlockForm, lines: readonly Fragment[], { marks }: Node): readonly Node[] {
  const { type, attrs } = looks[form];
  if (type.isTextblock) return lines.map((line) => type.create(attrs, line, marks));
  const paragraphs = lines.map((line) => nodes.paragraph.create(null, line));
  const content = isListType(type)
    ? paragraphs.map((paragraph) => nodes.list_item.create(null, paragraph))
    : paragraphs;
  return [type.create(attrs, content, marks)];
}

function isList({ type }: Node): boolean {
  return isListType(type);
}

function isListType(type: Node['type']): boolean {
  return type === nodes.bullet_list || type === nodes.ordered_list;
}

/** One step of the history, with the caret in the block that starts at `start` now. */
function finished(tr: Transaction, start: number): Transaction {
  const block = tr.doc.nodeAt(start);
  const { from, to } = tr.selection;
  const isInside = block !== null && from > start && to < start + block.nodeSize;
  if (!isInside) {
    tr.setSelection(
      block?.isAtom === true
        ? NodeSelection.create(tr.doc, start)
        : Selection.near(tr.doc.resolve(Math.min(start + 1, tr.doc.content.size))),
    );
  }
  return closeHistory(tr).scrollIntoView();
}
