import { create } from 'zustand';

export const noteFilters = ['open', 'resolved', 'all'] as const;
export type NoteFilter = (typeof noteFilters)[number];

/** A suggestion as its card says it. */
export interface SuggestionNote {
  readonly id: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** The words to go and those to come; empty where there are none. */
  readonly deleted: string;
  readonly inserted: string;
}

/** What the panel and the commands ask of the manuscript. */
export interface NotesDesk {
  /** Begins a comment on the selected words, or on those around the caret. False when there are none. */
  begin(): boolean;
  /** Says the comment that was begun. */
  say(text: string, by: string): void;
  /** Forgets the comment that was begun. */
  drop(): void;
  /** Shows where a thread or suggestion stands; `focus` goes on writing there. False when nowhere. */
  reveal(id: string, focus: boolean): boolean;
  /** From the caret to the next of these threads and suggestions, or with -1 to the one before. */
  step(step: 1 | -1, among: ReadonlySet<string>, focus: boolean): string | null;
  /** The suggestion at the caret. */
  suggestionHere(): string | null;
  /** Goes on writing. */
  focus(): void;
}

interface NotesStore {
  readonly desk: NotesDesk | null;
  /** True while what is typed becomes a suggestion. */
  readonly suggesting: boolean;
  /** The open suggestions, in the order of the text. */
  readonly suggestions: readonly SuggestionNote[];
  /** Ids of threads and suggestions in the order of the text; `null` until that is known. */
  readonly order: readonly string[] | null;
  /** The words that a comment was begun on. */
  readonly draft: string | null;
  readonly filter: NoteFilter;
  readonly seat: (desk: NotesDesk | null) => void;
  readonly suggest: (suggesting: boolean) => void;
  readonly setOrder: (order: readonly string[], suggestions: readonly SuggestionNote[]) => void;
  readonly setDraft: (words: string | null) => void;
  readonly show: (filter: NoteFilter) => void;
}

/** What people say to each other about the open article, as far as it is not in the article itself. */
export const useNotes = create<NotesStore>((set, get) => ({
  desk: null,
  suggesting: false,
  suggestions: [],
  order: null,
  draft: null,
  filter: 'open',
  seat: (desk) => set({ desk, order: null, suggestions: [], draft: null }),
  suggest: (suggesting) => set({ suggesting }),
  setOrder: (order, suggestions) => {
    if (get().order?.join(' ') !== order.join(' ')) set({ order });
    const known = JSON.stringify(get().suggestions);
    if (known !== JSON.stringify(suggestions)) set({ suggestions });
  },
  setDraft: (draft) => set({ draft }),
  show: (filter) => set({ filter }),
}));
