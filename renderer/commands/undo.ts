import { useArticle } from '../stores/article.ts';
import { focusedField, hasStep } from './field-history.ts';

/**
 * Undoes or does again where the focus is: in a field what was typed there, else the last step of the
 * article's text and records.
 */
export function stepBack(step: 'undo' | 'redo'): void {
  const field = focusedField();
  if (field === null) useArticle.getState().bodyDesk?.[step]();
  // A field's own history has no other door.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  else if (hasStep(field, step)) document.execCommand(step);
}

/** Whether there is a step to undo or to do again where the focus is. */
export function canStepBack(step: 'undo' | 'redo'): boolean {
  const field = focusedField();
  if (field !== null) return hasStep(field, step);
  return useArticle.getState().bodyDesk?.hasStep(step) ?? false;
}

/** True where the focus is in a field, which remembers what was typed there by itself. */
export function inField(): boolean {
  return focusedField() !== null;
}
