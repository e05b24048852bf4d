import { chromium } from '@playwright/test';
import { installedBrowser, thisMachine } from '#main/loopback/installed-browser.ts';
import { binOf, run } from './child.ts';

/** A browser for the tests, or what somebody has to do to get one. */
export type TestBrowser = { readonly file: string } | { readonly file: null; readonly why: string };

/** How long a browser may take to say its version, and an installation to finish, in ms. */
const versionTime = 20_000;
const installTime = 300_000;

/**
 * Finds a browser of Chromium's family that runs: the one in `GALLEY_CHROMIUM`, an installed one,
 * Playwright's own. Installs one where there is none.
 */
export async function testBrowser(): Promise<TestBrowser> {
  const found = await findBrowser();
  if (found !== null) return { file: found };
  if (process.env['GALLEY_CHROMIUM']) {
    return { file: null, why: 'GALLEY_CHROMIUM names no browser that runs. Correct or unset it.' };
  }
  for (const install of isRoot ? [byApt, byPlaywright] : [byPlaywright]) {
    await install();
    const installed = await findBrowser();
    if (installed !== null) return { file: installed };
  }
  return {
    file: null,
    why:
      'No Chrome, Chromium or Edge was found, and none could be installed. Install one, or run ' +
      '"npx playwright install --with-deps chromium", or set GALLEY_CHROMIUM to its path.',
  };
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

async function findBrowser(): Promise<string | null> {
  for (const file of [installedBrowser(), chromium.executablePath()]) {
    if (file !== null && thisMachine.runs(file) && (await starts(file))) return file;
  }
  return null;
}

/** Distributions ship stubs, and a download may lack its libraries: both fail at this. */
async function starts(file: string): Promise<boolean> {
  // On Windows the question would open a window.
  if (process.platform === 'win32') return true;
  return (await run(file, ['--version'], { limit: versionTime })).status === 0;
}

async function byApt(): Promise<void> {
  process.stderr.write('Installing Chromium (apt-get)…\n');
  const updated = await run('apt-get', ['update'], { limit: installTime });
  if (updated.status !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    limit: installTime,
  });
}

async function byPlaywright(): Promise<void> {
  process.stderr.write('Installing Chromium (Playwright)…\n');
  const args = ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium'];
  await run(process.execPath, [binOf('playwright'), ...args], { limit: installTime });
}
