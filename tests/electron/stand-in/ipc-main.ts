import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { preventable, strict } from './strict.ts';

type Handler = Parameters<IpcMain['handle']>[1];

const handled = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel, listener) => {
    if (handled.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handled.set(channel, listener);
  },
} satisfies Partial<IpcMain>;

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
  const senderFrame =
    frame === null ? null : strict('WebFrameMain', { ...frame, isDestroyed: () => false });
  const event = strict('IpcMainInvokeEvent', preventable({ senderFrame, type: 'frame' }));
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
