import { app, dialog, type BrowserWindow } from 'electron';

/** Stands by a window that breaks or hangs: says what it means for the work, and offers a way on. */
export function offerHelp(window: BrowserWindow): void {
  const contents = window.webContents;

  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    void askAfterCrash(window, reason);
  });

  let question: AbortController | null = null;
  contents.on('unresponsive', () => {
    if (question !== null) return;
    question = new AbortController();
    void askWhileHanging(window, question.signal).finally(() => {
      question = null;
    });
  });
  contents.on('responsive', () => question?.abort());
}

async function askAfterCrash(window: BrowserWindow, reason: string): Promise<void> {
  const answer = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail:
      'Everything that was shown as saved is in your library. Reload the window to go on; ' +
      `look over the last sentence you wrote. (Reason: ${reason})`,
    buttons: ['Reload', 'Quit Galley'],
    defaultId: 0,
    cancelId: 0,
  });
  if (answer.response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

async function askWhileHanging(window: BrowserWindow, signal: AbortSignal): Promise<void> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window is not answering.',
    detail:
      'Everything that was shown as saved is in your library. You can wait, or reload the window ' +
      'and lose what was typed since it stopped.',
    buttons: ['Wait', 'Reload'],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  if (answer.response !== 1 || window.isDestroyed()) return;
  window.webContents.forcefullyCrashRenderer();
  window.webContents.reload();
}
