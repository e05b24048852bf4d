import { create } from 'zustand';
import type { RequestOutput } from '#shared/desk/contract.ts';
import type { DeskErrorValue, Result } from '#shared/desk/errors.ts';
import type { BackupState } from '#shared/desk/upkeep-contract.ts';
import { desk } from '../desk/desk.ts';
import { useInterface } from './interface.ts';

interface BackupStore {
  /** `null` until the desk said it. */
  readonly state: BackupState | null;
  readonly error: DeskErrorValue | null;
  readonly load: () => Promise<void>;
  readonly begin: () => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** Follows the desk's own word of a backup. Returns the unsubscriber. */
  readonly follow: () => () => void;
}

/** The backups of this library, and the one that is being made. */
export const useBackup = create<BackupStore>()((set, get) => {
  /** Whoever asked for a backup hears what came of it, wherever they are by then. */
  let asked = false;
  function take(result: Result<RequestOutput<'backup.state'>>): void {
    set(result.ok ? { state: result.value, error: null } : { error: result.error });
  }
  return {
    state: null,
    error: null,
    load: async () => take(await desk.request('backup.state', {})),
    begin: async () => {
      asked = true;
      take(await desk.request('backup.begin', {}));
    },
    choose: async () => take(await desk.request('backup.choose', {})),
    cancel: async () => {
      const work = get().state?.going?.work;
      if (work !== undefined) await desk.request('work.cancel', { work });
    },
    follow: () =>
      desk.on('work.progress', ({ ended, message, ...going }) => {
        const { state } = get();
        if (ended === null) {
          if (state !== null) set({ state: { ...state, going } });
          return;
        }
        const { notify, dialog } = useInterface.getState();
        if (asked && dialog !== 'preferences') {
          if (ended === 'done') notify('The backup is made, and every file in it was checked.');
          if (ended === 'failed' && message !== null) notify(message, { tone: 'problem' });
        }
        asked = false;
        void get().load();
      }),
  };
});
