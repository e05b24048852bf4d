import { create } from 'zustand';
import type { Place } from '#shared/article/blocks.ts';
import type { Reading } from '#shared/attribution/reading.ts';
import type { Finding } from '#shared/checks/finding.ts';

/** Words of the text that are tied to a record or an address. */
export interface Passage {
  readonly kind: 'quotation' | 'citation' | 'link';
  /** The record's id; for a link its address. */
  readonly target: string;
  readonly place: Place;
  readonly text: string;
}

/** What the worker answers about one version of the text. Places count in the blocks of that version. */
export interface Answer {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly passages: readonly Passage[];
  /** Of each block: whether it is text that somebody may be asked to answer for. */
  readonly blocks: readonly BlockOutline[];
  readonly words: number;
}

/** As much of a block as the panels and the ribbon need. */
export interface BlockOutline {
  readonly kind: 'paragraph' | 'heading' | 'block quote' | 'pull quote' | 'list item' | 'caption';
  readonly length: number;
}

export interface ReadingStore {
  readonly reading: Reading | null;
  readonly findings: readonly Finding[];
  readonly passages: readonly Passage[];
  readonly blocks: readonly BlockOutline[];
  readonly words: number;
  /** False while the text on show is newer than the reading. */
  readonly upToDate: boolean;
  /** The finding that the panel and the text both point at. */
  readonly activeFinding: string | null;
  /** The record or proposal that the panel and the text both point at. */
  readonly activeCard: string | null;

  take(answer: Answer): void;
  fallBehind(): void;
  /** Forgets everything: another article comes. */
  clear(): void;
  showFinding(key: string | null): void;
  showCard(key: string | null): void;
}

const unread = {
  reading: null,
  findings: [],
  passages: [],
  blocks: [],
  words: 0,
  upToDate: false,
  activeFinding: null,
  activeCard: null,
};

/** What the reader and the checks say about the open article. */
export const useReading = create<ReadingStore>((set, get) => ({
  ...unread,
  take: (answer) => set({ ...answer, upToDate: true }),
  fallBehind() {
    if (get().upToDate) set({ upToDate: false });
  },
  clear: () => set(unread),
  showFinding: (activeFinding) => set({ activeFinding }),
  showCard: (activeCard) => set({ activeCard }),
}));
