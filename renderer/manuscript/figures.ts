import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { NodeView } from 'prosemirror-view';
import { articleBody } from '#shared/article/body.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { renderCredit } from '#shared/article/photo-credit.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { onlyCredits } from '#shared/house/typed-credits.ts';
import { useArticle } from '../stores/article.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useSelection } from '../stores/selection.ts';

/**
 * Puts a figure after the top-level block that holds the caret, or in its place if that is empty; before
 * the Sources and Photo credit lines at the foot, where the caret stands in or behind those.
 */
export function insertFigure(tr: Transaction, photoId: string): void {
  const figure = articleBody.node('figure', { photoId });
  const { $to } = tr.selection;
  const after = $to.depth === 0 ? $to.pos : $to.after(1);
  const aboveCredits = beforeCredits(tr.doc, after);
  const block = $to.depth === 0 ? null : $to.node(1);
  const empty = block !== null && isEmpty(block) && tr.doc.childCount > 1;
  if (empty && aboveCredits === after) tr.replaceWith($to.before(1), after, figure);
  else tr.insert(aboveCredits, figure);
}

/** The place above the credit lines that end at the position; the position itself where none do. */
function beforeCredits(doc: Node, position: number): number {
  let found = position;
  let at = position;
  let before = doc.resolve(at).nodeBefore;
  while (before?.type.name === 'paragraph') {
    at -= before.nodeSize;
    const text = before.textContent;
    if (onlyCredits(creditLinesIn(text, 0), text.length)) found = at;
    else if (!isEmpty(before)) break;
    before = doc.resolve(at).nodeBefore;
  }
  return found;
}

function isEmpty(block: Node): boolean {
  return block.type.name === 'paragraph' && block.content.size === 0;
}

/** Where the shells serve a picture of the open article, relative to the page. */
export function pictureAddress(asset: NonNullable<Photo['asset']>): string {
  return `assets/${asset.sha256}.${asset.extension}`;
}

/** A figure as it will print: picture, caption and credit line, kept in step with its record. */
export function figureView(node: Node): NodeView {
  const photoId = String(node.attrs['photoId']);
  const dom = document.createElement('figure');
  dom.className = 'figure';
  const draw = (photo: Photo | undefined): void => dom.replaceChildren(...partsOf(photo));
  const photoNow = (): Photo | undefined =>
    useArticle.getState().article?.photos.find((photo) => photo.id === photoId);
  let drawn = photoNow();
  draw(drawn);
  const leave = [
    useArticle.subscribe(() => {
      const photo = photoNow();
      if (photo !== drawn) draw((drawn = photo));
    }),
    usePreferences.subscribe((now, before) => {
      if (now.house !== before.house) draw(drawn);
    }),
  ];
  return {
    dom,
    update: (other) => other.type === node.type && other.attrs['photoId'] === photoId,
    selectNode: () => {
      dom.classList.add('chosen');
      useSelection.getState().choose({ panel: 'photos', id: photoId });
    },
    deselectNode: () => dom.classList.remove('chosen'),
    ignoreMutation: () => true,
    destroy: () => leave.forEach((unsubscribe) => unsubscribe()),
  };
}

function partsOf(photo: Photo | undefined): readonly HTMLElement[] {
  if (!photo) return [textElement('p', 'figure-missing', 'This picture’s record was deleted.')];
  const caption = document.createElement('figcaption');
  const { house } = usePreferences.getState();
  const credit = renderCredit(photo, marksOf(house.quotationMarks).outer);
  caption.append(
    textElement('span', 'figure-caption', photo.caption === '' ? 'No caption yet' : photo.caption),
    textElement('span', 'figure-credit', credit === '' ? 'No credit yet' : credit),
  );
  return [pictureOf(photo), caption];
}

function pictureOf(photo: Photo): HTMLElement {
  const { asset } = photo;
  if (!asset) return textElement('p', 'figure-missing', 'No picture yet');
  const image = document.createElement('img');
  image.src = pictureAddress(asset);
  image.alt = photo.alt;
  image.draggable = false;
  // The size is known before the picture is there, so that the text never jumps.
  if (asset.width !== null) image.width = asset.width;
  if (asset.height !== null) image.height = asset.height;
  return image;
}

function textElement(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
