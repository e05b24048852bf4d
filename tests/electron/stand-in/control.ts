import type { BrowserWindowConstructorOptions, CustomScheme, WebContents } from 'electron';
import { standInApp } from './app.ts';
import { debuggerAddress } from './browser.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerDialog } from './desktop.ts';
import { handledChannels, invoke, type Answer, type SenderFrame } from './ipc-main.ts';
import { applicationMenuItems, chooseMenuItem } from './menu.ts';
import { answerFor, registeredSchemes } from './protocol.ts';
import { recordedCalls, type Call } from './records.ts';
import { handlers, isCancelled } from './session.ts';
import { preventable } from './strict.ts';

/** What a test may ask of the stand-in, over the process's own channel. */
export interface Control {
  debuggerAddress: () => Promise<string>;
  windows: () => readonly WindowRecord[];
  calls: () => readonly Call[];
  schemes: () => readonly CustomScheme[];
  channels: () => readonly string[];
  menu: () => readonly MenuRecord[];
  chooseMenuItem: typeof chooseMenuItem;
  answerDialog: (answer: Parameters<typeof answerDialog>[0]) => void;
  fetch: (url: string, method: string) => Promise<FetchRecord | null>;
  /** As a page would that has broken out of its own frame or origin. */
  invokeFrom: (
    frame: SenderFrame | null,
    channel: string,
    values: readonly unknown[],
  ) => Promise<Answer>;
  permission: (name: string) => Promise<PermissionRecord>;
  isCancelled: (url: string) => Promise<boolean>;
  minimize: () => void;
  crash: () => void;
  hang: (hanging: boolean) => void;
  closeWindow: () => void;
  /** As macOS asks after a double click. Answers whether the app took it on. */
  openFile: (path: string) => boolean;
  /** As Windows asks at log-off. Answers whether the window asks it to wait. */
  endSession: () => boolean;
  quit: () => void;
}

export interface WindowRecord {
  readonly options: BrowserWindowConstructorOptions;
  readonly state: BrowserWindow['_state'];
}

export interface MenuRecord {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly label: string | undefined;
  readonly enabled: boolean;
  readonly checked: boolean;
}

export interface FetchRecord {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface PermissionRecord {
  readonly check: boolean | undefined;
  readonly request: boolean | undefined;
  readonly device: boolean | undefined;
}

const control: Control = {
  debuggerAddress,
  windows: () =>
    BrowserWindow.getAllWindows().map(({ _options, _state }) => ({
      options: _options,
      state: _state,
    })),
  calls: recordedCalls,
  schemes: registeredSchemes,
  channels: handledChannels,
  menu: () =>
    applicationMenuItems().map(({ id, role, label, enabled, checked }) => ({
      id,
      role,
      label,
      enabled,
      checked,
    })),
  chooseMenuItem,
  answerDialog,
  fetch: async (url, method) => {
    const response = await answerFor(new Request(url, { method }));
    if (response === null) return null;
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  },
  invokeFrom: (frame, channel, values) => invoke(channel, values, frame),
  permission: (name) => askPermission(name as Parameters<NonNullable<typeof handlers.check>>[1]),
  isCancelled: (url) => isCancelled(url, 'GET', 'xhr'),
  crash: () => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  minimize: () => BrowserWindow.getAllWindows()[0]?.minimize(),
  hang: (hanging) =>
    void BrowserWindow.getAllWindows()[0]?.webContents.emit(
      hanging ? 'unresponsive' : 'responsive',
    ),
  closeWindow: () => BrowserWindow.getAllWindows()[0]?.close(),
  openFile: (path) => {
    const event = preventable({});
    standInApp.emit('open-file', event, path);
    return event.defaultPrevented;
  },
  endSession: () => {
    const event = preventable({ reasons: ['logoff'] });
    BrowserWindow.getAllWindows()[0]?.emit('query-session-end', event);
    return event.defaultPrevented;
  },
  quit: () => standInApp.quit(),
};

async function askPermission(
  name: Parameters<NonNullable<typeof handlers.check>>[1],
): Promise<PermissionRecord> {
  const { check, request, device } = handlers;
  const details = { isMainFrame: true, requestingUrl: 'app://galley/' };
  const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as WebContents;
  const granted = new Promise<boolean | undefined>((resolve) => {
    if (request === null) resolve(undefined);
    else request(contents, name, resolve, details);
  });
  return {
    check: check?.(contents, name, 'app://galley/', details),
    request: await granted,
    device: device?.({ deviceType: 'usb', origin: 'app://galley/' } as Parameters<
      typeof device
    >[0]),
  };
}

/** One question of a test, and its answer. */
export interface Question {
  readonly id: number;
  readonly ask: keyof Control;
  readonly values: readonly unknown[];
}
export interface Reply {
  readonly id: number;
  readonly answer: unknown;
  readonly error: string | null;
}

export function obeyTest(): void {
  process.on('message', (message) => void answer(message as Question));
  // A test that has gone must not leave the app behind.
  process.on('disconnect', () => void standInApp._exit(1));
}

async function answer({ id, ask, values }: Question): Promise<void> {
  const reply = (said: Omit<Reply, 'id'>): void => {
    process.send?.({ id, ...said } satisfies Reply);
  };
  try {
    const asked = control[ask] as (...given: readonly unknown[]) => unknown;
    reply({ answer: await asked(...values), error: null });
  } catch (error) {
    reply({ answer: null, error: String(error) });
  }
}
