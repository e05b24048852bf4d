import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { RunOptions } from 'axe-core';

/** Expects that what the page shows holds WCAG 2.2 AA by day and by night; `view` names it where it does not. */
export async function holds(page: Page, view: string): Promise<void> {
  await lookBy(page, 'light');
  // Once a page: a script that runs for the first time takes as long again as what it looks at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await expectNothing(page, everyRule, `${view}, by day`);
  await lookBy(page, 'dark');
  await expectNothing(page, rulesOfColour, `${view}, by night`);
  await page.emulateMedia({ colorScheme: 'light' });
}

const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What night can break that day does not: the page is the same but for its colours. */
const rulesOfColour: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Waits until the page has its colours and its type, and nothing fades or flashes any more. */
async function lookBy(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    while (document.querySelector('.flash') !== null) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
}

async function expectNothing(page: Page, options: RunOptions, view: string): Promise<void> {
  const found = await page.evaluate(async (given) => {
    const { axe: here } = window as unknown as { readonly axe: typeof axe };
    // What the controls' library reads aloud is named by things that may have gone since.
    const read = { exclude: ['[data-live-announcer]'] };
    const { violations } = await here.run(read, { ...given, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  }, options);
  expect.soft(found, view).toEqual([]);
}
