import { create } from 'zustand';
import type { DeskDictionary } from '#shared/desk/dictionary-contract.ts';
import { desk } from '../../desk/desk.ts';
import { useInterface } from '../../stores/interface.ts';

/** A word that may be wrong, and what can be done about it. */
export interface SpellingQuestion {
  readonly word: string;
  readonly suggestions: readonly string[];
  /** In window coordinates. */
  readonly at: { readonly x: number; readonly y: number };
  readonly replaceWith: (suggestion: string) => void;
  /** The text takes the keys again. */
  readonly leave: () => void;
}

interface SpellingState {
  readonly dictionary: DeskDictionary;
  readonly question: SpellingQuestion | null;
  /** Goes to the next word that may be wrong; `null` while no text is open. */
  readonly next: (() => void) | null;
  readonly load: () => Promise<void>;
  readonly ask: (question: SpellingQuestion | null) => void;
  readonly seat: (next: (() => void) | null) => void;
  /** Teaches the desk a word, or lets it pass in one article. */
  readonly learn: (word: string, article: string | null) => Promise<void>;
}

/** Spelling: the desk's own words, and the word that somebody asks about. */
export const useSpelling = create<SpellingState>()((set) => ({
  dictionary: { words: [], ignored: {} },
  question: null,
  next: null,

  load: async () => {
    const result = await desk.request('dictionary.read', {});
    if (result.ok) set({ dictionary: result.value });
  },
  ask: (question) => set({ question }),
  seat: (next) => set({ next, question: null }),
  learn: async (word, article) => {
    const request = { article, add: [word], remove: [] };
    const result = await desk.request('dictionary.change', request);
    const { notify } = useInterface.getState();
    if (!result.ok) {
      notify(result.error.message, { tone: 'problem' });
      return;
    }
    set({ dictionary: result.value });
    const forget = async (): Promise<void> => {
      const back = await desk.request('dictionary.change', { article, add: [], remove: [word] });
      if (back.ok) set({ dictionary: back.value });
    };
    const done = article === null ? 'is in the dictionary' : 'passes in this article';
    notify(`“${word}” ${done}.`, { action: { label: 'Undo', run: () => void forget() } });
  },
}));
