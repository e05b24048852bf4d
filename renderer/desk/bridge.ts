import type { DeskBridge } from '#shared/desk/contract.ts';
import { httpBridge } from './http-bridge.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly desk?: DeskBridge;
  }
}

/** The one place that knows which shell this window runs in. */
export function pickBridge(): DeskBridge {
  return (
    window.desk ??
    httpBridge({
      base: new URL('desk/', document.baseURI),
      fetch: (address, request) => fetch(address, request),
      openEvents: (address) => new EventSource(address),
    })
  );
}
