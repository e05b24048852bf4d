import { create } from 'zustand';
import type { BlockKind, BlockLink, Place } from '#shared/article/blocks.ts';
import type { Reading } from '#shared/attribution/reading.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { useArticle } from './article.ts';

/** Words of the text that are tied to a record or an address. */
export interface Passage {
  readonly kind: BlockLink['kind'];
  /** The record's id; for a link its address. */
  readonly target: string;
  readonly place: Place;
  readonly text: string;
}

/** What the worker answers about one version of the text. Places count in the blocks of that version. */
export interface Answer {
  readonly reading: Reading;
  /** In reading order. */
  readonly findings: readonly Finding[];
  readonly passages: readonly Passage[];
  readonly blocks: readonly BlockOutline[];
  /** In reading order. */
  readonly figures: readonly PlacedFigure[];
  readonly words: number;
}

/** A figure of the text. */
export interface PlacedFigure {
  readonly photoId: string;
  /** Index of the block that it stands before; behind the last their number. */
  readonly block: number;
}

/** As much of a block as the panels and the ribbon need; `length` in UTF-16 units. */
export interface BlockOutline {
  readonly kind: BlockKind;
  readonly length: number;
}

export interface ReadingStore {
  /** `null` until an article has been read. */
  readonly answer: Answer | null;
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  /** Words of the body. */
  readonly words: number;
  /** True when the reader could not read the text as it stands. */
  readonly failed: boolean;
  readonly take: (answer: Answer) => void;
  readonly fail: () => void;
  /** Forgets everything: another article comes. */
  readonly clear: () => void;
}

/** What the reader and the checks say about the open article, as its writer last rested. */
export const useReading = create<ReadingStore>((set) => ({
  answer: null,
  reading: null,
  findings: [],
  words: 0,
  failed: false,
  take: (answer) =>
    set({
      answer,
      reading: answer.reading,
      findings: answer.findings,
      words: answer.words,
      failed: false,
    }),
  fail: () => set({ failed: true }),
  clear: () => set({ answer: null, reading: null, findings: [], words: 0, failed: false }),
}));

// Before anybody draws the text that comes: what was said of the last one would give it letters.
useArticle.subscribe((now, before) => {
  if (now.edition !== before.edition) useReading.getState().clear();
});
