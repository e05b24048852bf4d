import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { test } from './app.ts';
import { command } from './palette.ts';

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
    await leave(card, last ? 'Done' : 'Next');
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.ProseMirror figure img').first()).toBeVisible();

  await page.reload();
  await expect(page.getByRole('row', { name: /Harbor Town/ })).toBeVisible();
  await page.getByRole('row', { name: /Harbor Town/ }).click();
  await expect(page.locator('.ProseMirror')).toContainText('Westmark Sound');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the sample has a transcript behind it, where the words of a record are found', async ({
  page,
  app,
}) => {
  await app.open(page);
  await page.getByRole('button', { name: /^Open a sample story/ }).click();
  await leave(page.getByRole('dialog', { name: /^The story/ }), 'Skip the tour');
  const viewer = page.getByRole('region', { name: 'Ida Brandt, night shift.vtt' });
  const said = viewer.getByText('We would lose a third of the people on my ward.');

  await command(page, 'Open the material');
  await expect(said).toBeVisible();
  await viewer.getByRole('button', { name: 'Close the material' }).click();

  await page.getByRole('tab', { name: /^Quotes/ }).click();
  const quote = page.getByRole('listitem', { name: /^Quotation: We would lose half/ });
  await expect(quote).toContainText('The record differs from the material');
  await quote.getByRole('button', { name: /^In material: Ida Brandt.*00:00:23$/ }).click();
  await expect(said).toBeInViewport();
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain('material-spot');
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

/** Presses a button of a card of the tour, which goes where its subject is once that stands there. */
async function leave(card: Locator, name: string): Promise<void> {
  await expect(card).toBeVisible();
  await expect(async () => {
    if (await card.isVisible()) await card.getByRole('button', { name }).click({ timeout: 2_000 });
    await expect(card).toBeHidden({ timeout: 1_000 });
  }).toPass();
}
