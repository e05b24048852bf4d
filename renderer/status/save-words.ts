import type { DeskErrorValue } from '#shared/desk/errors.ts';
import type { SaveState } from '../stores/autosave.ts';

/** How the text stands with the desk, in words. "Saved" only after the desk said so. */
export function saveWords(state: SaveState, error: DeskErrorValue | null): string {
  switch (state) {
    case 'saved':
      return 'Saved';
    case 'unsaved':
      return 'Not saved yet';
    case 'saving':
      return 'Saving…';
    case 'conflict':
      return 'Changed elsewhere too';
    case 'failed':
      return error?.code === 'offline' ? 'Kept in this window' : 'Not saved';
  }
}
