import { standInApp } from './app.ts';
import { BrowserWindow as StandInWindow } from './browser-window.ts';
import { obeyTest } from './control.ts';
import * as desktop from './desktop.ts';
import { ipcMain as standInIpc } from './ipc-main.ts';
import { Menu as StandInMenu } from './menu.ts';
import { protocol as standInProtocol } from './protocol.ts';
import { defaultSession } from './session.ts';
import { strict } from './strict.ts';

/** What `import … from 'electron'` gives the built app in a test. A name that is missing fails to link. */
export const app = strict('app', standInApp);
export const BrowserWindow = strict('BrowserWindow', StandInWindow);
export const dialog = strict('dialog', desktop.dialog);
export const ipcMain = strict('ipcMain', standInIpc);
export const Menu = strict('Menu', StandInMenu);
export const nativeTheme = strict('nativeTheme', desktop.nativeTheme);
export const protocol = strict('protocol', standInProtocol);
export const screen = strict('screen', desktop.screen);
export const session = strict('session', { defaultSession: strict('session', defaultSession) });
export const shell = strict('shell', desktop.shell);

obeyTest();
