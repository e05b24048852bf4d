import { create } from 'zustand';
import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';

interface Waiting {
  /** Why a name is needed: "Suggestions are signed." */
  readonly why: string;
  readonly work: (by: string) => void;
}

/** What waits until whoever does it has said who that is. */
export const useWaiting = create<{ readonly waiting: Waiting | null }>()(() => ({ waiting: null }));

/** Does what is signed: at once for whom Galley knows, else once they gave their name. */
export function sign(why: string, work: (by: string) => void): void {
  const { name } = usePreferences.getState();
  if (name !== '') {
    work(name);
    return;
  }
  useWaiting.setState({ waiting: { why, work } });
  useInterface.getState().openDialog('signature');
}

/** Remembers the name, and does what waited for it. */
export function signedBy(name: string, { work }: Waiting): void {
  void usePreferences.getState().change({ name });
  work(name);
}

/** Nobody is asked any more: what waited is let go. */
export function stopWaiting(): void {
  useWaiting.setState({ waiting: null });
  useInterface.getState().closeDialog();
}
