import { useArticle } from '../stores/article.ts';

/**
 * Undoes or does again where the focus is: in a field what was typed there, else the last step of the
 * article's text and records.
 */
export function stepBack(step: 'undo' | 'redo'): void {
  if (inField()) {
    // A field's own history has no other door.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(step);
    return;
  }
  useArticle.getState().bodyDesk?.[step]();
}

/** True where the focus is in a field, which remembers what was typed there by itself. */
export function inField(): boolean {
  return document.activeElement?.matches('input, textarea') === true;
}
