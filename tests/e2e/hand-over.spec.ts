import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openLibrary } from '#main/desk/library/library.ts';
import { takeIn } from '#main/desk/packages/take-in.ts';
import { writePackage } from '#main/desk/packages/write-package.ts';
import { startBuiltShell } from '../built-shell.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { chooserOf, handOf, hands } from './hands.ts';
import type { Hand } from './hands.ts';
import { begin, saved, textOf } from './manuscript.ts';
import { stock } from './stock.ts';

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
      await expect(there.getByRole('heading', { name: 'A clean desk' })).toBeVisible();
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

test('what both went on with is compared and merged, and neither is lost', async ({
  page,
  app,
}) => {
  await stock(app.library, [{ headline: 'The pier closes', text: 'Nobody may walk on it.' }]);
  await app.open(page);
  const row = page.getByRole('row', { name: /The pier closes/ });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Hand over…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog.getByText('The package is written')).toBeVisible();
  await page.keyboard.press('Escape');
  const home = await mkdtemp(join(tmpdir(), 'galley e2e '));
  const colleague = await openLibrary(join(home, 'Library'));
  try {
    const sent = join(app.library, 'exports', 'the-pier-closes.galley');
    const file = { name: 'sent.galley', bytes: new Uint8Array(await readFile(sent)) };
    const { article } = await takeIn(colleague, file, null);
    const theirs = await colleague.save({ ...article, dek: 'Written by a colleague' });
    const back = await writePackage({
      article: theirs,
      log: null,
      readAsset: () => Promise.resolve(null),
      to: home,
      name: 'back',
      version: '0',
      now: theirs.updatedAt,
    });
    await page.getByRole('textbox', { name: 'Section' }).fill('Harbour');
    await saved(page);
    await page.locator('[data-import-files]').setInputFiles(back.file);
    const versions = page.getByRole('dialog', { name: 'Two versions of this article' });
    await expect(versions.getByText('The changes do not touch each other')).toBeVisible();
    await expect(versions.getByText('The second, as it was handed over').first()).toBeVisible();
    await versions.getByRole('button', { name: 'Merge as chosen' }).click();
    await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue('Written by a colleague');
    await expect(page.getByRole('textbox', { name: 'Section' })).toHaveValue('Harbour');
    expect(await articlesOf(app.library)).toHaveLength(1);
  } finally {
    await colleague.close();
    await rm(home, { recursive: true, force: true });
  }
});

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
