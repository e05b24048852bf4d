import type { Page } from '@playwright/test';

/** Keys a round, and how long the writer waits between two, in ms: fast typing, read as it goes. */
const keys = 60;
const pause = 90;

/** What one round of typing took. */
export interface Typing {
  /** From each key to the frame that shows it, in ms. */
  readonly frames: readonly number[];
  /** What the window's main thread did a key, in ms. */
  readonly mainThread: number;
  /** Tasks that held the main thread for more than 50 ms. */
  readonly longTasks: number;
}

/** Notes in every page that is opened from now on when keys come and frames show them. */
export async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript({ content: `(${watcher})();` });
}

/** As text: what compiles this file would add calls to a function that a page does not know. */
const watcher = `() => {
  window.keyFrames = [];
  window.longTasks = 0;
  new PerformanceObserver((list) => { window.longTasks += list.getEntries().length; })
    .observe({ type: 'longtask' });
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      // A message is handled right after the frame was drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyFrames.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, { capture: true });
}`;

/** Puts the caret to the end of the paragraph in the middle of the text, where a writer would go on. */
export async function seatInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.locator('.ProseMirror > p');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await middle.evaluate((paragraph) => {
    getSelection()?.collapse(paragraph, paragraph.childNodes.length);
  });
  await page.waitForTimeout(1_000);
}

/** Types words where the caret stands, with keys as a keyboard sends them. */
export async function typeWords(page: Page): Promise<Typing> {
  await page.evaluate('keyFrames.length = 0; longTasks = 0; gc()');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busyBefore = await busy();
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(pause);
  }
  const mainThread = ((await busy()) - busyBefore) / keys;
  await session.detach();
  return {
    frames: await page.evaluate<number[]>('keyFrames.slice()'),
    mainThread,
    longTasks: await page.evaluate<number>('longTasks'),
  };

  async function busy(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    return (task?.value ?? 0) * 1_000;
  }
}

/** What the window's memory grows by, in MB, while somebody types for a long time; 0 where it is flat. */
export async function growthOverLongTyping(page: Page): Promise<number> {
  await typeFast(page, 300);
  const before = await heap(page);
  await typeFast(page, 3_000);
  return (await heap(page)) - before;
}

async function typeFast(page: Page, count: number): Promise<void> {
  for (let key = 0; key < count; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    // Now and then the writer rests, so that the panels follow and a save goes out.
    await page.waitForTimeout(key % 300 === 299 ? 1_500 : 8);
  }
}

async function heap(page: Page): Promise<number> {
  await page.waitForTimeout(2_000);
  await page.requestGC();
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}
