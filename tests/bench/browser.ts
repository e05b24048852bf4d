import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { chromiumFile } from '../chromium.ts';

/** The installed Chromium, with nothing running in it but what is measured. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumFile,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--js-flags=--expose-gc',
    ],
  });
}
