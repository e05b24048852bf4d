import { create } from 'zustand';
import type { panelNames } from '#shared/desk/left-off-contract.ts';

export type PanelName = (typeof panelNames)[number];

export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'preferences'
  | 'paste'
  | 'embed'
  | 'import report'
  | 'sign off'
  | 'signature'
  | 'export'
  | 'correction'
  | 'hand over'
  | 'newer version'
  | 'file articles'
  | 'keep filter'
  | 'keep template'
  | 'templates'
  | 'empty trash'
  | 'versions'
  | 'word goal'
  | 'outline'
  | 'link'
  | 'insert quote'
  | 'tie quote';

/** A passing word at the foot of the window. */
export interface Notice {
  readonly id: number;
  /** `problem` leaves with the article that it came over, `work` with the work or the text that it speaks of. */
  readonly tone: 'plain' | 'problem' | 'work';
  readonly text: string;
  /** What can be done about it: "Undo". */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface InterfaceState {
  readonly panel: PanelName;
  /** Only the text: rail and panels are out of the way. */
  readonly focusMode: boolean;
  /** The proof is read: the text for reading alone, and beside it what each quotation rests on. */
  readonly proof: boolean;
  readonly railCollapsed: boolean;
  /** An article is open in a window too narrow for rail, manuscript and panels side by side. */
  readonly crowded: boolean;
  /** In a crowded window the rail stands in the place of the panels, for as long as it is asked for. */
  readonly railPeek: boolean;
  /** The library fills the window, in the place of the manuscript. */
  readonly libraryWide: boolean;
  /** At most one dialog stands at a time. */
  readonly dialog: DialogName | null;
  /** What the dialog is about: ids of articles, or the section of the preferences to begin with. */
  readonly subjects: readonly string[];
  readonly notices: readonly Notice[];
  /** What is on its way to the desk, in words for whoever waits: "Opening the sample story…". */
  readonly arriving: string | null;
  /** False once the desk could not be reached, until it answers again. */
  readonly deskReached: boolean;

  readonly showPanel: (panel: PanelName) => void;
  readonly toggleFocusMode: () => void;
  readonly showProof: (proof: boolean) => void;
  readonly toggleRail: () => void;
  /** Says how much room there is; whatever was just put on the desk gets it before the rail. */
  readonly setCrowded: (crowded: boolean) => void;
  readonly showLibraryWide: (wide: boolean) => void;
  readonly openDialog: (dialog: DialogName, subjects?: readonly string[]) => void;
  readonly closeDialog: () => void;
  /** Says something in passing; answers with the notice's id. */
  readonly notify: (text: string, options?: Partial<Pick<Notice, 'tone' | 'action'>>) => number;
  /** Gives a notice other words, where it stands. */
  readonly reword: (id: number, text: string) => void;
  readonly dismissNotice: (id: number) => void;
  /** Another article lies on the desk: it is seen, and what went wrong over the last one is not. */
  readonly makeRoom: () => void;
  readonly setArriving: (arriving: string | null) => void;
  readonly setDeskReached: (reached: boolean) => void;
}

/** How the window stands: nothing here belongs to an article. */
export const useInterface = create<InterfaceState>()((set, get) => ({
  panel: 'checks',
  focusMode: false,
  proof: false,
  railCollapsed: false,
  crowded: false,
  railPeek: false,
  libraryWide: false,
  dialog: null,
  subjects: [],
  notices: [],
  arriving: null,
  deskReached: true,

  showPanel: (panel) => {
    set({ panel, focusMode: false, proof: false, railPeek: false });
  },
  toggleFocusMode: () => {
    set({ focusMode: !get().focusMode, proof: false });
  },
  showProof: (proof) => {
    set(proof ? { proof, focusMode: false, libraryWide: false } : { proof });
  },
  toggleRail: () => {
    const { crowded, railPeek, railCollapsed } = get();
    const rail = crowded ? { railPeek: !railPeek } : { railCollapsed: !railCollapsed };
    set({ ...rail, focusMode: false, proof: false });
  },
  setCrowded: (crowded) => {
    set({ crowded, railPeek: false });
  },
  showLibraryWide: (libraryWide) => {
    set({ libraryWide, focusMode: false, proof: false });
  },
  openDialog: (dialog, subjects = []) => {
    set({ dialog, subjects });
  },
  closeDialog: () => {
    set({ dialog: null });
  },
  notify: (text, options = {}) => {
    const id = nextNotice++;
    const notice: Notice = { id, text, tone: 'plain', action: null, ...options };
    set({ notices: [...get().notices.filter((other) => other.text !== text), notice] });
    return id;
  },
  reword: (id, text) => {
    set({
      notices: get().notices.map((notice) => (notice.id === id ? { ...notice, text } : notice)),
    });
  },
  dismissNotice: (id) => {
    set({ notices: get().notices.filter((notice) => notice.id !== id) });
  },
  makeRoom: () => {
    get().showLibraryWide(false);
    set({ notices: get().notices.filter(({ tone }) => tone !== 'problem') });
  },
  setArriving: (arriving) => {
    set({ arriving });
  },
  setDeskReached: (deskReached) => {
    if (get().deskReached !== deskReached) set({ deskReached });
  },
}));

/** Whether the library's rail has a place in the window. */
export function railStands({
  crowded,
  railPeek,
  railCollapsed,
}: Pick<InterfaceState, 'crowded' | 'railPeek' | 'railCollapsed'>): boolean {
  return crowded ? railPeek : !railCollapsed;
}

/** Whether manuscript and panels stand side by side, and nothing in the place of either. */
export function panelsStand({
  focusMode,
  proof,
  libraryWide,
}: Pick<InterfaceState, 'focusMode' | 'proof' | 'libraryWide'>): boolean {
  return !focusMode && !proof && !libraryWide;
}

let nextNotice = 1;
