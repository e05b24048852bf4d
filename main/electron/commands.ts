import type { IpcMain, WebContents } from 'electron';
import { listeningChannel, type CommandName } from '#shared/desk/names.ts';
import { sendCommand } from './ipc.ts';
import { senderVerdict } from './policy.ts';

/**
 * Returns how to hand a menu's command to the page of a window. It waits there until the page listens:
 * the window may have been opened for it, or be loading anew.
 */
export function commandLine(
  ipc: Pick<IpcMain, 'on'>,
): (window: { readonly webContents: WebContents }, name: CommandName) => void {
  const listening = new WeakSet<WebContents>();
  const waiting = new WeakMap<WebContents, readonly CommandName[]>();

  ipc.on(listeningChannel, ({ sender, senderFrame }, event: unknown) => {
    if (event !== 'command' || listening.has(sender) || !senderVerdict(senderFrame).allow) return;
    listening.add(sender);
    sender.once('did-navigate', () => listening.delete(sender));
    for (const name of waiting.get(sender) ?? []) sendCommand({ webContents: sender }, name);
    waiting.delete(sender);
  });

  return (window, name) => {
    const { webContents } = window;
    if (listening.has(webContents)) sendCommand(window, name);
    else waiting.set(webContents, [...(waiting.get(webContents) ?? []), name]);
  };
}
