import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import type { App } from './app.ts';
import { holds } from './axe.ts';
import { saved } from './manuscript.ts';
import { command } from './palette.ts';
import { focusRow } from './rows.ts';
import { stock } from './stock.ts';
import type { StockedArticle } from './stock.ts';

const published: StockedArticle = {
  headline: 'Bridge closes for repairs',
  text: 'The bridge closes on Monday for repairs.',
  byline: ['Nora Blum'],
  dateline: 'Kiel, Nov. 20',
  section: 'Coast',
  status: 'published',
  publishedAt: '2026-01-20T09:00:00.000Z',
};
const words = 'An earlier version of this article misstated the day. The bridge closes on Tuesday.';

test('a published article is corrected, signed off anew, and tells its readers', async ({
  page,
  app,
}) => {
  await stock(app.library, [published]);
  await app.open(page);
  await page.getByRole('row', { name: /Bridge closes/ }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('menuitem', { name: 'Correction or note…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correction or note to readers' });
  await holds(page, 'an empty correction');
  await dialog.getByRole('textbox', { name: /What was wrong/ }).fill(words);
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Tom Ries');
  await dialog.getByRole('button', { name: 'Write the correction' }).click();
  await expect(dialog.getByText('The correction stands in the article')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign off…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign off', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Export the page' }).click();
  await expect(page.getByText('The page is written')).toBeVisible();
  const html = await exportedPage(app.library);
  expect(html).toContain('<h2 id="corrections">Correction</h2>');
  expect(html).toContain(words);
  expect(html).toContain('CorrectionComment');
  expect(html).not.toContain('Tom Ries');

  await page.keyboard.press('Escape');
  await expect(page.getByLabel('As it will print')).toContainText(words);

  // What readers have seen stays.
  await command(page, 'write a correction');
  await expect(page.getByText(/Readers have seen it: it stays/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(?:Take back|Edit:)/ })).toHaveCount(0);
});

test('a correction is written by keys alone, and taken back before anybody read it', async ({
  page,
  app,
}) => {
  await stock(app.library, [published]);
  await app.open(page);
  await openFirst(page);
  await command(page, 'write a correction');
  await expect(page.getByRole('textbox', { name: /What was wrong/ })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await command(page, 'write a correction');
  await expect(page.getByRole('textbox', { name: /What was wrong/ })).toHaveValue(words);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tom Ries');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The correction stands in the article')).toBeVisible();
  await page.getByRole('button', { name: /^Take back/ }).press('Enter');
  await expect(page.getByRole('list', { name: 'Corrections of this article' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Write another' }).press('Enter');
  await page.getByRole('combobox', { name: 'What it is' }).selectOption('Clarification');
  await page.getByRole('textbox', { name: /^What could be misunderstood/ }).fill('At low tide.');
  await page.getByRole('button', { name: 'Write the clarification' }).press('Enter');
  await expect(page.getByText('The clarification stands in the article')).toBeVisible();
  await page.keyboard.press('Escape');
  const printed = page.getByLabel('As it will print');
  await expect(printed).toContainText(/Clarification: .*At low tide/);

  // Edited where it stands, from the line that it prints.
  await printed.getByRole('button', { name: 'Edit the clarification' }).press('Enter');
  const said = page.getByRole('textbox', { name: /^What could be misunderstood/ });
  await expect(said).toHaveValue('At low tide.');
  await said.fill('At low tide alone.');
  await page.getByRole('combobox', { name: 'What it is' }).selectOption('Retraction');
  await expect(page.getByText(/^Readers find this above the text/)).toBeVisible();
  await page.getByRole('button', { name: 'Change the retraction' }).press('Enter');
  await expect(page.getByText('The retraction stands in the article')).toBeVisible();
  await holds(page, 'a note to readers that was edited');
  await page.keyboard.press('Escape');
  await expect(printed).toContainText(/Retraction, above the text: .*At low tide alone/);
  await expect(printed).not.toContainText('Clarification');
});

test('who exports a changed text once more is asked whether the first one was wrong', async ({
  page,
  app,
}) => {
  await openUnpublished(page, app);
  const asks = page.getByText('Readers have seen another text.');
  await clearAndExport(page, asks, false);
  await page.keyboard.press('Escape');
  await page.locator('.ProseMirror p').click();
  await page.keyboard.type(' Buses run.');
  await saved(page);
  await clearAndExport(page, asks, true);
  await command(page, 'Export…');
  await expect(page.getByRole('button', { name: 'Export the page' })).toBeVisible();
  await expect(asks).toHaveCount(0);
});

test('who signs a changed page off is asked for the correction first, and nothing says that it is not live', async ({
  page,
  app,
}) => {
  await openUnpublished(page, app);
  await clearAndExport(page, page.getByText('Readers have seen another text.'), false);
  const row = page.getByRole('row', { name: /Bridge closes/ });
  await expect(row).toHaveAccessibleName(/published, signed off/);
  await page.locator('.ProseMirror p').click();
  await page.keyboard.type(' Buses run.');
  await saved(page);
  await expect(row).toHaveAccessibleName(/published, changed since/);
  await command(page, 'Export…');
  // One dialog fades while the next is there already.
  const dialog = page.getByRole('dialog').last();
  await expect(dialog).toContainText('The sign-off by Tom Ries is void');
  await dialog.getByRole('button', { name: 'Sign off…' }).press('Enter');
  await expect(dialog).toContainText('Readers have seen another text.');
  await holds(page, 'a changed page before its sign-off');
  await dialog.getByRole('button', { name: 'Write a correction…' }).press('Enter');
  await dialog.getByRole('textbox', { name: /What was wrong/ }).fill(words);
  await dialog.getByRole('button', { name: 'Write the correction' }).press('Enter');
  await dialog.getByRole('button', { name: 'Sign off…' }).press('Enter');
  await expect(dialog).toContainText(`Readers will be told. Correction: ${words}`);
  await expect(dialog).not.toContainText('Readers have seen another text.');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).press('Enter');
  await expect(dialog).toContainText('Readers see the text before it');
  await page.keyboard.press('Escape');
  await expect(row).toHaveAccessibleName(/published, changed since, signed off/);
  await command(page, 'write a correction');
  await expect(dialog).toContainText('It voids the sign-off by Tom Ries.');
});

async function clearAndExport(page: Page, asks: Locator, isAsked: boolean): Promise<void> {
  await command(page, 'Sign off…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Tom Ries');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('button', { name: 'Export the page' })).toBeVisible();
  await expect(asks).toHaveCount(isAsked ? 1 : 0);
  await page.getByRole('button', { name: 'Export the page' }).click();
  await expect(page.getByText('The page is written')).toBeVisible();
  await page.keyboard.press('Escape');
}

async function openUnpublished(page: Page, app: App): Promise<void> {
  await stock(app.library, [{ ...published, status: 'draft', publishedAt: null }]);
  await app.open(page);
  await openFirst(page);
}

async function openFirst(page: Page): Promise<void> {
  await focusRow(page.getByRole('row', { name: /Bridge closes/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror')).toContainText('closes on Monday');
}

async function exportedPage(library: string): Promise<string> {
  const [folder = ''] = await readdir(join(library, 'exports'));
  return readFile(join(library, 'exports', folder, 'index.html'), 'utf8');
}
