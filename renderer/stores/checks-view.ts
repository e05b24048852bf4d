import { create } from 'zustand';
import type { RuleGroup } from '#shared/checks/rules.ts';

interface ChecksView {
  /** Most serious first, or as the text reads. */
  readonly order: 'severity' | 'reading';
  /** Only the findings of these rules; `null`: of all. */
  readonly group: RuleGroup | null;
  readonly toggleOrder: () => void;
  readonly showGroup: (group: RuleGroup | null) => void;
}

/** How the Checks panel lists its findings. */
export const useChecksView = create<ChecksView>()((set, get) => ({
  order: 'severity',
  group: null,
  toggleOrder: () => set({ order: get().order === 'severity' ? 'reading' : 'severity' }),
  showGroup: (group) => set({ group }),
}));
