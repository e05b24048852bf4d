import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startBuiltShell } from '../../built-shell.ts';
import { openBrowser } from '../browser.ts';
import { InventedNews } from './invented-news.ts';
import { writeLibrary } from './search.ts';

const articles = 10_000;
/** Articles opened, and those of them that only warm the window up. */
const rounds = 24;
const warmUp = 4;

/**
 * From a click on a row, in a library of ten thousand articles in a real browser, to the moment when the
 * article's text stands there and takes a key; in milliseconds. A key is then pressed and must appear,
 * but how long a driver takes to press one is no part of the figure.
 */
export async function firstKeyFigures(): Promise<Record<string, number>> {
  const home = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const library = join(home, 'library');
  await writeLibrary(library, new InventedNews(), articles);
  const shell = await startBuiltShell(home, library);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(shell.address);
    await page.getByRole('row').nth(3).waitFor();
    // The first opening of a library is followed by its first reading for the search.
    while (!existsSync(join(library, 'search', 'index.cache'))) await page.waitForTimeout(500);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // The one written in last stands on top.
      const time = await openAndType(page, 2 + (round % 8));
      if (round >= warmUp) times.push(time);
    }
    const sorted = times.toSorted((a, b) => a - b);
    return {
      'library.first_key_median_ms_10k': sorted[Math.floor(sorted.length / 2)] ?? 0,
      'library.first_key_p95_ms_10k': sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    };
  } finally {
    await browser.close();
    await shell.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function openAndType(page: Page, row: number): Promise<number> {
  const target = page.getByRole('row').nth(row);
  await page.evaluate(watchNextOpening);
  await target.click({ position: { x: 60, y: 12 } });
  await page.waitForFunction(() => document.body.dataset['ready'] !== undefined);
  const time = Number(await page.evaluate(() => document.body.dataset['ready']));
  await page.keyboard.press('e');
  await page.waitForFunction(() => document.body.dataset['typed'] !== undefined);
  // What was typed is saved, so that the next one opens as any does.
  await page.waitForTimeout(1_500);
  return time;
}

/**
 * Notes in the page when the next text takes a key, and when one was typed into it. (It is sent there as
 * text, so that it holds no function with a name: tsx would add to it.)
 */
function watchNextOpening(): void {
  delete document.body.dataset['ready'];
  delete document.body.dataset['typed'];
  const before = document.querySelector('.ProseMirror');
  addEventListener(
    'click',
    ({ timeStamp }) => {
      const timer = setInterval(() => {
        const text = document.querySelector<HTMLElement>('.ProseMirror');
        if (text === null || text === before || !text.isContentEditable) return;
        clearInterval(timer);
        text.focus();
        const words = text.textContent;
        new MutationObserver((_changes, observer) => {
          if (text.textContent === words) return;
          observer.disconnect();
          document.body.dataset['typed'] = '';
        }).observe(text, { subtree: true, childList: true, characterData: true });
        // The browser has drawn it, and its queue of events is empty.
        requestAnimationFrame(() => {
          setTimeout(() => {
            document.body.dataset['ready'] = String(performance.now() - timeStamp);
          });
        });
      }, 4);
    },
    { once: true, capture: true },
  );
}
