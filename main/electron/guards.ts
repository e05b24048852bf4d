import type { Session, WebContents } from 'electron';
import {
  downloadVerdict,
  navigationVerdict,
  newWindowVerdict,
  permissionVerdict,
  requestVerdict,
  webviewVerdict,
} from './policy.ts';

/** Puts the policy on a session: permissions, devices, the network and downloads. */
export function guardSession(session: Session, options: { readonly development: boolean }): void {
  session.setPermissionCheckHandler(
    (_contents, permission, _origin, asker) => permissionVerdict(permission, asker).allow,
  );
  session.setPermissionRequestHandler((_contents, permission, callback, asker) =>
    callback(permissionVerdict(permission, asker).allow),
  );
  // Devices and screens are chosen through handlers of their own, past the permissions.
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !requestVerdict(details.url, options).allow }),
  );
  session.on('will-download', (event) => {
    if (!downloadVerdict.allow) event.preventDefault();
  });
  // Electron would fetch spelling dictionaries from a server. macOS has its own, and needs neither line.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/');
}

/**
 * Puts the policy on a window's contents. `openLink` gets the addresses of new windows, which are all
 * denied: a link may still want the user's browser.
 */
export function guardContents(contents: WebContents, openLink: (url: string) => void): void {
  const guardNavigation = (event: { readonly url: string; preventDefault: () => void }): void => {
    if (!navigationVerdict(event.url).allow) event.preventDefault();
  };
  // Of every frame, the main one too.
  contents.on('will-frame-navigate', guardNavigation);
  contents.on('will-redirect', guardNavigation);
  contents.on('will-attach-webview', (event) => {
    if (!webviewVerdict.allow) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: newWindowVerdict.allow ? 'allow' : 'deny' };
  });
  // Peer connections do not pass the session's request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
