import { EventEmitter } from 'node:events';
import type {
  Dialog,
  MessageBoxReturnValue,
  NativeTheme,
  OpenDialogReturnValue,
  Screen,
  Shell,
} from 'electron';
import { recordCall, setting } from './records.ts';

/** What stands around an app on a desktop: dialogs that a test answers, a shell, a theme, a screen. */
type MessageBox = MessageBoxReturnValue;
type DialogAnswer = MessageBox | OpenDialogReturnValue;

const answers: DialogAnswer[] = [];
const waiting: ((answer: DialogAnswer) => void)[] = [];

/** The next dialog gets this answer, or the one that stands open already. */
export function answerDialog(answer: DialogAnswer): void {
  const next = waiting.shift();
  if (next === undefined) answers.push(answer);
  else next(answer);
}

function nextAnswer<T extends DialogAnswer>(): Promise<T> {
  const ready = answers.shift();
  return ready === undefined
    ? new Promise((resolve) => waiting.push((answer) => resolve(answer as T)))
    : Promise.resolve(ready as T);
}

export const dialog = {
  showErrorBox: (title, content) => recordCall('showErrorBox', title, content),
  showMessageBox: (...values: unknown[]) => {
    recordCall('showMessageBox', values.at(-1));
    return nextAnswer<MessageBox>();
  },
  showMessageBoxSync: (...values: unknown[]) => {
    recordCall('showMessageBoxSync', values.at(-1));
    const answer = answers.shift();
    if (answer === undefined || !('response' in answer)) {
      throw new Error('The Electron stand-in needs the answer of showMessageBoxSync beforehand.');
    }
    return answer.response;
  },
  showOpenDialog: (...values: unknown[]) => {
    recordCall('showOpenDialog', values.at(-1));
    return nextAnswer<OpenDialogReturnValue>();
  },
} satisfies Partial<Dialog>;

export const shell = {
  openExternal: (url) => {
    recordCall('openExternal', url);
    return setting.browser ? Promise.resolve() : Promise.reject(new Error('No application found'));
  },
  showItemInFolder: (path) => recordCall('showItemInFolder', path),
} satisfies Partial<Shell>;

class StandInTheme extends EventEmitter {
  _source: NativeTheme['themeSource'] = 'system';

  get themeSource(): NativeTheme['themeSource'] {
    return this._source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    const changed = source !== this._source;
    this._source = source;
    if (changed) this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this._source === 'dark';
  }
}

export const nativeTheme = new StandInTheme();

export const screen = {
  getAllDisplays: () => [display],
} satisfies {
  readonly getAllDisplays: () => readonly Partial<ReturnType<Screen['getAllDisplays']>[number]>[];
};

const area = { x: 0, y: 0, width: 1920, height: 1040 };
const display = { id: 1, workArea: area };
