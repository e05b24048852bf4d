import { expect } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { command } from './palette.ts';
import { stories } from './stories.ts';

const [story] = stories;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view holds WCAG 2.2 AA in ${colorScheme}`, async ({ page, app }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.open(page);
    await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
    await holds(page, 'the empty library');

    await page.locator('[data-import-files]').setInputFiles(story?.file ?? []);
    await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
    await holds(page, 'the import report');
    await page.keyboard.press('Escape');
    await expect(page.getByText(/\d+ findings/).first()).toBeVisible();
    for (const name of ['Quotes', 'Sources', 'Photos', 'Checks', 'Notes', 'History']) {
      await page.getByRole('tab', { name }).click();
      await expect(page.getByRole('tabpanel', { name })).toBeVisible();
      await holds(page, name);
    }
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await holds(page, 'the command palette');
  });
}

test('a story is written, checked and read by the keyboard alone', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await command(page, 'New article');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await page.keyboard.type('Library hours cut');
  for (let fields = 0; fields < 12; fields += 1) {
    if (await page.locator('.ProseMirror').evaluate((text) => text === document.activeElement))
      break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Hours will be cut, sources said.');
  await expect(page.getByText(/“Sources” names nobody/)).toBeVisible();

  await command(page, 'Show the sources');
  await expect(page.getByRole('tabpanel', { name: 'Sources' })).toBeVisible();
  await command(page, 'Keyboard shortcuts');
  await expect(page.getByRole('dialog', { name: /shortcuts/i })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
