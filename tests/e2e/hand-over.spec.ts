import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startBuiltShell } from '../built-shell.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { chooserOf, handOf, hands } from './hands.ts';
import type { Hand } from './hands.ts';
import { begin, saved, textOf } from './manuscript.ts';

for (const name of hands) {
  test(`an article goes to another library and comes back in a newer version, by ${name}`, async ({
    page,
    app,
    browser,
  }) => {
    const home = await mkdtemp(join(tmpdir(), 'galley e2e '));
    const colleague = await startBuiltShell(home, join(home, 'Library'));
    const context = await browser.newContext();
    try {
      await app.open(page);
      const mine = handOf(page, name);
      await begin(page, { headline: 'The pier closes', text: 'Nobody may walk on it.' });
      await saved(page);
      const sent = join(home, 'sent.galley');
      await handOver(page, mine, sent);

      const there = await context.newPage();
      await there.goto(colleague.address);
      const theirs = handOf(there, name);
      await importFile(there, theirs, sent);
      await expect(there.getByText('was taken in as it was handed over')).toBeVisible();
      await expect(there.getByRole('textbox', { name: 'Headline' })).toHaveValue('The pier closes');
      await expect(textOf(there)).toBeFocused();
      expect(await articlesOf(join(home, 'Library'))).toEqual(await articlesOf(app.library));

      await there.keyboard.press('ControlOrMeta+End');
      await there.keyboard.type(' Not even the harbour master.');
      await saved(there);
      const back = join(home, 'back.galley');
      await handOver(there, theirs, back);

      await importFile(page, mine, back);
      const offer = page.getByRole('dialog', { name: 'A newer version of your article' });
      await expect(offer.getByText('The pier closes')).toBeVisible();
      await holds(page, 'the offer of a newer version');
      await mine.press(offer.getByRole('button', { name: 'Take it in' }));
      await expect(textOf(page)).toContainText('Not even the harbour master.');
      await expect(page.getByText('Your version is kept in the version history')).toBeVisible();
      expect(await articlesOf(app.library)).toEqual(await articlesOf(join(home, 'Library')));
    } finally {
      await context.close();
      await colleague.stop();
      await rm(home, { recursive: true, force: true });
    }
  });
}

/** Hands the open article over, and keeps the package as the browser does. */
async function handOver(page: Page, hand: Hand, file: string): Promise<void> {
  await hand.pick(page.getByRole('button', { name: 'Publish' }), 'Hand over…');
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await expect(dialog.getByText('Earlier versions stay here')).toBeVisible();
  await holds(page, 'the hand-over');
  await hand.press(dialog.getByRole('button', { name: 'Hand over' }));
  await expect(dialog.getByText('The package is written')).toBeVisible();
  const download = page.waitForEvent('download');
  await hand.press(dialog.getByRole('link', { name: 'Download the package' }));
  const kept = await download;
  expect(kept.suggestedFilename()).toBe('the-pier-closes.galley');
  await kept.saveAs(file);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

async function importFile(page: Page, hand: Hand, file: string): Promise<void> {
  const chooser = await chooserOf(page, () => hand.command('Import files…'));
  await chooser.setFiles(file);
}

/** The files of a library's articles, as they stand on the disk. */
async function articlesOf(library: string): Promise<readonly string[]> {
  const folder = join(library, 'articles');
  const names = (await readdir(folder)).filter((file) => !file.startsWith('.'));
  return Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
}
