import { Fragment, Slice } from 'prosemirror-model';
import type { Mark, Node } from 'prosemirror-model';
import { Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { articleBody } from '#shared/article/body.ts';
import type { Article } from '#shared/article/article.ts';
import { withoutCopiedComments } from '../notes/pasted-comments.ts';
import { cleanPasted } from './paste/clean-html.ts';
import { offerCard } from './paste/offer-card.ts';
import { sayLeftOut } from './paste/say-left-out.ts';
import { insertPictures, picturesAmong } from './pictures.ts';

/** Pasting and dropping: text in clean form, pictures as figures, no record of another article. */
export function pasting(articleNow: () => Article | null): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: plain,
      transformPasted: (slice, view) =>
        withoutCopiedComments(known(slice, articleNow()), view, articleNow()),
      clipboardTextParser: (text, $context) => {
        const marks = $context.marks();
        const paragraphs = text
          .split(/(?:\r\n?|\n)+/)
          .map((line) =>
            articleBody.node('paragraph', null, line === '' ? [] : [articleBody.text(line, marks)]),
          );
        return new Slice(Fragment.from(paragraphs), 1, 1);
      },
      handlePaste: (view, event) =>
        takePictures(event.clipboardData, event) || offerCard(view, event.clipboardData),
      handleDrop: (view, event) => {
        if (picturesAmong(event.dataTransfer?.files).length > 0) caretTo(view, event);
        return takePictures(event.dataTransfer, event);
      },
    },
  });
}

function takePictures(data: DataTransfer | null, event: Event): boolean {
  const pictures = picturesAmong(data?.files);
  // Word and browsers add a picture of the text to the text itself: the text is what was meant.
  if (pictures.length === 0 || data?.types.includes('text/html')) return false;
  event.preventDefault();
  void insertPictures(pictures);
  return true;
}

function caretTo(view: EditorView, event: DragEvent): void {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!found) return;
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(found.pos))));
}

/** What other programs wrote, made plain; a copy out of the manuscript stays as it is. */
function plain(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  sayLeftOut(cleanPasted(body));
  return body.innerHTML;
}

/** The slice without marks and figures whose records this article does not hold. */
function known(slice: Slice, article: Article | null): Slice {
  const ids = new Set<unknown>(
    [...(article?.sources ?? []), ...(article?.quotes ?? []), ...(article?.photos ?? [])].map(
      (record) => record.id,
    ),
  );
  return new Slice(knownContent(slice.content, ids), slice.openStart, slice.openEnd);
}

function knownContent(content: Fragment, ids: ReadonlySet<unknown>): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    if (node.type.name === 'figure' && !ids.has(node.attrs['photoId'])) return;
    const marks = node.marks.filter((mark) => isKnown(mark, ids));
    kept.push(
      node.isText ? node.mark(marks) : node.copy(knownContent(node.content, ids)).mark(marks),
    );
  });
  return Fragment.fromArray(kept);
}

function isKnown(mark: Mark, ids: ReadonlySet<unknown>): boolean {
  if (mark.type.name === 'quotation') return ids.has(mark.attrs['quoteId']);
  if (mark.type.name === 'citation') return ids.has(mark.attrs['sourceId']);
  return true;
}
