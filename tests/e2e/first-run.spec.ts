import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';

test('a newcomer opens the sample story and is shown around, once', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import files Plain/ })).toBeVisible();
  await page.getByRole('button', { name: /^Open a sample story/ }).click();
  const titles = ['The story', 'The ribbon', 'Quotes', 'Sources', 'Checks', 'Sign off'];
  for (const [index, title] of titles.entries()) {
    const card = page.getByRole('dialog', { name: new RegExp(`^${title}`) });
    await expect(card).toBeVisible();
    await expect(card).toBeInViewport({ ratio: 1 });
    const last = index === titles.length - 1;
    await card.getByRole('button', { name: last ? 'Done' : 'Next' }).click();
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.ProseMirror figure img').first()).toBeVisible();

  await page.reload();
  await expect(page.getByRole('row', { name: /Harbor Town/ })).toBeVisible();
  await page.getByRole('row', { name: /Harbor Town/ }).click();
  await expect(page.locator('.ProseMirror')).toContainText('Westmark Sound');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the tour goes by keys alone, and comes back when it is asked for', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await command(page, 'Take the tour');
  await expect(page.getByRole('dialog', { name: /^The story/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: 'Quotes' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('dialog', { name: /^The ribbon/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await command(page, 'Take the tour');
  await expect(page.getByRole('dialog', { name: /^The story/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^The ribbon/ })).toBeVisible();
});

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}
