import { create } from 'zustand';
import type { QuarantinedFile } from '#shared/desk/history-contract.ts';
import { desk } from '../desk/desk.ts';
import { openArticle, sayProblem } from '../library/desk-work.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';

interface QuarantineState {
  readonly files: readonly QuarantinedFile[];
  readonly load: () => Promise<void>;
}

/** Files that were found damaged, and that nobody has settled yet. */
export const useQuarantine = create<QuarantineState>()((set) => ({
  files: [],
  load: async () => {
    const result = await desk.request('quarantine.list', {});
    if (result.ok) set({ files: result.value.files });
  },
}));

/** Looks there whenever something was found damaged. Returns what ends it. */
export function followQuarantine(): () => void {
  void useQuarantine.getState().load();
  const load = (): void => void useQuarantine.getState().load();
  const leave = [
    useLibrary.subscribe((now, before) => {
      if (now.damaged !== before.damaged) load();
    }),
    // A log that was found damaged lies there, too.
    desk.on('desk.trouble', load),
  ];
  return () => leave.forEach((each) => each());
}

/** Puts the last good version in the file's place, and shows it. */
export async function restoreLastGood(key: string): Promise<void> {
  const result = await desk.request('quarantine.restore', { key });
  await useQuarantine.getState().load();
  if (!result.ok) {
    sayProblem(result.error);
    return;
  }
  await useLibrary.getState().load();
  await openArticle(result.value.id);
  useInterface
    .getState()
    .notify('The last good version is back. The damaged file stays in the quarantine folder.');
}

/** Says no more of a file; it stays where it is. */
export async function dismissFile(key: string): Promise<void> {
  const result = await desk.request('quarantine.dismiss', { key });
  if (!result.ok) sayProblem(result.error);
  await useQuarantine.getState().load();
}
