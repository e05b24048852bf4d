import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { recordCall } from './records.ts';
import { preventable, strict } from './strict.ts';

type Handler<K extends keyof Session> = Session[K] extends (
  handler: infer H,
  ...rest: never[]
) => void
  ? NonNullable<H>
  : never;
type BeforeRequest = Extract<
  Parameters<Session['webRequest']['onBeforeRequest']>[0],
  (...values: never[]) => unknown
>;

/** The handlers that the app has put on its session, for the page host and the tests to ask. */
export const handlers: {
  check: Handler<'setPermissionCheckHandler'> | null;
  request: Handler<'setPermissionRequestHandler'> | null;
  device: Handler<'setDevicePermissionHandler'> | null;
  display: Handler<'setDisplayMediaRequestHandler'> | null;
  beforeRequest: BeforeRequest | null;
} = { check: null, request: null, device: null, display: null, beforeRequest: null };

class StandInSession extends EventEmitter {
  readonly setPermissionCheckHandler: Session['setPermissionCheckHandler'] = (handler) => {
    handlers.check = handler;
  };
  readonly setPermissionRequestHandler: Session['setPermissionRequestHandler'] = (handler) => {
    handlers.request = handler;
  };
  readonly setDevicePermissionHandler: Session['setDevicePermissionHandler'] = (handler) => {
    handlers.device = handler;
  };
  readonly setDisplayMediaRequestHandler: Session['setDisplayMediaRequestHandler'] = (handler) => {
    handlers.display = handler;
  };
  readonly setSpellCheckerLanguages: Session['setSpellCheckerLanguages'] = (languages) =>
    recordCall('setSpellCheckerLanguages', languages);
  readonly setSpellCheckerDictionaryDownloadURL: Session['setSpellCheckerDictionaryDownloadURL'] = (
    url,
  ) => recordCall('setSpellCheckerDictionaryDownloadURL', url);
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      if (typeof listener !== 'function') {
        throw new Error('The Electron stand-in does not implement filters of onBeforeRequest.');
      }
      handlers.beforeRequest = listener;
    },
  });

  /** The stand-in's own: whether the app lets a download go on. */
  _allowsDownload(url: string): boolean {
    const event = preventable({});
    this.emit('will-download', event, { getURL: () => url }, null);
    recordCall('will-download', url, event.defaultPrevented);
    return !event.defaultPrevented;
  }
}

export const defaultSession = new StandInSession();

/** Asks the app's own filter, as the network service does before every request. */
export function isCancelled(url: string, method: string, resourceType: string): Promise<boolean> {
  const listener = handlers.beforeRequest;
  if (listener === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const details = {
      id: 0,
      url,
      method,
      resourceType,
      referrer: '',
      timestamp: 0,
      uploadData: [],
    };
    listener(details as Parameters<BeforeRequest>[0], (response) =>
      resolve(response.cancel === true),
    );
  });
}
