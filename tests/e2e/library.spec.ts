import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { begin, saved } from './manuscript.ts';
import { focusRow } from './rows.ts';

test('an article is written, renamed, deleted, brought back and found after a restart', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page, {
    headline: 'Bridge to close for a year',
    text: 'The old bridge closes on Monday.',
  });
  await saved(page);

  const row = page.getByRole('row', { name: 'Bridge to close for a year' });
  await row.click();
  await focusRow(row);
  await page.keyboard.press('F2');
  await page.getByRole('grid').getByRole('textbox', { name: 'Headline' }).fill('Bridge closes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Bridge closes');

  const renamed = page.getByRole('row', { name: 'Bridge closes' });
  await focusRow(renamed);
  await page.keyboard.press('Delete');
  await expect(renamed).toHaveCount(0);
  expect(await readdir(join(app.library, 'trash'))).toHaveLength(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(renamed).toBeVisible();

  expect(await app.close()).toBe(0);
  await app.open(page);
  await page.getByRole('row', { name: 'Bridge closes' }).click();
  await expect(page.locator('.ProseMirror')).toContainText('The old bridge closes on Monday.');
});

test('a damaged file is named and left as it is', async ({ page, app }) => {
  await app.open(page);
  await begin(page, { headline: 'A good article' });
  await saved(page);
  await app.close();
  const file = join(app.library, 'articles', '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11.json');
  await writeFile(file, '{"schema": 1, "id": "torn');

  await app.open(page);
  await expect(page.getByRole('row', { name: 'A good article' })).toBeVisible();
  await page.getByText('One file could not be read').click();
  await expect(page.getByText('0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11.json')).toBeVisible();
  await holds(page, 'a file that cannot be read');
  expect(await readFile(file, 'utf8')).toBe('{"schema": 1, "id": "torn');
});
