import { create } from 'zustand';

export const noteFilters = ['open', 'resolved', 'all'] as const;
export type NoteFilter = (typeof noteFilters)[number];

/** Where typed words wait that are not said yet: the id of a thread or comment, or a new one. */
export const newThread = 'new';

/** What the panel and the commands ask of the manuscript. */
export interface NotesDesk {
  /** Begins a comment on the selected words, or on those around the caret. False when there are none. */
  begin(): boolean;
  /** Says the comment that was begun. */
  say(text: string, by: string): void;
  /** Forgets the comment that was begun. */
  drop(): void;
  /** Shows the passage of a thread; `focus` goes on writing there. False when it has none. */
  reveal(threadId: string, focus: boolean): boolean;
  /** From the caret to the next of these threads in the text, or with -1 to the one before. */
  step(step: 1 | -1, among: ReadonlySet<string>, focus: boolean): string | null;
  /** Goes on writing. */
  focus(): void;
}

interface NotesStore {
  readonly desk: NotesDesk | null;
  /** Ids of the threads that have a passage, in the order of the text; `null` until that is known. */
  readonly order: readonly string[] | null;
  /** The words that a comment was begun on. */
  readonly draft: string | null;
  /** What was typed and is not said yet. */
  readonly typed: Readonly<Record<string, string>>;
  readonly filter: NoteFilter;
  readonly seat: (desk: NotesDesk | null) => void;
  readonly setOrder: (order: readonly string[]) => void;
  readonly setDraft: (words: string | null) => void;
  readonly type: (id: string, text: string) => void;
  readonly show: (filter: NoteFilter) => void;
}

/** What people say to each other about the open article, as far as it is not in the article itself. */
export const useNotes = create<NotesStore>((set, get) => ({
  desk: null,
  order: null,
  draft: null,
  typed: {},
  filter: 'open',
  seat: (desk) => set({ desk, order: null, draft: null }),
  setOrder: (order) => {
    if (get().order?.join(' ') !== order.join(' ')) set({ order });
  },
  setDraft: (draft) => set({ draft }),
  type: (id, text) => set((state) => ({ typed: { ...state.typed, [id]: text } })),
  show: (filter) => set({ filter }),
}));
