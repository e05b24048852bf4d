import { closeHistory, redo } from 'prosemirror-history';
import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { applyBodyEdits } from '#shared/article/apply-edits.ts';
import type { Place } from '#shared/article/blocks.ts';
import { articleBody, bodyJson, bodyNode } from '#shared/article/body.ts';
import type { Edit } from '#shared/article/edits.ts';
import type { BodyDesk, Change } from '../stores/body-desk.ts';
import { insertFigure } from './figures.ts';
import { holding } from './held-passages.ts';
import { undo } from './keys.ts';
import { outlineOf } from './outline.ts';
import { putQuotation, tieSelected } from './quotation-words.ts';
import { passagesIn } from '../notes/passages.ts';
import { standsAsItIs } from '../notes/stands-as-it-is.ts';
import type { Range } from '../reading/session.ts';
import { RecordsStep } from './records-step.ts';
import { quotesInSelection, selectedWords } from './selected-words.ts';

/** As much of an editor view as the desk of the body needs. */
export interface EditorSeat {
  readonly state: EditorState;
  dispatch(tr: Transaction): void;
}

export interface BodyDeskOptions {
  readonly seat: EditorSeat;
  /** Where a place of the last reading is now; `null` when its text is gone. */
  readonly placeNow: (place: Place) => Place | null;
  /** Scrolls to the range and marks it for a moment. */
  readonly show: (range: { readonly from: number; readonly to: number }, focus: boolean) => void;
  readonly rangeOf: (place: Place) => { readonly from: number; readonly to: number } | null;
  /** Says that a passage is gone. */
  readonly onGone: () => void;
}

/** What the stores and panels may do with the text of the open article. */
export function openBodyDesk(options: BodyDeskOptions): BodyDesk {
  const { seat } = options;
  return {
    getBody: () => bodyJson(seat.state.doc),
    selectedWords: () => selectedWords(seat.state)?.words ?? null,
    isSelected(place) {
      const range = options.rangeOf(place);
      const { from, to } = seat.state.selection;
      return range !== null && from <= range.from && range.to <= to;
    },
    quotesInSelection: () => quotesInSelection(seat.state),
    textAround(place, reach = 48) {
      const range = options.rangeOf(place);
      if (range === null) return null;
      const { parent, parentOffset } = seat.state.doc.resolve(range.from);
      const text = parent.textBetween(0, parent.content.size, '\n', '\n');
      const end = parentOffset + range.to - range.from;
      return {
        before: clipped(text.slice(0, parentOffset), 'start', reach),
        words: text.slice(parentOffset, end),
        after: clipped(text.slice(end), 'end', reach),
      };
    },
    threadsOn(places) {
      const ranges = places.flatMap((place) => options.rangeOf(place) ?? []);
      const isOn = ({ from, to }: Range): boolean =>
        ranges.some((range) => from < range.to && range.from < to);
      return passagesIn(seat.state.doc)
        .filter(isOn)
        .map(({ threadId }) => threadId);
    },
    perform(change) {
      const edits = editsNow(change.edits, options.placeNow);
      if (edits === null) {
        options.onGone();
        return false;
      }
      const tr = closeHistory(seat.state.tr);
      if (change.tie && !tieSelected(seat.state, tr, change.tie.quoteId)) return false;
      applyBodyEdits(tr, edits);
      // Deciding about suggestions is none.
      if (edits.some(({ kind }) => kind === 'settle suggestions')) tr.setMeta(standsAsItIs, true);
      addNodes(tr, change);
      if (change.sentence) putQuotation(tr, change.sentence);
      if (Object.keys(change.after).length > 0) {
        tr.step(new RecordsStep(change.before, change.after));
      }
      seat.dispatch(tr);
      return true;
    },
    hasStep: (step) => (step === 'undo' ? undo : redo)(seat.state),
    undo: () => undo(seat.state, (tr) => seat.dispatch(tr)),
    redo: () => redo(seat.state, (tr) => seat.dispatch(tr)),
    reveal(place, focus) {
      const range = options.rangeOf(place);
      if (range === null) {
        options.onGone();
        return;
      }
      const { doc } = seat.state;
      const selection = TextSelection.between(doc.resolve(range.from), doc.resolve(range.to));
      seat.dispatch(seat.state.tr.setSelection(selection));
      options.show(range, focus);
    },
    hold(places) {
      const ranges = places.flatMap((place) => options.rangeOf(place) ?? []);
      seat.dispatch(holding(seat.state, ranges));
    },
    outline: () => outlineOf(seat.state.doc),
    goTo({ position }) {
      const { doc } = seat.state;
      const heading = doc.nodeAt(position);
      if (heading === null) return;
      const end = position + heading.nodeSize - 1;
      seat.dispatch(seat.state.tr.setSelection(TextSelection.near(doc.resolve(end), -1)));
      options.show({ from: position, to: position + heading.nodeSize }, true);
    },
    revealFigure(photoId, focus) {
      const position = figurePosition(seat.state, photoId);
      if (position === null) return false;
      if (focus) {
        const { doc, tr } = seat.state;
        seat.dispatch(tr.setSelection(NodeSelection.create(doc, position)));
      }
      options.show({ from: position, to: position + 1 }, focus);
      return true;
    },
  };
}

/** A few words of a text from its end or its start. */
function clipped(text: string, cut: 'start' | 'end', reach: number): string {
  if (text.length <= reach) return text;
  return cut === 'start'
    ? `…${text.slice(-reach).replace(/^\S*\s/, '')}`
    : `${text.slice(0, reach).replace(/\s\S*$/, '')}…`;
}

function editsNow(
  edits: readonly Edit[],
  placeNow: (place: Place) => Place | null,
): readonly Edit[] | null {
  const moved: Edit[] = [];
  for (const edit of edits) {
    if (!('place' in edit)) {
      moved.push(edit);
      continue;
    }
    const place = placeNow(edit.place);
    if (place === null) return null;
    moved.push({ ...edit, place });
  }
  return moved;
}

function addNodes(tr: Transaction, { body, paragraph, figure }: Change): void {
  if (body) {
    tr.replaceWith(0, tr.doc.content.size, bodyNode(body).content);
    tr.setSelection(Selection.atStart(tr.doc)).setMeta(standsAsItIs, true);
  }
  if (figure) insertFigure(tr, figure.photoId);
  if (!paragraph) return;
  const index = Math.min(paragraph.index, tr.doc.childCount);
  let position = 0;
  for (let before = 0; before < index; before += 1) position += tr.doc.child(before).nodeSize;
  const words = paragraph.text === '' ? [] : [articleBody.text(paragraph.text)];
  tr.insert(position, articleBody.node('paragraph', null, words));
}

function figurePosition(state: EditorState, photoId: string): number | null {
  let found: number | null = null;
  state.doc.forEach((node, position) => {
    if (node.type.name === 'figure' && node.attrs['photoId'] === photoId) found = position;
  });
  return found;
}
