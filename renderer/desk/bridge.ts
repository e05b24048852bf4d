import type { DeskBridge } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { httpBridge } from './http-bridge.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly desk?: DeskBridge;
  }
}

/** The one place that knows which shell this window runs in. */
export function pickBridge(): DeskBridge {
  if (window.desk !== undefined) return window.desk;
  // Only the loopback shell's desk answers at the page's own address.
  if (window.location.protocol !== 'http:') return cutOff;
  return httpBridge({
    base: new URL('desk/', document.baseURI),
    fetch: (address, request) => fetch(address, request),
    openEvents: (address) => new EventSource(address),
  });
}

/** Electron's page without its preload: no way leads to the desk. */
const cutOff: DeskBridge = {
  request: () => Promise.resolve({ ok: false, error: noWay.toValue() }),
  subscribe: () => () => undefined,
};
const noWay = new DeskError(
  'offline',
  'This window has no connection to Galley’s desk and can save nothing; your library is as it was. Quit Galley and start it again; if it happens again, install Galley anew.',
);
