import { setTimeout as pause } from 'node:timers/promises';
import type { IpcMain, WebContents } from 'electron';
import type { Desk } from '#main/desk/desk.ts';
import type { EventName, EventPayload, RequestName } from '#shared/desk/contract.ts';
import type { Result } from '#shared/desk/errors.ts';
import { requestNames, type CommandName } from '#shared/desk/names.ts';
import { senderVerdict } from './policy.ts';

/** Milliseconds in which what a page asks, or asks next, has surely reached the desk. */
const beat = 100;

/** Requests on their way. */
export interface DeskLine {
  /** Resolves when every request that has come in so far, and those that follow them, is answered. */
  readonly settled: () => Promise<void>;
}

/**
 * Carries the contract's requests between windows and the desk, one channel a name. Values travel by
 * structured clone: bytes stay bytes. The desk's errors are values in a `Result`; a channel fails only
 * for a sender that has no business here, who learns the reason and nothing else.
 */
export function answerWindows(
  ipc: Pick<IpcMain, 'handle'>,
  request: (name: RequestName, input: unknown) => Promise<Result<unknown>>,
): DeskLine {
  const open = new Set<Promise<unknown>>();
  for (const name of requestNames) {
    ipc.handle(name, async (event, input: unknown) => {
      const verdict = senderVerdict(event.senderFrame);
      if (!verdict.allow) throw new Error(verdict.reason);
      const answer = request(name, input);
      open.add(answer);
      try {
        return await answer;
      } finally {
        open.delete(answer);
      }
    });
  }
  return {
    settled: async () => {
      do {
        await Promise.allSettled(open);
        // An answer may be what the page waited for to ask again.
        await pause(beat);
      } while (open.size > 0);
    },
  };
}

/** Passes the desk's events on to every window. Returns the unsubscriber. */
export function relayEvents(
  desk: Pick<Desk, 'subscribe'>,
  windows: () => readonly { readonly webContents: Pick<WebContents, 'send'> }[],
): () => void {
  return desk.subscribe((name: EventName, payload: unknown) => {
    for (const window of windows()) window.webContents.send(name, payload);
  });
}

/** Hands a menu's command to the page of a window. */
export function sendCommand(
  window: { readonly webContents: Pick<WebContents, 'send'> },
  name: CommandName,
): void {
  const channel: EventName = 'command';
  const payload: EventPayload<'command'> = { name };
  window.webContents.send(channel, payload);
}
