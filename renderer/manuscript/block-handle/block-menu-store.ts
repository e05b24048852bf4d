import { create } from 'zustand';

interface BlockMenuState {
  /** Opens the menu of the block at the caret; `null` while no text is open for writing. */
  readonly openAtCaret: (() => void) | null;
  readonly seat: (openAtCaret: (() => void) | null) => void;
}

/** The menu of a block, for those who ask for it by key. */
export const useBlockMenu = create<BlockMenuState>()((set) => ({
  openAtCaret: null,
  seat: (openAtCaret) => set({ openAtCaret }),
}));
