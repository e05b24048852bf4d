import { create } from 'zustand';
import type { Versions } from './article.ts';

/** Two versions on show, and where mine comes from. */
export interface ShownVersions extends Versions {
  /** The second file in the library that holds "mine"; `null` for this window's text. */
  readonly copy: { readonly file: string; readonly tool: string | null } | null;
}

interface VersionsState {
  readonly shown: ShownVersions | null;
  readonly show: (shown: ShownVersions | null) => void;
}

/** The two versions that somebody has to choose between. */
export const useVersions = create<VersionsState>()((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
}));
