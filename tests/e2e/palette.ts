import type { Page } from '@playwright/test';

/** Runs the first command that the palette finds for some words of its title. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}
