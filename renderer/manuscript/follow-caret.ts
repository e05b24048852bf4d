import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Keeps the caret in sight: at one height for who likes it so, else wherever it shows. ProseMirror
 * measures every box around the text on every key; here only those of a caret out of sight are.
 *
 * @param isTypewriter whether the line that is written stays in the middle of the window.
 */
export function followCaret(isTypewriter: () => boolean): Plugin {
  let known: Element | null = null;
  const boxOf = (view: EditorView): Element | null => {
    if (known?.contains(view.dom) !== true) known = scrollBox(view);
    return known;
  };
  return new Plugin({
    props: {
      handleScrollToSelection: (view) => {
        const box = boxOf(view);
        const { selection } = view.state;
        if (box === null) return false;
        const caret = view.coordsAtPos(selection.head);
        const { top, bottom, height } = box.getBoundingClientRect();
        if (!isTypewriter()) {
          const inSight = caret.top - caretRoom >= top && caret.bottom + caretRoom <= bottom;
          return selection.empty && inSight;
        }
        box.scrollTop += (caret.top + caret.bottom) / 2 - (top + height * 0.45);
        return true;
      },
    },
  });
}

/** So far from the edge of the window's part for the text (px) a caret stays: a line and its air. */
export const caretRoom = 40;

function scrollBox(view: EditorView): Element | null {
  let element: Element | null = view.dom.parentElement;
  while (element && !/auto|scroll/.test(getComputedStyle(element).overflowY)) {
    element = element.parentElement;
  }
  return element;
}
