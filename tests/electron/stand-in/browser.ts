import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumArgs } from '../../chromium.ts';
import { standInApp } from './app.ts';
import { setting } from './records.ts';

let opening: Promise<BrowserContext> | null = null;

/** One Chromium for the app, with the app's own profile: what a page stores outlives the process. */
export function browser(): Promise<BrowserContext> {
  opening ??= open();
  return opening;
}

/** Where another client, the test, finds the same pages. */
export async function debuggerAddress(): Promise<string> {
  await browser();
  const [port] = (await readFile(join(profile(), 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port ?? ''}`;
}

async function open(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile(), {
    executablePath: setting.chromium,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: false,
    args: ['--remote-debugging-port=0', ...chromiumArgs],
  });
  standInApp._lastSteps.push(() => context.close());
  return context;
}

function profile(): string {
  return join(standInApp.getPath('userData'), 'Chromium');
}
