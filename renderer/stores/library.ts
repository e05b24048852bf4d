import { create } from 'zustand';
import type { ArticleSummary, RequestOutput } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';

type DeskInfo = RequestOutput<'desk.info'>;
type LibraryList = RequestOutput<'library.list'>;

interface LibraryState {
  /** `loading` until the desk first answered. */
  readonly state: 'loading' | 'ready' | 'failed';
  readonly error: DeskErrorValue | null;
  /** Newest change first. */
  readonly articles: readonly ArticleSummary[];
  readonly damaged: LibraryList['damaged'];
  /** What this window runs on; `null` until the desk said so. */
  readonly info: DeskInfo | null;

  /** Asks the desk for everything; also after it was lost. */
  readonly load: () => Promise<void>;
  /** Follows the desk's own word of changes. Returns the unsubscriber. */
  readonly follow: () => () => void;
}

/** The articles of the library, as rows. */
export const useLibrary = create<LibraryState>()((set) => ({
  state: 'loading',
  error: null,
  articles: [],
  damaged: [],
  info: null,

  load: async () => {
    const [info, list] = await Promise.all([
      desk.request('desk.info', {}),
      desk.request('library.list', {}),
    ]);
    if (info.ok) set({ info: info.value });
    if (list.ok) set({ state: 'ready', error: null, ...list.value });
    else set({ state: 'failed', error: list.error });
  },
  follow: () =>
    desk.on('library.changed', ({ articles }) => {
      set({ articles });
    }),
}));

/** Whether this window may only read: another Galley has the library, or the disk takes nothing. */
export function useReadOnly(): boolean {
  return useLibrary((state) => state.info?.writable === false);
}
