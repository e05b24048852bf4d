import { create } from 'zustand';
import type { Article } from '#shared/article/article.ts';

/** Two versions of the open article on show in the place of its text. */
export interface Compared {
  /** What each is called: "22 November 2026, 14:05". */
  readonly names: { readonly before: string; readonly after: string };
  readonly before: Article;
  readonly after: Article;
  /** The edition of the text that it stands in front of. */
  readonly edition: number;
}

interface ComparisonStore {
  readonly shown: Compared | null;
  readonly show: (shown: Compared | null) => void;
}

/** Whether the manuscript shows the article, or what changed in it. */
export const useComparison = create<ComparisonStore>((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
}));
