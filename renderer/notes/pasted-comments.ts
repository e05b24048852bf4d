import { Fragment, Slice } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { Article } from '#shared/article/article.ts';
import { articleBody } from '#shared/article/body.ts';
import { passagesIn } from './passages.ts';

/**
 * The slice without comments that would stand twice: who cuts words and pastes them takes their comment
 * along, who copies them leaves it where it is. Comments of another article have no business here.
 */
export function withoutCopiedComments(
  slice: Slice,
  view: Pick<EditorView, 'state' | 'dragging'>,
  article: Article | null,
): Slice {
  const homeless = new Set(article?.threads.map(({ id }) => id));
  const { doc, selection } = view.state;
  // Words that are dragged, or pasted over, are still in the text and about to go.
  const leaving = view.dragging?.move === true || !selection.empty ? selection : null;
  for (const { threadId, from, to } of passagesIn(doc)) {
    if (leaving && from >= leaving.from && to <= leaving.to) continue;
    homeless.delete(threadId);
  }
  return new Slice(kept(slice.content, homeless), slice.openStart, slice.openEnd);
}

function kept(content: Fragment, threads: ReadonlySet<string>): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const marks = node.marks.filter(
      ({ type, attrs }) =>
        type !== articleBody.marks.comment || threads.has(String(attrs['threadId'])),
    );
    nodes.push(node.isText ? node.mark(marks) : node.copy(kept(node.content, threads)).mark(marks));
  });
  return Fragment.fromArray(nodes);
}
