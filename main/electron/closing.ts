import { dialog, type BrowserWindow } from 'electron';

export interface Leaving {
  /** Resolves when the desk has answered everything that windows asked of it. */
  readonly settled: () => Promise<void>;
  /** Closes the window, or goes on quitting, whichever the user asked for. */
  readonly leave: (window: BrowserWindow) => void;
}

/**
 * A page with unsaved words starts to save them and asks to stay (`beforeunload`). Electron then keeps
 * the window open without a word. Here it waits for the desk's answers and closes; if the page still
 * wants to stay, the save failed, and the user decides. Closing once more meanwhile changes nothing.
 */
export function keepOpenWhileSaving(window: BrowserWindow, { settled, leave }: Leaving): void {
  let closing = false;
  let state: 'open' | 'saving' | 'asking' = 'open';
  window.on('close', () => {
    closing = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // A reload may be refused; only leaving needs care.
    if (!closing) return;
    closing = false;
    if (state === 'open') {
      state = 'saving';
      void settled().then(() => {
        state = 'asking';
        leave(window);
      });
    } else if (state === 'asking') {
      state = 'open';
      if (closesAnyway(window)) event.preventDefault();
    }
  });
}

function closesAnyway(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Your last changes are not saved.',
    detail:
      'The library has not taken them. Keep the window open to see why and to copy your words, or ' +
      'close it and lose what was not saved.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}
