import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build, preview } from 'vite';

const root = join(import.meta.dirname, 'editor');

/** Keys a round, and how long the writer waits between two, in ms: fast typing, with reads in between. */
const keys = 60;
const pause = 90;
const rounds = 3;

/**
 * Key to next frame while the article is read and checked, against the same editor without a
 * reading: the ratio of their 95th percentiles, rounds of both taking turns.
 */
export async function bench(): Promise<Record<string, number>> {
  const outDir = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 4000 },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch({
    executablePath: process.env['GALLEY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    return {
      'editor.key_p95_ratio_1k': await ratio(page, 1_000),
      'editor.key_p95_ratio_20k': await ratio(page, 20_000),
    };
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true });
  }
}

async function ratio(page: Page, words: number): Promise<number> {
  const read: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(...(await typeInto(page, words, false)));
    read.push(...(await typeInto(page, words, true)));
  }
  return percentile95(read) / percentile95(bare);
}

async function typeInto(page: Page, words: number, reading: boolean): Promise<readonly number[]> {
  await page.evaluate(([count, on]) => window.openBench(count, on), [words, reading] as const);
  await page.waitForTimeout(300);
  await page.evaluate(() => window.takeKeyTimes());
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(pause);
  }
  return page.evaluate(() => window.takeKeyTimes());
}

function percentile95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
