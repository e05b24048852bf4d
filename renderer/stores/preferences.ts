import { create } from 'zustand';
import type { Preferences } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
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
  name: '',
  theme: 'system',
  loaded: false,

  load: async () => {
    const result = await desk.request('preferences.read', {});
    if (result.ok) applyTheme(result.value.theme);
    set(result.ok ? { ...result.value, loaded: true } : { loaded: true });
  },
  change: async (patch) => {
    set(patch);
    const { name, theme, layout } = get();
    applyTheme(theme);
    const result = await desk.request('preferences.write', {
      name,
      theme,
      ...(layout ? { layout } : {}),
    });
    return result.ok ? null : result.error;
  },
}));

/** Without the attribute the tokens follow the system's colour scheme (theme/tokens.css). */
function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
