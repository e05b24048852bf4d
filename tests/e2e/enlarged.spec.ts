import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import { saved, textOf } from './manuscript.ts';
import { command } from './palette.ts';
import { stories } from './stories.ts';

/** What a window of 1024×700 has room for at a zoom of 200 %. */
test.use({ viewport: { width: 512, height: 350 }, deviceScaleFactor: 2 });

test('at twice the size an article is found, written and checked', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await staysWithin(page, 'the empty library');
  await page.locator('[data-import-files]').setInputFiles(stories[0]?.file ?? []);
  const report = page.getByRole('dialog', { name: 'Import report' });
  await staysWithin(page, 'the import report');
  await everyButtonIsReached(report);
  await report.getByRole('button', { name: 'To the manuscript' }).click();

  const text = textOf(page);
  await text.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' It rained.');
  await expect(text.locator('p').first()).toContainText('It rained.');
  await saved(page);
  for (const name of ['Quotes', 'Sources', 'Photos', 'Checks', 'Notes', 'History']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await staysWithin(page, name);
  }

  await command(page, 'Read the proof');
  await expect(page.getByRole('button', { name: /^Mark as read/ })).toBeVisible();
  await staysWithin(page, 'the proof');
  await page.keyboard.press('Escape');

  // The library takes the place of the panels, and goes when it has been asked.
  await page.getByRole('button', { name: 'Show the library' }).click();
  await staysWithin(page, 'the library beside the text');
  await expect(page.getByRole('tab', { name: 'Checks' })).toBeHidden();
  await command(page, 'Show the checks');
  await expect(page.getByRole('tabpanel', { name: 'Checks' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeHidden();
  await command(page, 'Search the library');
  await page.keyboard.type('status:draft');
  await expect(page.getByRole('row').first()).toBeVisible();
  await command(page, 'whole library');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await staysWithin(page, 'the whole library');
});

test('at twice the size every dialog can be answered', async ({ page, app }) => {
  await app.open(page);
  await page.getByRole('button', { name: /^Write an article/ }).click();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  for (const title of [
    'Sign off…',
    'Export…',
    'Word goal',
    'Section and tags',
    'Paste a story',
    'Keep the article as a template',
    'Keyboard shortcuts',
    'Preferences',
  ]) {
    await command(page, title);
    const dialog = page.getByRole('dialog').last();
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeVisible();
    await staysWithin(page, title);
    await everyButtonIsReached(dialog);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

/** Expects no control beyond the sides of the window, or of the tray that it stands in, but those for screen readers alone. */
async function staysWithin(page: Page, view: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const trayOf = (control: Element): Element => {
      for (let around = control.parentElement; around !== null; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible') return around;
      return document.documentElement;
    };
    const controls = [...document.querySelectorAll('button, [role=tab], input, select, textarea')];
    const cut = controls.filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      const tray = trayOf(control).getBoundingClientRect();
      const seen =
        width > 1 && tray.width > 1 && getComputedStyle(control).visibility === 'visible';
      return seen && (left < tray.left - 1 || right > tray.right + 1);
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(scrollWidth > clientWidth ? ['the page itself'] : []),
      ...cut.map((control) => control.getAttribute('aria-label') ?? control.textContent),
    ];
  });
  expect.soft(beyond, view).toEqual([]);
}

async function everyButtonIsReached(dialog: Locator): Promise<void> {
  // Anew where the dialog changes meanwhile: what blocks a sign-off comes a moment after it.
  await expect(async () => {
    for (const button of await dialog.getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded({ timeout: 5_000 });
      await expect(button).toBeInViewport({ ratio: 0.99, timeout: 5_000 });
    }
  }).toPass();
}
