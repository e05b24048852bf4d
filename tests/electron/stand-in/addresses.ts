/**
 * Chromium without Electron knows no `app:`. A standard, secure scheme behaves like https, so that the
 * page lives at https://<host>.app.invalid/ in the browser, and the app sees app://<host>/ throughout.
 */
const suffix = '.app.invalid';

export function toBrowser(url: string): string {
  const match = /^app:\/\/([^/?#]*)(.*)$/s.exec(url);
  return match === null ? url : `https://${match[1] ?? ''}${suffix}${match[2] ?? ''}`;
}

export function toApp(url: string): string {
  const match = /^https:\/\/([^/?#]*)\.app\.invalid(.*)$/s.exec(url);
  return match === null ? url : `app://${match[1] ?? ''}${match[2] ?? ''}`;
}
