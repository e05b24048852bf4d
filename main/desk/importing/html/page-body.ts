import type { Mark, Node } from 'prosemirror-model';
import { articleBody } from '#shared/article/body.ts';
import type { LeftOut } from '../imported-copy.ts';
import type { Verdict } from './judge.ts';
import { boxesOf } from './piece.ts';
import type { Box, Inline, Piece } from './piece.ts';
import { isPullQuote } from './regions.ts';

/** The body's top-level blocks, and what was left out between them. */
export interface PageBody {
  readonly body: readonly Node[];
  readonly leftOut: readonly LeftOut[];
}

/** Builds the body from the pieces that were judged to be in it. */
export function pageBody(pieces: readonly Piece[], verdicts: readonly Verdict[]): PageBody {
  const groups: Nested[][] = [];
  const leftOut: LeftOut[] = [];
  pieces.forEach((piece, index) => {
    const verdict = verdicts[index];
    if (verdict?.kind === 'dropped') {
      leftOut.push({ text: piece.text, reason: verdict.reason, after: groups.length });
    }
    if (verdict?.kind !== 'body') return;
    const nested: Nested = { piece, path: pathOf(piece) };
    const group = groups.at(-1);
    if (group !== undefined && belongs(group, nested)) group.push(nested);
    else groups.push([nested]);
  });
  return { body: groups.map((group) => blockOf(group)), leftOut };
}

/** An element that the body keeps as a block around blocks. */
interface Wrapper {
  readonly box: Box;
  readonly kind: 'block_quote' | 'bullet_list' | 'ordered_list' | 'list_item' | 'pull_quote';
}

/** A piece, and the wrappers from the outermost to the innermost. */
interface Nested {
  readonly piece: Piece;
  readonly path: readonly Wrapper[];
}

/** Wrappers deeper than this are flattened: no article has them, and a page made to harm might. */
const deepest = 6;

/** The wrappers around a piece, as the body's schema allows them to nest. */
function pathOf(piece: Piece): readonly Wrapper[] {
  const wrappers = [...boxesOf(piece)].reverse().flatMap((box): Wrapper[] => {
    const kind = wrapperKind(box);
    return kind === null ? [] : [{ box, kind }];
  });
  const pull = wrappers.find(({ kind }) => kind === 'pull_quote');
  if (pull !== undefined) return [pull];
  const path: Wrapper[] = [];
  for (const wrapper of wrappers) {
    const around = path.at(-1)?.kind;
    const isList = wrapper.kind === 'bullet_list' || wrapper.kind === 'ordered_list';
    const inList = around === 'bullet_list' || around === 'ordered_list';
    if (wrapper.kind === 'list_item' ? inList : isList ? !inList : around === undefined)
      path.push(wrapper);
    if (path.length === deepest) break;
  }
  const last = path.at(-1)?.kind;
  return last === 'bullet_list' || last === 'ordered_list' ? path.slice(0, -1) : path;
}

function wrapperKind({ tag, words }: Box): Wrapper['kind'] | null {
  if (tag === 'blockquote') return 'block_quote';
  if (tag === 'ul') return 'bullet_list';
  if (tag === 'ol') return 'ordered_list';
  if (tag === 'li') return 'list_item';
  return isPullQuote(tag, words) ? 'pull_quote' : null;
}

/** True when the piece continues the top-level block of the group. */
function belongs(group: readonly Nested[], { path }: Nested): boolean {
  const box = path[0]?.box;
  return box !== undefined && group[0]?.path[0]?.box === box;
}

function blockOf(group: readonly Nested[]): Node {
  const [first] = group;
  const wrapper = first?.path[0];
  if (first === undefined || wrapper === undefined) {
    return first === undefined ? articleBody.node('paragraph') : textblock(first.piece);
  }
  if (wrapper.kind === 'pull_quote') return articleBody.node('pull_quote', null, joined(group));
  return wrapped(group, wrapper, 0);
}

/** The node of the wrapper at `depth`, which all of the group share. */
function wrapped(group: readonly Nested[], wrapper: Wrapper, depth: number): Node {
  const { kind, box } = wrapper;
  const content = runs(group, depth + 1).map((run) => {
    const inner = run[0]?.path[depth + 1];
    return inner === undefined ? paragraph(run) : wrapped(run, inner, depth + 1);
  });
  const opens = content[0]?.type.name;
  // An item begins with a paragraph: one that begins with a list gets an empty one.
  const filled =
    kind === 'list_item' && opens !== 'paragraph'
      ? [articleBody.node('paragraph'), ...content]
      : content;
  const order = Number.isSafeInteger(box.start) ? box.start : 1;
  return articleBody.node(kind, kind === 'ordered_list' ? { order } : null, filled);
}

/** Neighbours that share the wrapper at `depth`; those without one stand alone. */
function runs(group: readonly Nested[], depth: number): readonly (readonly Nested[])[] {
  const out: Nested[][] = [];
  for (const nested of group) {
    const box = nested.path[depth]?.box;
    const last = out.at(-1);
    if (box !== undefined && last?.[0]?.path[depth]?.box === box) last.push(nested);
    else out.push([nested]);
  }
  return out;
}

function textblock(piece: Piece): Node {
  const { level } = piece;
  // The page's first level is its headline; below it the body begins with the second.
  const attributes = level === null ? null : { level: Math.min(4, Math.max(2, level)) };
  return articleBody.node(
    level === null ? 'paragraph' : 'heading',
    attributes,
    inlineNodes(piece.inlines),
  );
}

function paragraph(run: readonly Nested[]): Node {
  return articleBody.node('paragraph', null, joined(run));
}

/** The pieces' text, parted by line breaks. */
function joined(group: readonly Nested[]): Node[] {
  return group.flatMap(({ piece }, index) => [
    ...(index === 0 ? [] : [articleBody.node('hard_break')]),
    ...inlineNodes(piece.inlines),
  ]);
}

function inlineNodes(inlines: readonly Inline[]): Node[] {
  return inlines.map((inline) =>
    inline.text === '\n'
      ? articleBody.node('hard_break')
      : articleBody.text(inline.text, marksOf(inline)),
  );
}

function marksOf({ href, strong, em }: Inline): readonly Mark[] {
  const { link, strong: bold, em: italic } = articleBody.marks;
  return [
    ...(href === null ? [] : [link.create({ href })]),
    ...(strong ? [bold.create()] : []),
    ...(em ? [italic.create()] : []),
  ];
}
