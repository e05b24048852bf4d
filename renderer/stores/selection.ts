import { create } from 'zustand';
import { useInterface } from './interface.ts';
import type { PanelName } from './interface.ts';

/** What text and panel both point at: a ledger record, a proposal or a finding, by id or key. */
export interface Chosen {
  readonly panel: PanelName;
  readonly id: string;
}

interface SelectionStore {
  readonly chosen: Chosen | null;
  /** Grows with every choice, so that choosing the same card again shows it again. */
  readonly choices: number;
  /** Marks the card and shows its panel, unless only the text or the proof is wanted. */
  readonly choose: (chosen: Chosen | null) => void;
}

export const useSelection = create<SelectionStore>((set) => ({
  chosen: null,
  choices: 0,
  choose: (chosen) => {
    set((state) => ({ chosen, choices: state.choices + 1 }));
    const { focusMode, proof, panel, showPanel } = useInterface.getState();
    if (chosen && !focusMode && !proof && panel !== chosen.panel) showPanel(chosen.panel);
  },
}));
