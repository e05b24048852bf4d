import { useNotes } from '../stores/notes.ts';
import { usePreferences } from '../stores/preferences.ts';

/** The name of whoever suggests at this desk; `null` while what is typed is simply written. */
export function whoSuggests(): string | null {
  const { name } = usePreferences.getState();
  return useNotes.getState().suggesting && name !== '' ? name : null;
}
