import { create } from 'zustand';
import type { Preferences } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';

interface PreferencesState {
  readonly preferences: Preferences;
  /** False until the desk has said them, or could not. */
  readonly loaded: boolean;
  load(): Promise<void>;
  /** Applies at once and stores; answers with what kept it from being stored. */
  change(patch: Partial<Preferences>): Promise<DeskErrorValue | null>;
}

/** What the person at this desk prefers. */
export const usePreferences = create<PreferencesState>()((set, get) => ({
  preferences: { name: '', theme: 'system' },
  loaded: false,

  load: async () => {
    const result = await desk.request('preferences.read', {});
    if (result.ok) {
      set({ preferences: result.value });
      applyTheme(result.value.theme);
    }
    set({ loaded: true });
  },
  change: async (patch) => {
    const preferences = { ...get().preferences, ...patch };
    set({ preferences });
    applyTheme(preferences.theme);
    const result = await desk.request('preferences.write', preferences);
    return result.ok ? null : result.error;
  },
}));

/** Without the attribute the tokens follow the system's colour scheme (theme/tokens.css). */
function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
