import { chromium } from '@playwright/test';
import { installedBrowser } from '#main/loopback/installed-browser.ts';

/** The browser that `GALLEY_CHROMIUM` names, an installed one, or Playwright's own. */
export const chromiumFile = installedBrowser() ?? chromium.executablePath();

/**
 * Features of the browser itself that a test neither sees nor wants. Chromium heeds the last such
 * list alone, so those that Playwright 1.65 switches off stand here again.
 */
const unwantedFeatures = [
  // The list below the address bar, which no test opens: two pages more for each context, a fifth
  // of all the work that the tests are.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** What every Chromium of the tests starts with, beside what Playwright gives it. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unwantedFeatures.join(',')}`,
];
