import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build, preview } from 'vite';
import { makeArticle } from '#shared/article/article.ts';
import type { BodyJson } from '#shared/article/body.ts';
import { articleForm, nextRevision } from '#main/desk/library/article-form.ts';
import { startBuiltShell } from '../built-shell.ts';
import { openBrowser } from './browser.ts';
import { bodyWith } from './editor/bodies.ts';
import { openInStandingWindow } from './editor/standing-window.ts';
import { growthOverLongTyping, seatInTheMiddle, typeWords, watchKeys } from './editor/typing.ts';
import type { Typing } from './editor/typing.ts';
import { median } from './library/timing.ts';

declare global {
  interface Window {
    /** When the mark and the tab followed the last key, in ms after it; 0 until then. */
    answered: { readonly mark: number; readonly tab: number };
  }
}

/** Length in words, placeholders in the text, and how the figures call it. */
const texts = [
  { name: '1k', words: 1_000, findings: 0 },
  { name: '20k', words: 20_000, findings: 0 },
  { name: '100k', words: 100_000, findings: 0 },
  { name: '1k_500_findings', words: 1_000, findings: 500 },
  { name: '20k_500_findings', words: 20_000, findings: 500 },
  { name: '20k_5000_findings', words: 20_000, findings: 5_000 },
  { name: '100k_5000_findings', words: 100_000, findings: 5_000 },
] as const;
type Text = (typeof texts)[number];

/** The windows take turns this often. */
const rounds = 3;
const viewport = { width: 1440, height: 900 };

/**
 * Key to next frame in the whole app, with the article read and checked as it changes, panels and status
 * bar on show, against ProseMirror with the same text and nothing else, and against that in a copy of the
 * app's window that stands still; all in one browser, by turns.
 */
export async function bench(): Promise<Record<string, number>> {
  const home = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const bare = await serveBare(join(home, 'bare'));
  const browser = await openBrowser();
  try {
    const figures: Record<string, number> = {};
    for (const text of texts) {
      Object.assign(figures, await compare(browser, bare.address, join(home, text.name), text));
    }
    return figures;
  } finally {
    await browser.close();
    await bare.close();
    await rm(home, { recursive: true });
  }
}

async function compare(
  browser: Browser,
  bareAddress: string,
  home: string,
  { name, words, findings }: Text,
): Promise<Record<string, number>> {
  const body = bodyWith(words, findings);
  const library = join(home, 'library');
  await writeArticle(library, body);
  const shell = await startBuiltShell(home, library);
  const app = await browser.newPage({ viewport });
  const bare = await browser.newPage({ viewport });
  const standing = await browser.newPage({ viewport });
  const pages = { bare, app, standing };
  try {
    for (const page of Object.values(pages)) await watchKeys(page);
    await bare.goto(bareAddress);
    await bare.evaluate((json) => window.openBare(json), body);
    await app.goto(shell.address);
    await openArticle(app);
    await standing.goto(bareAddress);
    await openInStandingWindow(standing, app, body);
    const typed: Record<keyof typeof pages, Typing[]> = { bare: [], app: [], standing: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const side of ['bare', 'app', 'standing'] as const) {
        const page = pages[side];
        await page.bringToFront();
        await seatInTheMiddle(page);
        typed[side].push(await typeWords(page));
      }
    }
    const frames = (side: keyof typeof pages, part: number): number =>
      at(
        part,
        typed[side].flatMap((round) => round.frames),
      );
    return {
      [`editor.key_p95_ratio_${name}`]: frames('app', 0.95) / frames('bare', 0.95),
      [`editor.key_p50_ratio_${name}`]: frames('app', 0.5) / frames('bare', 0.5),
      [`editor.standing_key_p95_ratio_${name}`]: frames('standing', 0.95) / frames('bare', 0.95),
      [`editor.standing_key_p50_ratio_${name}`]: frames('standing', 0.5) / frames('bare', 0.5),
      [`editor.key_p95_ms_${name}`]: frames('app', 0.95),
      [`editor.main_thread_ms_a_key_${name}`]: median(typed.app.map((round) => round.mainThread)),
      [`editor.bare_main_thread_ms_a_key_${name}`]: median(
        typed.bare.map((round) => round.mainThread),
      ),
      [`editor.long_tasks_${name}`]: typed.app.reduce((sum, round) => sum + round.longTasks, 0),
      ...(name === '20k'
        ? {
            ...(await afterPause(app)),
            'editor.heap_growth_mb_20k': await growthOverLongTyping(app),
          }
        : {}),
    };
  } finally {
    for (const page of Object.values(pages)) await page.close();
    await shell.stop();
  }
}

/** From the last key of a placeholder to its mark in the text and to its number in the panel's tab, in ms. */
async function afterPause(page: Page): Promise<Record<string, number>> {
  const marks: number[] = [];
  const tabs: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    await page.keyboard.type(' They asked [name', { delay: 40 });
    await page.waitForTimeout(1_000);
    await page.evaluate(watchAnswer);
    await page.keyboard.press(']');
    await page.waitForFunction(() => window.answered.mark > 0 && window.answered.tab > 0);
    const answered = await page.evaluate(() => window.answered);
    marks.push(answered.mark);
    tabs.push(answered.tab);
    await page.keyboard.type('.', { delay: 40 });
  }
  return {
    'editor.findings_after_pause_ms_20k': at(0.95, marks),
    'editor.findings_after_pause_median_ms_20k': median(marks),
    'editor.panel_after_pause_median_ms_20k': median(tabs),
  };
}

/** As text, for the page. */
const watchAnswer = `(() => {
  window.answered = { mark: 0, tab: 0 };
  const count = () => document.querySelectorAll('.ProseMirror .placeholder').length;
  const tab = () => [...document.querySelectorAll('[role=tab]')].map((t) => t.textContent).join();
  const before = { count: count(), tab: tab() };
  addEventListener('keydown', ({ timeStamp }) => {
    const look = () => {
      if (answered.mark === 0 && count() !== before.count) answered.mark = performance.now() - timeStamp;
      if (answered.tab === 0 && tab() !== before.tab) answered.tab = performance.now() - timeStamp;
      if (answered.mark === 0 || answered.tab === 0) requestAnimationFrame(look);
    };
    look();
  }, { once: true, capture: true });
})()`;

async function openArticle(page: Page): Promise<void> {
  await page.getByText('Council delays the ferry').last().click();
  await page.locator('.ProseMirror').waitFor();
  await page.getByText(/paragraphs? attributed$/).waitFor({ timeout: 60_000 });
}

async function writeArticle(library: string, body: BodyJson): Promise<void> {
  const now = '2026-03-01T08:00:00.000Z';
  const article = makeArticle({
    id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
    now,
    headline: 'Council delays the ferry again as costs rise',
    byline: ['Ann Whitfield'],
    dateline: 'QUAY',
    section: 'city',
    body,
  });
  await mkdir(join(library, 'articles'), { recursive: true });
  await writeFile(
    join(library, 'articles', `${article.id}.json`),
    articleForm.format(nextRevision(article, now)),
  );
}

async function serveBare(
  outDir: string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const root = join(import.meta.dirname, 'editor', 'bare');
  const page = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...page,
    base: './',
    build: { outDir, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 4000 },
  });
  const server = await preview({
    ...page,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

function at(part: number, times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
}
