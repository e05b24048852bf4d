import { dialog, shell, type BrowserWindow } from 'electron';
import { externalLinkVerdict } from './policy.ts';

/**
 * Opens web addresses in the user's browser: only what the policy lets out, and only when the user
 * agrees, for an address can carry words of an article away. A host agreed to once need not be asked
 * about again until Galley is closed. While one question stands, further addresses are dropped.
 */
export function linkOpener(): (url: string, window: BrowserWindow) => Promise<void> {
  const agreed = new Set<string>();
  let asking = false;

  async function userAgrees(url: string, host: string, window: BrowserWindow): Promise<boolean> {
    if (agreed.has(host)) return true;
    asking = true;
    try {
      const answer = await dialog.showMessageBox(window, {
        type: 'question',
        message: `Open ${host} in your browser?`,
        detail: url,
        buttons: ['Open', 'Cancel'],
        defaultId: 0,
        cancelId: 1,
        checkboxLabel: `Do not ask again for ${host} until Galley is closed`,
      });
      if (answer.response !== 0) return false;
      if (answer.checkboxChecked) agreed.add(host);
      return true;
    } finally {
      asking = false;
    }
  }

  return async (url, window) => {
    if (asking || !externalLinkVerdict(url).allow) return;
    const { host } = new URL(url);
    if (!(await userAgrees(url, host, window))) return;
    try {
      await shell.openExternal(url);
    } catch (error) {
      await dialog.showMessageBox(window, {
        type: 'warning',
        message: `${host} could not be opened in your browser.`,
        detail: `${url}\n\nThe system found no browser that took the address. (${String(error)})`,
        buttons: ['OK'],
      });
    }
  };
}
