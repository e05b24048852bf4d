import { create } from 'zustand';
import type { ArticleSummary, EventPayload, RequestOutput } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';

type DeskInfo = RequestOutput<'desk.info'>;
type LibraryList = RequestOutput<'library.list'>;

interface LibraryState {
  /** `loading` until the desk first answered. */
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error: DeskErrorValue | null;
  /** Number of the last change of the rows that this window took in. */
  readonly change: number;
  /** Newest change first. */
  readonly articles: readonly ArticleSummary[];
  readonly damaged: LibraryList['damaged'];
  /** What this window runs on; `null` until the desk said so. */
  readonly info: DeskInfo | null;

  /** Asks the desk for everything; also after it was lost. */
  readonly load: () => Promise<void>;
  /** Writes here from now on, if no other Galley does. */
  readonly takeOver: () => Promise<DeskErrorValue | null>;
  /** Follows the desk's own word of changes. Returns the unsubscriber. */
  readonly follow: () => () => void;
}

/** The articles of the library, as rows. */
export const useLibrary = create<LibraryState>()((set, get) => {
  let loading: Promise<void> | null = null;
  /** The newest change told while a list was on its way: the list may be older. */
  let passedBy = 0;
  return {
    state: 'loading',
    error: null,
    change: 0,
    articles: [],
    damaged: [],
    info: null,

    load: () => (loading ??= ask().finally(() => (loading = null))),
    takeOver: async () => {
      const result = await desk.request('library.takeOver', {});
      if (!result.ok) return result.error;
      takeAccess(result.value);
      return null;
    },
    follow: () => {
      const leave = [desk.on('library.access', takeAccess), followRows()];
      return () => {
        for (const unsubscribe of leave) unsubscribe();
      };
    },
  };

  function takeAccess(access: EventPayload<'library.access'>): void {
    const { info } = get();
    if (info !== null) set({ info: { ...info, ...access } });
  }

  function followRows(): () => void {
    return desk.on('library.changed', (change) => {
      const { change: known, articles, damaged } = get();
      if (loading !== null) passedBy = Math.max(passedBy, change.number);
      else if (change.number !== known + 1) void get().load();
      else {
        set({
          change: change.number,
          articles: withChange(articles, change),
          damaged: change.damaged ?? damaged,
        });
      }
    });
  }

  async function ask(): Promise<void> {
    passedBy = 0;
    const [info, list] = await Promise.all([
      desk.request('desk.info', {}),
      desk.request('library.list', {}),
    ]);
    if (info.ok) set({ info: info.value });
    if (!list.ok) {
      set({ state: 'failed', error: list.error });
      return;
    }
    set({ state: 'ready', error: null, ...list.value });
    if (passedBy > list.value.change) await ask();
  }
});

/** The rows after a change of some: those alone are new objects. */
function withChange(
  articles: readonly ArticleSummary[],
  { changed, removed }: EventPayload<'library.changed'>,
): readonly ArticleSummary[] {
  const gone = new Set([...removed, ...changed.map(({ id }) => id)]);
  return [...changed, ...articles.filter(({ id }) => !gone.has(id))].sort(
    (a, b) => compare(b.updatedAt, a.updatedAt) || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether this window may only read: another Galley has the library, or the disk takes nothing. */
export function useReadOnly(): boolean {
  return useLibrary((state) => state.info?.writable === false);
}
