import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What night can break that day does not: the page is the same but for its colours. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Expects that what the page shows holds WCAG 2.2 AA by day and by night; `view` names it where it does not. */
export async function holds(page: Page, view: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNothing(new AxeBuilder({ page }).withTags(everyRule), `${view}, by day`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothing(new AxeBuilder({ page }).withRules(rulesOfColour), `${view}, by night`);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNothing(axe: AxeBuilder, view: string): Promise<void> {
  // No frame here holds a page of others: axe need not open a page of its own for them.
  const { violations } = await axe.setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
  expect.soft(found, view).toEqual([]);
}
