import { app, dialog, type BrowserWindow } from 'electron';

/** What has to be finished before the process may end. */
export interface Unfinished {
  /** Resolves when every request of a window is answered. */
  readonly settled: () => Promise<void>;
  /** Flushes the library and releases its lock. */
  readonly close: () => Promise<void>;
}

/**
 * Holds the app until the desk has finished. Returns how to leave a window that had to stay open for
 * a save: a quit that it interrupted goes on, otherwise the window closes.
 */
export function finishBeforeQuitting(unfinished: Unfinished): (window: BrowserWindow) => void {
  let quitting = false;
  let finished = false;

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    void finish(unfinished).then(() => {
      finished = true;
      app.quit();
    });
  });

  return (window) => {
    if (quitting) {
      app.quit();
      // The window is asked for the last time: if it stays, its user has called the quit off.
      quitting = false;
    } else if (!window.isDestroyed()) window.close();
  };
}

async function finish({ settled, close }: Unfinished): Promise<void> {
  try {
    await settled();
    await close();
  } catch (error) {
    dialog.showErrorBox(
      'The library was not closed cleanly',
      'Everything that was shown as saved is safe. Galley will look the library over when it ' +
        `opens next. (${String(error)})`,
    );
  }
}
