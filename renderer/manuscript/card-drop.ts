import { Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { quoteDragType } from '../ledger/quote-drag.ts';
import { putQuoteIntoText } from '../ledger/quote-work.ts';

/** A quote card dropped into the text becomes a quotation there, tied to its record. */
export function cardDrop(): Plugin {
  return new Plugin({
    props: {
      handleDrop: (view, event) => {
        const id = event.dataTransfer?.getData(quoteDragType) ?? '';
        if (id === '' || !view.editable) return false;
        const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!found) return false;
        const position = view.state.doc.resolve(wordEnd(view, found.pos));
        view.dispatch(view.state.tr.setSelection(Selection.near(position)));
        view.focus();
        putQuoteIntoText(id);
        return true;
      },
    },
  });
}

/** Nobody means to drop a sentence into the middle of a word, or before the stop that ends one. */
function wordEnd({ state }: EditorView, position: number): number {
  const $position = state.doc.resolve(position);
  const { parent, parentOffset } = $position;
  if (!parent.isTextblock) return position;
  const left = parent.textBetween(0, parentOffset, '\n', '\n');
  const right = parent.textBetween(parentOffset, parent.content.size, '\n', '\n');
  return /\S$/.test(left) ? position + (/^[^\s]*/.exec(right)?.[0].length ?? 0) : position;
}
