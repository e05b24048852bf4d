import { create } from 'zustand';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { usualPreferences } from '#shared/desk/preferences.ts';
import type { Preferences } from '#shared/desk/preferences.ts';
import { desk } from '../desk/desk.ts';

interface PreferencesState extends Preferences {
  /** False until the desk has said them, or could not. */
  readonly loaded: boolean;
  readonly load: () => Promise<void>;
  /** Applies at once and stores; answers with what kept it from being stored. */
  readonly change: (patch: Partial<Preferences>) => Promise<DeskErrorValue | null>;
}

/** What the person at this desk prefers. */
export const usePreferences = create<PreferencesState>()((set, get) => ({
  ...usualPreferences,
  loaded: false,

  load: async () => {
    const result = await desk.request('preferences.read', {});
    if (result.ok) applyLook(result.value);
    set(result.ok ? { ...result.value, loaded: true } : { loaded: true });
  },
  change: async (patch) => {
    set(patch);
    applyLook(get());
    const result = await desk.request('preferences.change', patch);
    return result.ok ? null : result.error;
  },
}));

/** Without the attributes the tokens hold as they stand (theme/tokens.css). */
function applyLook({ theme, writing }: Preferences): void {
  const { dataset, style } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  if (writing.font === 'serif') delete dataset['font'];
  else dataset['font'] = writing.font;
  style.setProperty('--text-zoom', String(writing.textSize / 100));
}
