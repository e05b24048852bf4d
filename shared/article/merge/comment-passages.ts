import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { articleBody, bodyJson, bodyNode, withoutComments } from '../body.ts';
import type { BodyJson } from '../body.ts';

/** Words that a thread is about, known by the text of their block rather than by a position. */
interface CommentPassage {
  readonly threadId: string;
  /** The whole text of the block, and which of the blocks with this text it is. */
  readonly block: string;
  readonly nth: number;
  /** In UTF-16 units of `block`. */
  readonly start: number;
  readonly end: number;
}

/**
 * Bodies without the marks of comments. Those are no edits: who comments on a paragraph and who rewrites
 * it have not changed the same thing.
 */
export function bodiesWithoutComments<T extends BodyJson | null>(
  bodies: readonly T[],
): readonly (T | BodyJson)[] {
  if (!bodies.some(hasComments)) return bodies;
  return bodies.map((body) => (body === null ? body : bodyJson(withoutComments(bodyNode(body)))));
}

/**
 * The body with the marks of `threads` as the versions have them: on the same words of the same block,
 * else on the same words where the body has them once. What is found nowhere is left without a mark.
 */
export function withCommentsOf(
  body: BodyJson,
  versions: readonly BodyJson[],
  threads: ReadonlySet<string>,
): BodyJson {
  const passages = versions
    .filter(hasComments)
    .flatMap((version) => passagesIn(bodyNode(version)))
    .filter(({ threadId }) => threads.has(threadId));
  if (passages.length === 0) return body;
  const transform = new Transform(bodyNode(body));
  const blocks = textblocksOf(transform.doc);
  const marked = new Set<string>();
  const mark = (threadId: string, from: number, to: number): void => {
    transform.addMark(from, to, articleBody.mark('comment', { threadId }));
    marked.add(threadId);
  };
  for (const { threadId, block, nth, start, end } of passages) {
    const twins = blocks.filter(({ text }) => text === block);
    const found = twins[nth] ?? twins.at(-1);
    if (found) mark(threadId, found.start + start, found.start + end);
  }
  for (const { threadId, block, start, end } of passages) {
    if (marked.has(threadId)) continue;
    const from = onlyPlaceOf(block.slice(start, end), blocks);
    if (from !== null) mark(threadId, from, from + end - start);
  }
  return bodyJson(transform.doc);
}

function hasComments(body: BodyJson | null): boolean {
  return body !== null && JSON.stringify(body).includes('"threadId"');
}

interface Textblock {
  readonly node: Node;
  readonly text: string;
  /** Position of its text in the document. */
  readonly start: number;
}

function textblocksOf(doc: Node): readonly Textblock[] {
  const blocks: Textblock[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, null, '\n');
    blocks.push({ node, text, start: position + 1 });
    return false;
  });
  return blocks;
}

function passagesIn(doc: Node): readonly CommentPassage[] {
  const seen = new Map<string, number>();
  return textblocksOf(doc).flatMap(({ node, text }) => {
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    const passages: CommentPassage[] = [];
    node.forEach((inline, offset) => {
      for (const { type, attrs } of inline.marks) {
        if (type !== articleBody.marks.comment) continue;
        const threadId = String(attrs['threadId']);
        const end = offset + inline.nodeSize;
        passages.push({ threadId, block: text, nth, start: offset, end });
      }
    });
    return joined(passages);
  });
}

/** One passage of pieces that touch: bold words within a comment cut it in three. */
function joined(passages: readonly CommentPassage[]): CommentPassage[] {
  const whole: CommentPassage[] = [];
  for (const passage of passages) {
    const at = whole.findIndex(
      ({ threadId, end }) => threadId === passage.threadId && end === passage.start,
    );
    const before = whole[at];
    if (before) whole[at] = { ...before, end: passage.end };
    else whole.push(passage);
  }
  return whole;
}

function onlyPlaceOf(words: string, blocks: readonly Textblock[]): number | null {
  const places = blocks.flatMap(({ text, start }) => {
    const at = text.indexOf(words);
    if (at < 0) return [];
    const again = text.includes(words, at + 1);
    return again ? [start + at, start + at] : [start + at];
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}
