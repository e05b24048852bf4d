import { create } from 'zustand';

/** What an entry of the proof was when somebody read it. */
export interface ReadMark {
  /** The words compared, and whose they are. */
  readonly words: string;
  /** Keys of the findings that stood there. */
  readonly findings: readonly string[];
}

/** Behind the last entry: where the proof is signed off. */
export const endOfProof = 'end';

interface ProofStore {
  /** The id of the entry on show, or `endOfProof`; `null` before the first. */
  readonly current: string | null;
  /** Its index: where it went on, once it is gone. */
  readonly at: number;
  /** By article and entry. They last as long as the window: to sign off is what is kept. */
  readonly marks: ReadonlyMap<string, ReadMark>;
  readonly stand: (current: string | null, at: number) => void;
  readonly mark: (name: string, mark: ReadMark | null) => void;
}

/** How far the proof is read. */
export const useProof = create<ProofStore>()((set, get) => ({
  current: null,
  at: 0,
  marks: new Map(),
  stand: (current, at) => {
    const now = get();
    if (now.current !== current || now.at !== at) set({ current, at });
  },
  mark: (name, mark) => {
    const marks = new Map(get().marks);
    if (mark === null) marks.delete(name);
    else marks.set(name, mark);
    set({ marks });
  },
}));
