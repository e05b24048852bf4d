import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { command } from './palette.ts';
import { stock } from './stock.ts';

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
  await expect(page.getByText(/whoever starts Galley adds the option --backup/)).toBeVisible();
});

test('a backup under way shows how far it is, is cancelled without a trace, and made after all', async ({
  page,
  app,
}) => {
  const backups = join(dirname(app.library), 'Copies');
  await stock(app.library, [{ headline: 'Night ferry' }]);
  await manyPictures(join(app.library, 'assets'));
  await app.open(page, ['--backup', backups]);
  await expect(page.getByRole('row', { name: /Night ferry/ })).toBeVisible();
  await command(page, 'Back up the library');
  const bar = page.getByRole('progressbar');
  const cancel = page.getByRole('button', { name: 'Cancel' });
  // Galley makes one by itself where none was made today: the window shows that one as its own.
  if (await bar.isHidden()) await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(bar).toHaveAttribute('aria-valuetext', /^[1-9]\d?%$/);
  await cancel.click();
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
  await expect(bar).toHaveCount(0);
  expect(await readdir(backups)).toEqual([]);

  await page.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(bar).toBeVisible();
  await holds(page, 'a backup under way');
  await expect(page.getByText(/the only one there/)).toBeVisible({ timeout: 60_000 });
  expect(await zipsIn(backups)).toHaveLength(1);
  expect(await readdir(backups)).toHaveLength(1);
});

/** Files that a backup takes some seconds for. */
async function manyPictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const bytes = randomBytes(1 << 20);
  for (let number = 0; number < 250; number += 1) {
    bytes.writeUInt32BE(number);
    const name = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(folder, `${name}.jpg`), bytes);
  }
}

async function zipsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((name) => name.endsWith('.zip'))
    .toSorted()
    .reverse();
}
