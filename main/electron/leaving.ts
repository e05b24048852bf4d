import type { App, BrowserWindow, Dialog } from 'electron';

/** What has to be finished before the process may end. */
export interface Unfinished {
  /** Resolves when every request of a window is answered. */
  readonly settled: () => Promise<void>;
  /** Flushes the library and releases its lock. */
  readonly close: () => Promise<void>;
  /** Resolves when nobody should have to wait longer for these two: a drive that is gone never answers. */
  readonly patience: () => Promise<void>;
  /** Called once the desk is closed, just before the process ends. */
  readonly lastly: () => void;
}

export interface Departure {
  /**
   * Leaves a window that had to stay open for a save: a quit that it interrupted goes on, otherwise the
   * window closes.
   */
  readonly leave: (window: BrowserWindow) => void;
  /** Whether the desk is being closed: nothing can be opened in this process any more. */
  readonly finishing: () => boolean;
}

/** Holds the app until the desk has finished. */
export function finishBeforeQuitting(
  app: Pick<App, 'on' | 'quit'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  { settled, close, patience, lastly }: Unfinished,
): Departure {
  let quitting = false;
  let finishing: Promise<void> | null = null;
  let finished = false;

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    finishing ??= finish().then(() => {
      finished = true;
      lastly();
      app.quit();
    });
  });

  async function finish(): Promise<void> {
    try {
      await Promise.race([settled().then(close), patience().then(tooLong)]);
    } catch (error) {
      dialog.showErrorBox(
        'The library was not closed cleanly',
        'Everything that was shown as saved is safe. Galley will look the library over when it ' +
          `opens next. (${String(error)})`,
      );
    }
  }

  return {
    leave: (window) => {
      if (quitting) {
        app.quit();
        // The window is asked for the last time: if it stays, its user has called the quit off.
        quitting = false;
      } else if (!window.isDestroyed()) window.close();
    },
    finishing: () => finishing !== null,
  };
}

function tooLong(): never {
  throw new Error('The library did not answer in time.');
}
