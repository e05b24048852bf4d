import { create } from 'zustand';
import type { Article } from '#shared/article/article.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';

/** A package whose version goes on from the stored one. */
export interface Offer {
  readonly file: IncomingFile;
  readonly article: Article;
  /** The revision that it would take the place of. */
  readonly stored: string;
}

interface OfferedState {
  /** Oldest first. */
  readonly offers: readonly Offer[];
  readonly add: (offer: Offer) => void;
  /** Somebody answered the oldest. */
  readonly answered: () => void;
}

/** What somebody has to say yes or no to, one after the other. */
export const useOffered = create<OfferedState>()((set, get) => ({
  offers: [],
  add: (offer) => set({ offers: [...get().offers, offer] }),
  answered: () => set({ offers: get().offers.slice(1) }),
}));
