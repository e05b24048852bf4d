import { EventEmitter } from 'node:events';
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents as ElectronContents,
} from 'electron';
import { standInApp } from './app.ts';
import { nativeTheme } from './desktop.ts';
import { tell } from './ipc-main.ts';
import { hostPage, type PageHost } from './page-host.ts';
import { recordCall, setting } from './records.ts';
import { preventable, strict } from './strict.ts';

type OpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];

class StandInContents extends EventEmitter {
  readonly _host: Promise<PageHost>;
  _openHandler: OpenHandler | null = null;

  constructor(host: Promise<PageHost>) {
    super();
    this._host = host;
  }

  readonly setWindowOpenHandler: ElectronContents['setWindowOpenHandler'] = (handler) => {
    this._openHandler = handler;
  };
  readonly setWebRTCIPHandlingPolicy: ElectronContents['setWebRTCIPHandlingPolicy'] = (policy) =>
    recordCall('setWebRTCIPHandlingPolicy', policy);
  readonly send: ElectronContents['send'] = (channel, ...values: unknown[]) =>
    void this._host.then((host) => host.send(channel, values));
  readonly forcefullyCrashRenderer: ElectronContents['forcefullyCrashRenderer'] = () =>
    void this._host.then((host) => host.crash());
  readonly reload: ElectronContents['reload'] = () => recordCall('reload');

  _mayNavigate(url: string, isMainFrame: boolean): boolean {
    const tell = (name: string): boolean => {
      const event = preventable({ url, isMainFrame, isSameDocument: false, frame: null });
      this.emit(name, event);
      return !event.defaultPrevented;
    };
    const frameMay = tell('will-frame-navigate');
    return frameMay && (!isMainFrame || tell('will-navigate'));
  }

  _windowOpened(url: string, frameName: string): void {
    const answer = this._openHandler?.({
      url,
      frameName,
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'no-referrer' },
    });
    recordCall('window-open', url, answer?.action ?? 'allow');
    if (answer?.action !== 'deny') {
      throw new Error('The Electron stand-in does not implement windows that a page opens.');
    }
  }
}

/** A window of the app: what it was made with is kept, and its page is one of real Chromium. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly _options: BrowserWindowConstructorOptions;
  readonly _state = { shown: false, focused: 0, minimized: false, maximized: false, open: true };
  _quitting = false;
  _settleClose: (closed: boolean) => void = () => undefined;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (!setting.windows) throw new Error('The system gives no window.');
    this._options = options;
    const self = strict('BrowserWindow', this);
    const host = hostPage(options.webPreferences?.preload ?? '', {
      onNavigate: (url, main) => this.webContents._mayNavigate(url, main),
      onWindowOpen: (url, name) => this.webContents._windowOpened(url, name),
      onPreventUnload: () => this._preventUnload(),
      onFirstPaint: () => void this.emit('ready-to-show'),
      onNavigated: () => void this.webContents.emit('did-navigate', preventable({})),
      onMessage: (channel, values, frame) => tell(channel, values, frame, this.webContents),
      onCrash: () => {
        const gone = { reason: 'crashed', exitCode: 1 };
        this.webContents.emit('render-process-gone', preventable({}), gone);
        recordCall('render-process-gone', gone);
      },
      onClosed: () => this._closed(self),
    });
    this.webContents = strict('webContents', new StandInContents(host));
    const showTheme = (): void =>
      void host.then((page) => page.setDark(nativeTheme.shouldUseDarkColors));
    nativeTheme.on('updated', showTheme);
    showTheme();
    standInApp._windows.add(self);
    return self;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...standInApp._windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows()[0] ?? null;
  }

  readonly loadURL: ElectronWindow['loadURL'] = async (url) =>
    (await this.webContents._host).load(url);
  readonly show: ElectronWindow['show'] = () => {
    this._state.shown = true;
  };
  readonly focus: ElectronWindow['focus'] = () => {
    this._state.focused += 1;
  };
  readonly minimize: ElectronWindow['minimize'] = () => {
    this._state.minimized = true;
  };
  readonly restore: ElectronWindow['restore'] = () => {
    this._state.minimized = false;
  };
  readonly maximize: ElectronWindow['maximize'] = () => {
    this._state.maximized = true;
  };
  readonly isMinimized: ElectronWindow['isMinimized'] = () => this._state.minimized;
  readonly isMaximized: ElectronWindow['isMaximized'] = () => this._state.maximized;
  readonly isDestroyed: ElectronWindow['isDestroyed'] = () => !this._state.open;
  readonly setBackgroundColor: ElectronWindow['setBackgroundColor'] = (colour) =>
    recordCall('setBackgroundColor', colour);
  readonly getNormalBounds: ElectronWindow['getNormalBounds'] = (): Rectangle => ({
    x: this._options.x ?? 100,
    y: this._options.y ?? 80,
    width: this._options.width ?? 800,
    height: this._options.height ?? 600,
  });
  readonly close: ElectronWindow['close'] = () => void this._close({ quitting: false });

  /** Resolves to whether the window closed. */
  async _close({ quitting }: { readonly quitting: boolean }): Promise<boolean> {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this._quitting = quitting;
    const closed = new Promise<boolean>((resolve) => {
      this._settleClose = resolve;
    });
    await (await this.webContents._host).close({ asking: true });
    return closed;
  }

  _preventUnload(): boolean {
    const event = preventable({});
    this.webContents.emit('will-prevent-unload', event);
    if (!event.defaultPrevented) this._settleClose(false);
    return event.defaultPrevented;
  }

  _closed(self: BrowserWindow): void {
    this._state.open = false;
    this.emit('closed');
    standInApp._windowClosed(self, this._quitting);
    this._settleClose(true);
  }
}
