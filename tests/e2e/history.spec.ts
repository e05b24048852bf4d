import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { begin, saved } from './manuscript.ts';
import { command } from './palette.ts';

test('two versions are compared in the page, named and put back', async ({ page, app }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await app.open(page);
  await twoVersions(page);
  await page.getByRole('tab', { name: 'History' }).click();
  const panel = page.getByRole('tabpanel', { name: 'History' });
  await panel
    .getByRole('option', { name: /the status changed/ })
    .last()
    .click();

  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.locator('.ProseMirror del')).toHaveText([
    'Monday',
    'Ferries run all night.',
  ]);
  await expect(comparison.locator('.ProseMirror ins')).toHaveText(['Friday']);
  await expect(comparison.getByRole('heading', { level: 2 })).toContainText('Bridge to close');
  await expect(page.getByRole('toolbar')).toBeHidden();
  await comparison.getByRole('button', { name: 'Next change' }).click();
  await holds(page, 'two versions compared');

  await panel.getByRole('textbox', { name: 'Name' }).fill('As filed');
  await panel.getByRole('button', { name: 'Keep' }).click();
  await expect(panel.getByRole('option', { name: /As filed/ })).toBeVisible();
  await panel.getByText('What happened').click();
  await expect(panel.getByText('From draft to in review')).toBeVisible();

  await panel.getByRole('button', { name: 'Restore this version' }).click();
  await expect(comparison).toHaveCount(0);
  await expect(page.locator('.ProseMirror')).toContainText('closes on Monday');
  await expect(page.locator('.ProseMirror')).toContainText('Ferries run all night.');
});

test('a version is looked at by the keyboard alone, and Escape leads back to the text', async ({
  page,
  app,
}) => {
  await app.open(page);
  await twoVersions(page);
  await page.keyboard.press('ControlOrMeta+6');
  const panel = page.getByRole('tabpanel', { name: 'History' });
  const oldest = panel.getByRole('option', { name: /the status changed/ }).last();
  await expect(oldest).toBeVisible();
  for (let keys = 0; keys < 30; keys += 1) {
    if (await panel.getByRole('listbox').evaluate((list) => list.contains(document.activeElement)))
      break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.locator('.ProseMirror ins').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(comparison).toHaveCount(0);
  await expect(page.locator('.ProseMirror')).toContainText('closes on Friday');
  // What was typed before is still there to be undone.
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.ProseMirror')).not.toContainText('closes on Friday for repairs.');
});

/** A version about Monday with two paragraphs is kept; then it says Friday, in one. */
async function twoVersions(page: Page): Promise<void> {
  const text = await begin(page, {
    headline: 'Bridge to close',
    text: 'The bridge closes on Monday for repairs.',
  });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ferries run all night.');
  await saved(page);
  await command(page, 'Send the article to review');
  await expect(page.getByRole('status').filter({ hasText: 'in review' })).toBeVisible();
  await command(page, 'Send the article back to draft');
  await expect(page.getByRole('status').filter({ hasText: 'draft' })).toBeVisible();
  await text.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('The bridge closes on Friday for repairs.');
  await saved(page);
}
