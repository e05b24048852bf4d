import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumFile } from './tests/chromium.ts';

/**
 * The app as people meet it: the built renderer in an installed Chromium, under the loopback shell
 * (e2e) and under the built Electron bundle with a stand-in for Electron itself (electron); and in a real
 * Electron where its program is (desktop).
 */
export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/fresh-build.ts',
  outputDir: 'test-results',
  // Test by test, so that no processor waits while the other walks through a long file.
  fullyParallel: true,
  workers: 2,
  // No measure of speed: a machine that has other work to do takes as long as it takes.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // What passes at the second go is told as flaky; what fails twice has failed.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    // Beside them, the page as a screen reader has it. A trace costs a quarter of the time: ask for
    // one of the tests that failed, with `--trace on`.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumFile,
      args: [...chromiumArgs],
    },
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'electron', testDir: 'tests/electron' },
    { name: 'desktop', testDir: 'tests/desktop' },
  ],
});
