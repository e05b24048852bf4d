import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { DeskBridge } from '#shared/desk/contract.ts';
import { eventNames, listeningChannel, requestNames } from '#shared/desk/names.ts';

/**
 * All that a page can reach: the contract, by name. Neither `ipcRenderer` nor its events cross, for
 * with them a page could speak on any channel.
 */
const bridge: DeskBridge = {
  request(name, input) {
    if (!named(requestNames, name)) return Promise.reject(notInContract('request', name));
    return ipcRenderer.invoke(name, input);
  },
  subscribe(name, listener) {
    if (!named(eventNames, name)) throw notInContract('event', name);
    const deliver = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(name, deliver);
    ipcRenderer.send(listeningChannel, name);
    return () => {
      ipcRenderer.removeListener(name, deliver);
    };
  },
};

contextBridge.exposeInMainWorld('desk', bridge);

/** Types do not bind a page: what it passes is checked here. */
function named(names: readonly string[], name: unknown): boolean {
  return typeof name === 'string' && names.includes(name);
}

function notInContract(kind: string, name: unknown): RangeError {
  return new RangeError(`The desk knows no ${kind} "${String(name)}".`);
}
