import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useInterface } from '../../stores/interface.ts';

let open: EditorView | null = null;

/** The text that commands from outside the editor speak to; `null` when it closes. */
export function seatText(view: EditorView | null): void {
  open = view;
}

/** Does it in the open text and goes on writing there. False when it cannot be done. */
export function runInText(command: Command): boolean {
  if (!open?.editable) return false;
  const done = command(open.state, (tr) => open?.dispatch(tr), open);
  goOnWriting();
  return done;
}

/** Gives the text the focus where it stands, without a look at the caret. */
export function focusText(): void {
  open?.focus();
}

/** Gives the text the focus; once more when the menu or dialog that asked has handed it back. */
export function goOnWriting(): void {
  open?.focus();
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (open === null || useInterface.getState().dialog !== null) return;
      open.focus();
      open.dispatch(open.state.tr.scrollIntoView());
    });
  });
}

/** Whether it could be done in the open text as things stand. */
export function canRunInText(command: Command): boolean {
  return open !== null && open.editable && command(open.state);
}
