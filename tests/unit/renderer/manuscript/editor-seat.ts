import { history, redo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { bodyNode } from '#shared/article/body.ts';
import type { Article } from '#shared/article/article.ts';
import { openBodyDesk } from '#renderer/manuscript/body-desk.ts';
import { RecordsStep } from '#renderer/manuscript/records-step.ts';
import { createArticleStore } from '#renderer/stores/article.ts';

/** An editor without a screen, with the store that its records live in. */
export function seatEditor(article: Article) {
  const store = createArticleStore({
    desk: { request: () => new Promise(() => undefined) },
    signer: () => 'Ada Berg',
    now: () => '2026-03-01T08:00:00.000Z',
  });
  store.getState().showArticle(article);
  const seat = {
    state: EditorState.create({ doc: bodyNode(article.body), plugins: [history()] }),
    dispatch(tr: EditorState['tr']) {
      seat.state = seat.state.apply(tr);
      for (const step of tr.steps) {
        if (step instanceof RecordsStep) store.getState().takeRecords(step.after);
      }
    },
  };
  const shown: number[] = [];
  store.getState().seatBodyDesk(
    openBodyDesk({
      seat,
      placeNow: (place) => place,
      rangeOf: () => null,
      show: (range) => shown.push(range.from),
      onGone: () => undefined,
    }),
  );
  return {
    store,
    type: (text: string) => seat.dispatch(seat.state.tr.insertText(text, 1)),
    /** Where the window was scrolled to. */
    shown,
    moveTo: (position: number) =>
      seat.dispatch(seat.state.tr.setSelection(TextSelection.create(seat.state.doc, position))),
    shape: () => seat.state.doc.children.map((node) => node.textContent || node.type.name),
    text: () => seat.state.doc.textBetween(0, seat.state.doc.content.size, '\n'),
    selected: () => seat.state.selection.content().content.toJSON() as unknown,
    quoteMarks: () => JSON.stringify(seat.state.doc.toJSON()).match(/quoteId/g)?.length ?? 0,
    redo: () => redo(seat.state, (tr) => seat.dispatch(tr)),
  };
}
