import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { command } from './palette.ts';

test('a library is backed up from the window, by mouse and by keys', async ({ page, app }) => {
  const backups = join(dirname(app.library), 'Copies');
  await app.open(page, ['--backup', backups]);
  await page.getByRole('button', { name: /^Write an article/ }).click();
  await command(page, 'Back up the library');
  await expect(page.getByText('None yet')).toBeVisible();
  await holds(page, 'the backups');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/the only one there/)).toBeVisible();
  const [first] = await zipsIn(backups);
  await page.getByRole('button', { name: 'Back up now' }).focus();
  // Of one day's backups the newest stays; one bears the second that it was made in.
  await expect(async () => {
    await page.keyboard.press('Enter');
    expect((await zipsIn(backups)).includes(first ?? '')).toBe(false);
  }).toPass();
  expect(await zipsIn(backups)).toHaveLength(1);
});

test('a window without a folder for backups says how one is named', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await command(page, 'Back up the library');
  await expect(page.getByText('No backups are made yet.')).toBeVisible();
  await expect(page.getByText('npm start -- --backup DIR')).toBeVisible();
});

async function zipsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((name) => name.endsWith('.zip'))
    .toSorted()
    .reverse();
}
