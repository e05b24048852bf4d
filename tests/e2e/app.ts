import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The built app under the loopback shell, with a library and a config folder of its own. */
export interface App {
  readonly library: string;
  /** Starts the desk, with more arguments if given, and opens it in the page. */
  open(page: Page, given?: readonly string[]): Promise<void>;
  /** Ends the desk as Ctrl-C does, and answers with its exit status. */
  close(): Promise<number | null>;
}

const root = join(import.meta.dirname, '..', '..');

export const test = base.extend<{ app: App }>({
  // Playwright wants a pattern there, even for a fixture that needs no other.
  // eslint-disable-next-line no-empty-pattern
  app: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'galley e2e '));
    const library = join(home, 'Library of Ångström');
    let shell: ChildProcess | null = null;
    const close = async (): Promise<number | null> => {
      if (shell === null) return null;
      const ending = once(shell, 'exit');
      shell.kill('SIGINT');
      shell = null;
      const [status] = (await ending) as [number | null];
      return status;
    };
    await use({
      library,
      close,
      open: async (page, given = []) => {
        shell = spawn(
          process.execPath,
          [join(root, 'out/main/loopback.js'), '--no-open', '--library', library, ...given],
          {
            env: { ...process.env, HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home },
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
        await page.goto(await addressOf(shell));
      },
    });
    await close();
    await rm(home, { recursive: true, force: true });
  },
});

/** The address that the shell prints once it serves. */
async function addressOf(shell: ChildProcess): Promise<string> {
  if (shell.stdout === null) throw new Error('The shell has no output to read.');
  for await (const line of createInterface({ input: shell.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line);
    if (address) return address[0];
  }
  throw new Error('The shell ended without an address.');
}
