import { desk } from '../desk/desk.ts';
import { sayProblem } from '../library/desk-work.ts';
import { useInterface } from '../stores/interface.ts';
import { importFiles } from './import-files.ts';

/**
 * Takes in what the system gives the app to open, by a double click say. While a dialog stands it waits:
 * what is asked there is about the article behind it. Returns the unsubscriber.
 */
export function followOpenedFiles(): () => void {
  let waiting = false;
  const take = async (): Promise<void> => {
    if (!waiting || useInterface.getState().dialog !== null) return;
    waiting = false;
    const opened = await desk.request('import.opened', {});
    if (opened.ok) await importFiles(opened.value.files, opened.value.unread);
    else sayProblem(opened.error);
  };
  const leave = [
    desk.on('import.waiting', () => {
      waiting = true;
      void take();
    }),
    useInterface.subscribe(() => void take()),
  ];
  return () => {
    for (const unsubscribe of leave) unsubscribe();
  };
}
