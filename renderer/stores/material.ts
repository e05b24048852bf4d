import { create } from 'zustand';
import type { Material, Spot } from '#shared/article/ledger.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import type { Span } from '#shared/material/find-words.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { desk } from '../desk/desk.ts';
import { useInterface } from './interface.ts';

/** The text of a file, on its way, there, or not to be had. */
export type ReadMaterial =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly text: MaterialText }
  | { readonly state: 'failed'; readonly error: DeskErrorValue };

interface MaterialStore {
  /** What lies open beside the text, and whose it is. */
  readonly shown: { readonly sourceId: string; readonly material: Material } | null;
  /** The spot that a record rests on, to be shown. */
  readonly spot: Spot | null;
  /** Grows whenever something is shown, so that the same spot is shown again. */
  readonly shows: number;
  /** By hash. */
  readonly read: ReadonlyMap<string, ReadMaterial>;
  /** The words selected in what is shown. */
  readonly selection: Span | null;

  readonly show: (sourceId: string, material: Material, spot?: Spot | null) => void;
  readonly close: () => void;
  readonly select: (selection: Span | null) => void;
  /** Reads a file unless its text is here. */
  readonly load: (sha256: string) => Promise<ReadMaterial>;
}

/** Texts kept at hand; the desk has them all. */
const atHand = 8;

/** The material that lies beside the text. */
export const useMaterial = create<MaterialStore>()((set, get) => {
  const loading = new Map<string, Promise<ReadMaterial>>();

  function keep(sha256: string, read: ReadMaterial): void {
    const others = [...get().read].filter(([hash]) => hash !== sha256).slice(1 - atHand);
    set({ read: new Map([...others, [sha256, read]]) });
  }

  async function ask(sha256: string): Promise<ReadMaterial> {
    keep(sha256, { state: 'loading' });
    const result = await desk.request('material.read', { sha256 });
    const read: ReadMaterial = result.ok
      ? { state: 'ready', text: result.value }
      : { state: 'failed', error: result.error };
    keep(sha256, read);
    return read;
  }

  return {
    shown: null,
    spot: null,
    shows: 0,
    read: new Map(),
    selection: null,

    show: (sourceId, material, spot = null) => {
      useInterface.getState().showLibraryWide(false);
      set((state) => ({
        shown: { sourceId, material },
        spot,
        shows: state.shows + 1,
        selection: null,
      }));
      void get().load(material.asset.sha256);
    },
    close: () => {
      if (get().shown !== null) set({ shown: null, spot: null, selection: null });
    },
    select: (selection) => {
      const now = get().selection;
      if (now?.start !== selection?.start || now?.end !== selection?.end) set({ selection });
    },
    load: (sha256) => {
      const known = get().read.get(sha256);
      if (known?.state === 'ready') return Promise.resolve(known);
      const under = loading.get(sha256);
      if (under !== undefined) return under;
      const asked = ask(sha256).finally(() => loading.delete(sha256));
      loading.set(sha256, asked);
      return asked;
    },
  };
});
