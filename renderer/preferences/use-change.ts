import { useState } from 'react';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import type { Preferences } from '#shared/desk/preferences.ts';
import { usePreferences } from '../stores/preferences.ts';

/** Changes preferences, and tells what kept the last change from being stored. */
interface Change {
  readonly error: DeskErrorValue | null;
  readonly change: (patch: Partial<Preferences>) => void;
}

/** What a section of the preferences is given; each choice counts at once. */
export type SectionProps = Pick<Change, 'change'>;

export function useChange(): Change {
  const change = usePreferences((state) => state.change);
  const [error, setError] = useState<DeskErrorValue | null>(null);
  return { error, change: (patch) => void change(patch).then(setError) };
}
