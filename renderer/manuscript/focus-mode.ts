import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useInterface } from '../stores/interface.ts';

/**
 * What the text does while it stands alone: Escape brings the rest of the window back, where nothing
 * else took the key, and the line that is written stays in the middle for who likes it so.
 */
export function focusMode(isTypewriter: () => boolean): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (_view, event) => {
        const { focusMode: isOn, toggleFocusMode } = useInterface.getState();
        if (event.key !== 'Escape' || !isOn) return false;
        toggleFocusMode();
        return true;
      },
      handleScrollToSelection: (view) => {
        const box = isTypewriter() ? scrollBox(view) : null;
        if (box === null) return false;
        const { top, bottom } = view.coordsAtPos(view.state.selection.head);
        const { top: boxTop, height } = box.getBoundingClientRect();
        box.scrollTop += (top + bottom) / 2 - (boxTop + height * 0.45);
        return true;
      },
    },
  });
}

function scrollBox(view: EditorView): Element | null {
  let element: Element | null = view.dom.parentElement;
  while (element && !/auto|scroll/.test(getComputedStyle(element).overflowY)) {
    element = element.parentElement;
  }
  return element;
}
