import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { keepOpenWhileSaving, type Leaving } from './closing.ts';
import { guardContents } from './guards.ts';
import { pageUrl } from './page-address.ts';
import { offerHelp } from './trouble.ts';
import { keepWindowState, placeWindow, readWindowState, smallestWindow } from './window-state.ts';

export interface WindowOptions extends Leaving {
  /** The built preload. */
  readonly preload: string;
  /** The desk's configuration folder, for what the window remembers of itself. */
  readonly config: string;
  readonly development: boolean;
  readonly platform: NodeJS.Platform;
  readonly openLink: (url: string, window: BrowserWindow) => void;
}

/** Opens the desk's window. It shows itself once it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const stateFile = join(options.config, 'window.json');
  const { maximized, ...bounds } = placeWindow(
    readWindowState(stateFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Galley',
    show: false,
    backgroundColor: deskColour(),
    webPreferences: lockedDown(options),
  });
  guardContents(window.webContents, (url) => options.openLink(url, window));
  offerHelp(window);
  keepOpenWhileSaving(window, options);

  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    keepWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  // Log-off or shutdown of Windows, which else ends the process with whatever is not saved yet.
  window.on('query-session-end', (event) => {
    event.preventDefault();
    app.quit();
  });
  const followTheme = (): void => window.setBackgroundColor(deskColour());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.removeListener('updated', followTheme));

  void window.loadURL(pageUrl);
  return window;
}

/** The page is treated as if it were hostile: it has a sandbox, its own world and no Node. */
function lockedDown(
  options: Pick<WindowOptions, 'preload' | 'development' | 'platform'>,
): WebPreferences {
  return {
    preload: options.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    enableWebSQL: false,
    webgl: false,
    // Elsewhere Electron would fetch dictionaries; macOS has its own.
    spellcheck: options.platform === 'darwin',
    devTools: options.development,
  };
}

/** `--desk` of the renderer's theme: no flash of white before the first paint. */
function deskColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#191817' : '#f1efea';
}
