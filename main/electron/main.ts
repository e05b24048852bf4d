import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { openDesk, type Desk } from '#main/desk/desk.ts';
import { configFolder, libraryFolder } from '#main/desk/places.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { CommandName } from '#shared/desk/names.ts';
import { chooseBackupFolder, chooseExportFolder, reveal } from './folders.ts';
import { commandLine } from './commands.ts';
import { toldStatus } from './exit-status.ts';
import { linkOpener } from './external-links.ts';
import { guardSession } from './guards.ts';
import { answerWindows, relayEvents } from './ipc.ts';
import { folderOption, libraryOfSecondStart, type SecondStart } from './launch-options.ts';
import { finishBeforeQuitting } from './leaving.ts';
import { showLicence } from './licence.ts';
import { followingMenu, type FollowingMenu } from './menu-states.ts';
import { menuTemplate } from './menu.ts';
import { openedLine, packagesAmong } from './opened-files.ts';
import { pageScheme } from './page-address.ts';
import { pagePrivileges, servePage } from './protocol.ts';
import { themeFollowing } from './theme.ts';
import { openWindow } from './window.ts';

/** The folder of the build. Only this file may ask: shared code is bundled into folders below. */
const built = join(import.meta.dirname, '..');
const licence = join(built, '..', 'LICENSE');
const development = !app.isPackaged;
const named = folderOption('library', process.argv, process.cwd());
const library = libraryFolder(named ?? undefined);

// All of this must stand before the app is ready.
protocol.registerSchemesAsPrivileged([pagePrivileges]);
app.enableSandbox();
// Below the session's request filter: what does not pass it, such as a prefetch, finds no host.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

const opened = openedLine(ipcMain);
// On macOS, where a double click may be what starts the app: it comes before the app is ready then.
app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.add(packagesAmong([path], process.cwd()));
});
app.on('second-instance', (_event, argv, workingFolder, data) => {
  opened.add(packagesAmong(argv, workingFolder));
  const asked = libraryOfSecondStart(data);
  if (asked !== null && asked !== library) void sayWhichLibrary(asked);
});
opened.add(packagesAmong(process.argv, process.cwd()));

const secondStart: SecondStart = { library: named };
if (app.requestSingleInstanceLock(secondStart)) app.whenReady().then(start).catch(giveUp);
else app.quit();

/** `null` until there is a window to choose things for. */
let menu: FollowingMenu | null = null;

async function start(): Promise<void> {
  const desk = await openDesk({
    library,
    backups: folderOption('backup', process.argv, process.cwd()) ?? undefined,
    config: configFolder(),
    shell: 'electron',
    version: app.getVersion(),
    chooseBackupFolder,
    chooseExportFolder,
    reveal,
    exportUrl: () => null,
    openedFiles: opened.take,
    showInMenu: (states) => menu?.show(states),
  });
  try {
    await furnish(desk);
  } catch (error) {
    await desk.close();
    throw error;
  }
}

/** Gives the desk its window, and the window everything that it may ask for. */
async function furnish(desk: Desk): Promise<void> {
  const request = await themeFollowing((name, input) => desk.request(name, input));
  const line = answerWindows(ipcMain, request);
  const sendCommand = commandLine(ipcMain);
  relayEvents(desk, () => BrowserWindow.getAllWindows());

  guardSession(session.defaultSession, { development });
  protocol.handle(pageScheme, (asked) =>
    servePage(asked, {
      folder: join(built, 'renderer'),
      readAsset: (sha256) => desk.readAsset(sha256),
    }),
  );

  let wantedAgain = false;
  const departure = finishBeforeQuitting(app, dialog, {
    settled: line.settled,
    close: () => desk.close(),
    patience,
    lastly: () => {
      if (wantedAgain) app.relaunch({ args: argumentsForAgain() });
    },
  });
  const openLink = linkOpener();
  /** `null` while the desk is being closed: whoever wants it then gets it from a new process. */
  const showDesk = (): Electron.BrowserWindow | null => {
    if (departure.finishing()) {
      wantedAgain = true;
      return null;
    }
    const [open] = BrowserWindow.getAllWindows();
    if (open !== undefined) return broughtForward(open);
    return openWindow({
      preload: join(built, 'preload', 'preload.cjs'),
      config: configFolder(),
      development,
      platform: process.platform,
      settled: () => Promise.race([line.settled(), patience()]),
      leave: departure.leave,
      openLink: (url, window) => void openLink(url, window),
    });
  };

  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: app.getVersion(),
    copyright: 'The Galley developers. MIT licence.',
  });
  menu = putUpMenu((command) => {
    menu?.showAgain();
    const window = showDesk();
    if (window !== null) sendCommand(window, command);
  });
  opened.showIn(showDesk);
  app.on('activate', showDesk);
  app.on('window-all-closed', () => {
    menu?.showNoPage();
    // On macOS an app lives on without windows, and `activate` opens one.
    if (process.platform !== 'darwin') app.quit();
  });
  showDesk();
}

function putUpMenu(send: (command: CommandName) => void): FollowingMenu {
  const application = Menu.buildFromTemplate(
    menuTemplate({
      platform: process.platform,
      development,
      send,
      showLicence: () => void showLicence(licence),
    }),
  );
  Menu.setApplicationMenu(application);
  return followingMenu(application);
}

/** Resolves when a desk that has not answered by then is taken for one that never will. */
async function patience(): Promise<void> {
  await pause(15_000);
}

/** What this process was started with, and the packages that came too late for it. */
function argumentsForAgain(): string[] {
  const given = process.argv.slice(1);
  return [...given.filter((one) => packagesAmong([one], '').length === 0), ...opened.left()];
}

function broughtForward(window: Electron.BrowserWindow): Electron.BrowserWindow {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  return window;
}

/** A second start asked for another library than the one that is open. */
async function sayWhichLibrary(asked: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    message: 'Galley has another library open.',
    detail: `Open is ${library}. To open ${asked}, quit Galley and start it again with that folder.`,
    buttons: ['OK'],
  });
}

/** Galley cannot start: most often the library cannot be opened. No article has been touched. */
function giveUp(error: unknown): void {
  if (error instanceof DeskError) {
    const report = error.details.map((detail) => `For a report: ${detail}`);
    dialog.showErrorBox('Galley cannot open your library', [error.message, ...report].join('\n\n'));
  } else {
    dialog.showErrorBox(
      'Galley cannot start',
      `Your library is as you left it. Try again; if it happens again, report this: ${String(error)}`,
    );
  }
  app.exit(toldStatus);
}
