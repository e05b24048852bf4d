import { app, dialog, type BrowserWindow } from 'electron';

/** Stands by a window that breaks or hangs: says what it means for the work, and offers a way on. */
export function offerHelp(window: BrowserWindow): void {
  const contents = window.webContents;

  let reloading = false;
  contents.on('render-process-gone', (_event, { reason }) => {
    const meant = reloading;
    reloading = false;
    if (meant || reason === 'clean-exit' || window.isDestroyed()) return;
    void askAfterCrash(window, reason);
  });

  let question: AbortController | null = null;
  contents.on('unresponsive', () => {
    if (question !== null) return;
    question = new AbortController();
    void wantsReload(window, question.signal)
      .then((wanted) => {
        if (!wanted || window.isDestroyed()) return;
        // It goes as a crash does, and nobody has to be asked about it.
        reloading = true;
        contents.forcefullyCrashRenderer();
        contents.reload();
      })
      .finally(() => {
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

async function wantsReload(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
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
  return answer.response === 1;
}
