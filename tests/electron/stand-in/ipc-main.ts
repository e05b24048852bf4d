import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { preventable, strict } from './strict.ts';

type Handler = Parameters<IpcMain['handle']>[1];

const handled = new Map<string, Handler>();
const told = new EventEmitter();

export const ipcMain: Pick<IpcMain, 'on' | 'handle'> = {
  on: (channel, listener) => {
    told.on(channel, listener);
    return ipcMain as IpcMain;
  },
  handle: (channel, listener) => {
    if (handled.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handled.set(channel, listener);
  },
};

export function handledChannels(): readonly string[] {
  return [...handled.keys()];
}

/** The frame a message comes from, as far as a handler may look at it. */
export interface SenderFrame {
  readonly origin: string;
  readonly url: string;
  readonly parent: object | null;
}

export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/**
 * What a handler answers to `ipcRenderer.invoke`. Values are cloned both ways; of an error the message
 * alone goes back.
 */
export async function invoke(
  channel: string,
  values: readonly unknown[],
  frame: SenderFrame | null,
): Promise<Answer> {
  const handler = handled.get(channel);
  if (handler === undefined) {
    return { ok: false, message: `Error: No handler registered for '${channel}'` };
  }
  const event = strict(
    'IpcMainInvokeEvent',
    preventable({ senderFrame: frameMain(frame), type: 'frame' }),
  );
  try {
    const answer: unknown = await handler(
      event as unknown as IpcMainInvokeEvent,
      ...structuredClone(values),
    );
    return { ok: true, value: structuredClone(answer) };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}

/** What `ipcRenderer.send` has said, to whoever listens. */
export function tell(
  channel: string,
  values: readonly unknown[],
  frame: SenderFrame,
  sender: object,
): void {
  const event = preventable({ sender, senderFrame: frameMain(frame), type: 'frame' });
  told.emit(channel, strict('IpcMainEvent', event), ...structuredClone(values));
}

function frameMain(frame: SenderFrame | null): object | null {
  return frame === null ? null : strict('WebFrameMain', { ...frame, isDestroyed: () => false });
}
