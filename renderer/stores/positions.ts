import { create } from 'zustand';
import type { Position } from '#shared/desk/left-off-contract.ts';

interface PositionsState {
  /** How the text of each article stood when it was last on the desk, by the article's id. */
  readonly positions: Readonly<Record<string, Position>>;
  readonly note: (article: string, position: Position) => void;
}

/** Where the writer was in each article of this window. */
export const usePositions = create<PositionsState>()((set) => ({
  positions: {},
  note: (article, position) =>
    set(({ positions }) => ({ positions: { ...positions, [article]: position } })),
}));
