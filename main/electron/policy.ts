import type { Session, WebFrameMain } from 'electron';
import { pageOrigin, pageUrl } from './page-address.ts';

/** What the shell lets a page do, and why. Pure: `guards.ts` puts these rules on Electron. */
export interface Verdict {
  readonly allow: boolean;
  readonly reason: string;
}

/** Every permission this version of Electron knows. */
export type Permission = Parameters<
  NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
>[1];

/** Whoever asks for a permission. */
export interface Asker {
  readonly isMainFrame: boolean;
  /** Of the frame's document; `undefined` where there is none. */
  readonly requestingUrl?: string | undefined;
}

/**
 * A permission of the page. Only one is granted, and only to the desk's own page: Galley writes, reads
 * and checks text, and everything beyond the page goes through the desk. An unknown one, from a later
 * Electron, is denied as well.
 */
export function permissionVerdict(permission: string, asker: Asker): Verdict {
  if (permission === 'clipboard-sanitized-write' && isOwnPage(asker)) {
    return allow('“Copy the text” saves a writer’s words where the library does not take them.');
  }
  const reason = Object.hasOwn(permissionReasons, permission)
    ? permissionReasons[permission as Permission]
    : 'Nobody has judged this permission yet.';
  return deny(reason);
}

/** A navigation that the page or a link in it asked for. Only a reload of the page itself passes. */
export function navigationVerdict(url: string): Verdict {
  if (url === pageUrl || url.startsWith(`${pageUrl}#`))
    return allow('The page loads itself again.');
  return deny(
    'The window shows the desk and nothing else; a link or a dropped file must not take its place.',
  );
}

/** A request that is about to leave the page, whatever asked for it. */
export function requestVerdict(url: string, options: { readonly development: boolean }): Verdict {
  const address = parse(url);
  if (address === null) return deny('This is no address.');
  switch (address.protocol) {
    case 'app:':
      return address.host === 'galley'
        ? allow('The window’s own files and pictures, from this machine.')
        : deny('Only app://galley is served.');
    case 'blob:':
      return url.startsWith(`blob:${pageOrigin}/`)
        ? allow('Bytes that the page itself holds.')
        : deny('Bytes of another origin.');
    case 'data:':
      return allow('The address is the content; nothing is fetched.');
    case 'devtools:':
      return options.development
        ? allow('The developer tools load from inside Electron.')
        : deny('Developer tools are for development.');
    default:
      return deny('Galley works with no network and asks for none.');
  }
}

/** An address that the page wants the user's browser to open. */
export function externalLinkVerdict(url: string): Verdict {
  const address = parse(url);
  if (address === null) return deny('This is no address.');
  if (address.protocol !== 'https:') {
    return deny('Other schemes can start programs or travel unencrypted; only https leaves here.');
  }
  if (address.username !== '' || address.password !== '') {
    return deny('A name before the host disguises where a link leads.');
  }
  if (url.length > longestLink) return deny('An address of this length carries more than a place.');
  return allow('A web address, for the user’s own browser.');
}

/** Whoever sent a request over IPC. `null`: the frame was gone before its request was read. */
export function senderVerdict(
  frame: (Pick<WebFrameMain, 'origin'> & { readonly parent: unknown }) | null,
): Verdict {
  if (frame === null) return deny('The frame that asked is gone.');
  if (frame.parent !== null) return deny('Only the window itself may ask, not a frame inside it.');
  if (frame.origin !== pageOrigin) return deny('Only the desk’s own page may ask.');
  return allow('The desk’s own page, at the top of its window.');
}

export const newWindowVerdict: Verdict = deny(
  'A page opens no windows: they would be outside the desk’s own, with its preload.',
);
export const webviewVerdict: Verdict = deny('A webview holds a page that is not ours.');
export const downloadVerdict: Verdict = deny(
  'Files leave through the desk’s export, which asks where and passes the sign-off.',
);

/** UTF-16 units. Browsers themselves stop near this length. */
const longestLink = 2048;

const device = 'Galley talks to no devices.';
const sensing = 'Where a writer is, and what is around them, is nobody’s business.';
const capture = 'A source may be in the room: Galley neither listens nor looks.';
const network = 'Galley works with no network and asks for none.';
const clipboardRead =
  'Pasting is the user’s own act and needs no permission; reading unasked does.';
const background = 'Galley works when somebody works with it.';
const screen = 'The system’s own window controls do this, through the menu.';
const content = 'No page of Galley plays protected media, pays, or draws in 3D.';
const files = 'Files come picked, dropped or pasted, as bytes.';
const storage = 'Articles are kept by the desk, in the library.';
const fingerprint = 'Nothing here needs to know this machine so closely.';

const permissionReasons: Readonly<Record<Permission, string>> = {
  ar: content,
  'automatic-fullscreen': screen,
  'background-fetch': network,
  'background-sync': background,
  'captured-surface-control': capture,
  'clipboard-read': clipboardRead,
  'clipboard-sanitized-write': 'Only the desk’s own page puts something on the clipboard.',
  'deprecated-sync-clipboard-read': clipboardRead,
  'display-capture': capture,
  fileSystem: files,
  fullscreen: screen,
  geolocation: sensing,
  'geolocation-approximate': sensing,
  'hand-tracking': sensing,
  hid: device,
  'idle-detection': sensing,
  keyboardLock: screen,
  'local-fonts': fingerprint,
  'local-network': network,
  'local-network-access': network,
  'loopback-network': network,
  media: capture,
  mediaKeySystem: content,
  midi: device,
  midiSysex: device,
  nfc: device,
  notifications: background,
  openExternal: 'Links are opened by the shell, after it has looked at them.',
  'payment-handler': content,
  'periodic-background-sync': background,
  'persistent-storage': storage,
  pointerLock: screen,
  'screen-wake-lock': background,
  sensors: sensing,
  serial: device,
  'smart-card': device,
  'speaker-selection': capture,
  'storage-access': storage,
  'system-wake-lock': background,
  'top-level-storage-access': storage,
  usb: device,
  vr: content,
  'web-app-installation': 'Galley is installed already.',
  'web-printing': device,
  'window-management': screen,
  unknown: 'What has no name gets no permission.',
};

function isOwnPage({ isMainFrame, requestingUrl = '' }: Asker): boolean {
  return isMainFrame && requestingUrl.startsWith(pageUrl);
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

function allow(reason: string): Verdict {
  return { allow: true, reason };
}

function deny(reason: string): Verdict {
  return { allow: false, reason };
}
