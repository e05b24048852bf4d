import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { claimInstance, releaseInstance } from './instance-lock.ts';
import { recordCall, setting } from './records.ts';
import { preventable, strict } from './strict.ts';
import type { BrowserWindow } from './browser-window.ts';

const folders: Readonly<Record<string, string>> = {
  home: '',
  documents: 'Documents',
  // Not the folder of the desk's own settings, as on macOS and Windows.
  userData: 'profile',
  temp: 'temp',
};

const manifest = JSON.parse(readFileSync(join(setting.project, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly productName: string;
};

class StandInApp extends EventEmitter {
  readonly isPackaged = setting.packaged;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value?: string) => recordCall('appendSwitch', name, value),
  });
  /** The stand-in's own: whether `ready` has been told. */
  _ready = false;
  /** The stand-in's own: the windows that are open, and what to close with the process. */
  readonly _windows = new Set<BrowserWindow>();
  readonly _lastSteps: (() => Promise<void>)[] = [];

  readonly whenReady: App['whenReady'] = () =>
    this._ready ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()));

  readonly getName: App['getName'] = () => manifest.productName;
  readonly getVersion: App['getVersion'] = () => manifest.version;
  readonly getPath: App['getPath'] = (name) => {
    const folder = folders[name];
    if (folder === undefined) {
      throw new Error(`The Electron stand-in does not implement app.getPath('${name}').`);
    }
    const path = join(setting.home, folder);
    mkdirSync(path, { recursive: true });
    return path;
  };
  readonly setAboutPanelOptions: App['setAboutPanelOptions'] = (options) =>
    recordCall('setAboutPanelOptions', options);
  readonly enableSandbox: App['enableSandbox'] = () => {
    if (this._ready) throw new Error('app.enableSandbox() must be called before the app is ready');
    recordCall('enableSandbox');
  };
  readonly requestSingleInstanceLock: App['requestSingleInstanceLock'] = (data) =>
    claimInstance(
      this.getPath('userData'),
      data,
      (then) => this.once('ready', then),
      (argv, folder, given) => this.emit('second-instance', preventable({}), argv, folder, given),
    );

  readonly relaunch: App['relaunch'] = (options) => recordCall('relaunch', options);
  readonly quit: App['quit'] = () => void this._quit();
  readonly exit: App['exit'] = (code = 0) => void this._exit(code);

  /** `before-quit`, then the windows, then `will-quit`, then `quit`: each but the last may say no. */
  async _quit(): Promise<void> {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    for (const window of [...this._windows]) {
      if (!(await window._close({ quitting: true }))) return;
    }
    const will = preventable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) return;
    this.emit('quit', preventable({}), 0);
    await this._exit(0);
  }

  async _exit(code: number): Promise<void> {
    for (const step of this._lastSteps) await step();
    releaseInstance(this.getPath('userData'));
    process.exit(code);
  }

  _windowClosed(window: BrowserWindow, quitting: boolean): void {
    this._windows.delete(window);
    if (this._windows.size > 0 || quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
}

/** Typed as itself for the stand-in's own files; `electron.ts` hands it out strictly. */
export const standInApp = new StandInApp();

// After the main module has run, as in Electron.
setTimeout(() => {
  standInApp._ready = true;
  standInApp.emit('ready', preventable({}), {});
}, 20);
