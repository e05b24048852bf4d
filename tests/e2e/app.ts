import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startBuiltShell } from '../built-shell.ts';
import type { BuiltShell } from '../built-shell.ts';

/** The built app under the loopback shell, with a library and a config folder of its own. */
export interface App {
  readonly library: string;
  /** Starts the desk, with more arguments if given, and opens it in the page. */
  open(page: Page, given?: readonly string[]): Promise<void>;
  /** Opens as an account that the disk may refuse something, as it refuses nothing to root. */
  openAsAnybody(page: Page): Promise<void>;
  /** Ends the desk as Ctrl-C does, and answers with its exit status. */
  close(): Promise<number | null>;
}

export const test = base.extend<{ app: App }>({
  // Playwright wants a pattern there, even for a fixture that needs no other.
  // eslint-disable-next-line no-empty-pattern
  app: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'galley e2e '));
    const library = join(home, 'Library of Ångström');
    let shell: BuiltShell | null = null;
    const close = async (): Promise<number | null> => {
      const running = shell;
      shell = null;
      return running === null ? null : running.stop();
    };
    const open = async (
      page: Page,
      given: readonly string[] = [],
      account: { readonly uid?: number } = {},
    ): Promise<void> => {
      shell = await startBuiltShell(home, library, given, account);
      await page.goto(shell.address);
      // Keys that come before the window is there are nobody's.
      await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(
        /\d (?:articles?|words?)/,
      );
    };
    await use({
      library,
      close,
      open: (page, given) => open(page, given),
      openAsAnybody: async (page) => {
        const isRoot = process.getuid?.() === 0;
        if (isRoot) await chown(home, nobody, nobody);
        await open(page, [], isRoot ? { uid: nobody } : {});
      },
    });
    await close();
    await rm(home, { recursive: true, force: true });
  },
});

/** An account that owns nothing. */
const nobody = 65_534;
