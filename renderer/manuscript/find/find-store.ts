import { create } from 'zustand';
import type { FindQuery } from './query.ts';

/** What the bar can ask of the text. */
export interface FindSeat {
  /** The selected words, where they are worth looking for. */
  selectedText(): string;
  go(step: 1 | -1): void;
  /** `sure`: also where it changes what somebody said. */
  replaceOne(sure: boolean): void;
  /** `quoted` says what to do with matches in quotations; without it, somebody is asked first. */
  replaceAll(quoted: 'too' | 'not' | null): void;
  focusText(): void;
}

/** A replacement that would change what somebody said, and waits for a word. */
export interface Doubt {
  readonly kind: 'one' | 'all';
  readonly quoted: number;
  readonly outside: number;
}

interface FindState {
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  /** Grows whenever the bar is asked for: it takes the focus. */
  readonly asked: number;
  readonly query: FindQuery;
  readonly count: number;
  /** Index of the match that is selected. */
  readonly at: number | null;
  readonly problem: string | null;
  /** What was just done: "3 replaced". */
  readonly done: string | null;
  readonly doubt: Doubt | null;
  readonly seat: FindSeat | null;

  readonly show: (isReplacing: boolean) => void;
  readonly close: () => void;
  readonly change: (patch: Partial<FindQuery>) => void;
  readonly take: (
    found: Partial<Pick<FindState, 'count' | 'at' | 'problem' | 'done' | 'doubt'>>,
  ) => void;
  readonly sit: (seat: FindSeat | null) => void;
}

/** Find and replace: what is looked for outlives an article, where it stands does not. */
export const useFind = create<FindState>()((set, get) => ({
  isOpen: false,
  isReplacing: false,
  asked: 0,
  query: {
    text: '',
    replacement: '',
    matchCase: false,
    wholeWords: false,
    isPattern: false,
    where: 'everywhere',
  },
  count: 0,
  at: null,
  problem: null,
  done: null,
  doubt: null,
  seat: null,

  show: (isReplacing) => {
    const { query, seat, asked, isOpen, isReplacing: before } = get();
    // In an open bar the selection is what was found.
    const selected = isOpen ? '' : (seat?.selectedText() ?? '');
    const text = selected === '' || query.isPattern ? query.text : selected;
    set({
      isOpen: true,
      isReplacing: isReplacing || (isOpen && before),
      asked: asked + 1,
      query: { ...query, text },
    });
  },
  close: () => {
    set({ isOpen: false, doubt: null, done: null });
    get().seat?.focusText();
  },
  change: (patch) => set({ query: { ...get().query, ...patch }, doubt: null, done: null }),
  take: (found) => set(found),
  sit: (seat) => set({ seat, count: 0, at: null, doubt: null, done: null }),
}));
