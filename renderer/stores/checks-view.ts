import { create } from 'zustand';
import type { RuleGroup } from '#shared/checks/rules.ts';

interface ChecksView {
  /** Most serious first, or as the text reads. */
  readonly order: 'severity' | 'reading';
  /** Only the findings of these rules; `null`: of all. */
  readonly group: RuleGroup | null;
  /** The key of the finding that somebody writes a waiver for. */
  readonly waiving: string | null;
  readonly toggleOrder: () => void;
  readonly showGroup: (group: RuleGroup | null) => void;
  readonly waive: (findingKey: string | null) => void;
}

/** How findings are listed, and which is being answered for. */
export const useChecksView = create<ChecksView>()((set, get) => ({
  order: 'severity',
  group: null,
  waiving: null,
  toggleOrder: () => set({ order: get().order === 'severity' ? 'reading' : 'severity' }),
  showGroup: (group) => set({ group }),
  waive: (waiving) => set({ waiving }),
}));
