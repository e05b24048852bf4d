import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import open from 'open';
import { hasDisplay, installedBrowser } from './installed-browser.ts';

/** A window that this process opened, or why it opened none. */
export type BrowserWindow =
  | { readonly opened: true; close(): Promise<void> }
  | { readonly opened: false; readonly why: string };

/** How long a browser has to fail at starting, in ms, before its window counts as open. */
const startingTime = 2000;
/** How long a browser has to put its profile away, in ms. */
const closingTime = 2000;

/**
 * Opens `url` as a window of its own in an installed browser of Chromium's family, else as a tab in
 * the default browser.
 *
 * @param config Galley's config folder: the window's browser profile lies there, apart from the user's.
 */
export async function openBrowserWindow(url: string, config: string): Promise<BrowserWindow> {
  if (!hasDisplay()) return { opened: false, why: 'There is no display to open a window on.' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { opened: false, why: 'Browsers do not run as root; open the address as another user.' };
  }
  const browser = installedBrowser();
  // A snap may not read a profile in a hidden folder.
  if (browser !== null && !browser.startsWith('/snap/')) {
    const child = spawn(browser, [`--app=${url}`, ...flags(join(config, 'window'))], {
      stdio: 'ignore',
    });
    if (await hasStarted(child)) return { opened: true, close: () => end(child) };
  }
  try {
    await open(url);
    // A tab of the user's own browser is theirs to close.
    return { opened: true, close: () => Promise.resolve() };
  } catch {
    return { opened: false, why: 'No browser could be opened.' };
  }
}

/** A profile of its own, and a browser that asks the network for nothing. */
function flags(profile: string): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
  ];
}

/** False when it cannot run or fails at once. Status 0 means that a running browser took the address over. */
function hasStarted(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve(true), startingTime);
    const settle = (started: boolean): void => {
      clearTimeout(patience);
      resolve(started);
    };
    child.once('error', () => settle(false));
    child.once('exit', (status) => settle(status === 0));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      resolve();
    }, closingTime);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill();
  });
}
