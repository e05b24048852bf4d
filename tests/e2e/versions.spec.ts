import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { articleSchema } from '#shared/article/article.ts';
import { contentHash } from '#shared/article/content-hash.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { begin, caretTo, saved, textOf } from './manuscript.ts';
import { command } from './palette.ts';

test('two windows on one article never overwrite each other, and merge what both wrote', async ({
  page,
  app,
  context,
}) => {
  // This window does not hear what the other one does.
  await page.route(/\/desk\/events/, (route) => route.abort());
  await started(page, app, 'One story, two desks', 'The bridge closes on Monday.');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('row', { name: /One story, two desks/ }).click();
  await write(other, ' From the second window.');
  await saved(other);
  await write(page, ' From the first window.');
  await page.getByRole('textbox', { name: 'Dek' }).fill('Written in the first');

  await expect(page.getByRole('button', { name: 'Compare and choose…' })).toBeVisible();
  await holds(page, 'the bar of a conflict');
  await page.getByRole('button', { name: 'Compare and choose…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of this article' });
  await expect(dialog.getByText('One place is changed in both')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /From the second window/ })).toBeVisible();
  await holds(page, 'the two versions');
  // Nothing is chosen for them, and nothing merged until they did: that leads to the first choice.
  await dialog.getByRole('button', { name: 'Merge as chosen' }).click();
  await expect(dialog.getByText('Nothing is merged yet.')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /From the first window/ })).toBeFocused();
  await expect(dialog.getByRole('radio', { name: /From the first window/ })).not.toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /From the second window/ })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Both, one after the other' })).toBeChecked();
  await expect(dialog.getByText('All is chosen')).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge as chosen' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.ProseMirror')).toBeFocused();

  await expect(page.locator('.ProseMirror')).toContainText('From the first window.');
  await expect(page.locator('.ProseMirror')).toContainText('From the second window.');
  await expect(page.getByRole('textbox', { name: 'Dek' })).toHaveValue('Written in the first');
  // The other window has nothing unsaved: it shows the merged version and says so.
  await expect(other.locator('.ProseMirror')).toContainText('From the first window.');
  await expect(other.getByText(/changed somewhere else/)).toBeVisible();
});

test('a conflict can be left by a copy of mine', async ({ page, app, context }) => {
  await page.route(/\/desk\/events/, (route) => route.abort());
  await started(page, app, 'Story with a copy', 'The bridge closes on Monday.');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('row', { name: /Story with a copy/ }).click();
  await write(other, ' From the second window.');
  await saved(other);
  await write(page, ' From the first window.');
  await page.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await saved(page);
  await expect(other.getByRole('row', { name: /Story with a copy/ })).toHaveCount(2);
  const texts = await Promise.all(
    (await readdir(join(app.library, 'articles'))).map((file) =>
      readFile(join(app.library, 'articles', file), 'utf8'),
    ),
  );
  expect(texts.join('\n')).toContain('From the first window.');
  expect(texts.join('\n')).toContain('From the second window.');
});

test('a file changed by another program is shown, and the version before is in the history', async ({
  page,
  app,
}) => {
  await started(page, app, 'Changed underneath', 'The bridge closes on Monday.');
  const file = await articleFile(app.library);
  await writeFile(file, (await readFile(file, 'utf8')).replace('on Monday', 'on Friday'));
  await expect(page.locator('.ProseMirror')).toContainText('closes on Friday');
  await expect(page.getByText(/changed somewhere else/)).toBeVisible();

  await page.getByRole('button', { name: 'Article actions' }).click();
  await page.getByRole('menuitem', { name: 'Version history' }).click();
  const panel = page.getByRole('tabpanel', { name: 'History' });
  await panel.getByRole('option', { name: /before another program changed it/ }).click();
  await expect(page.getByRole('region', { name: 'Comparison' }).locator('del')).toHaveText(
    'Monday',
  );
  await panel.getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.getByRole('region', { name: 'Comparison' })).toHaveCount(0);
  await expect(page.locator('.ProseMirror')).toContainText('closes on Monday');
});

test('a sync tool’s second version is offered and merged', async ({ page, app }) => {
  await started(page, app, 'Synced story', 'The bridge closes on Monday.');
  await app.close();
  const file = await articleFile(app.library);
  const copy = file.replace(/\.json$/, '.sync-conflict-20261124-101010-ABCDEFG.json');
  const article = articleSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const at = '2026-11-24T09:00:00.000Z';
  const signOff = { by: 'Tom Ries', at, contentHash: contentHash(article) };
  const signed = JSON.stringify({ ...article, signOff });
  await writeFile(file, signed);
  const elsewhere = signed.replace('Synced story', 'Synced elsewhere');
  await writeFile(copy, elsewhere.replace('on Monday.', 'on Monday before noon.'));

  await app.open(page);
  const notice = page.getByRole('list', { name: 'Second versions' });
  await expect(notice).toContainText('Syncthing left a second version');
  await notice.getByRole('button', { name: 'Compare and choose…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of this article' });
  const heads = dialog.getByText(/igned off/);
  await expect(heads).toHaveText(['Not signed off', /^Signed off by Tom Ries, 24 November 2026/]);
  // Each side has its words as they stand there.
  await expect(dialog.getByText('The bridge closes on Monday before noon.')).toBeVisible();
  await expect(dialog.getByText('The bridge closes on Monday.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep the second' }).click();
  await expect(page.getByRole('row', { name: /Synced elsewhere/ })).toBeVisible();
  await expect(notice).toHaveCount(0);
  expect(await readdir(join(app.library, 'articles'))).toHaveLength(1);
});

test('the last good version of a damaged article is put back', async ({ page, app }) => {
  await started(page, app, 'Damaged story', 'The bridge closes on Monday.');
  await write(page, ' And more.');
  await saved(page);
  await app.close();
  const file = await articleFile(app.library);
  const id = /([0-9a-f-]{36})\.json$/.exec(file)?.[1] ?? '';
  const folder = join(app.library, 'quarantine', '20261124T101010-0123456789ab');
  await mkdir(folder, { recursive: true });
  await rename(file, join(folder, `${id}.json`));
  const why = { at: '2026-11-24T10:10:10.000Z', from: `articles/${id}.json`, reason: 'Torn.' };
  await writeFile(join(folder, 'why.json'), JSON.stringify({ ...why, article: id, settled: null }));

  await app.open(page);
  const notice = page.getByRole('list', { name: 'Damaged files' });
  await expect(notice).toContainText('Damaged story');
  await holds(page, 'a damaged file');
  await notice.getByRole('button', { name: 'Restore the last good version' }).click();
  await expect(page.locator('.ProseMirror')).toContainText('And more.');
  await expect(notice).toHaveCount(0);
  expect(await readdir(folder)).toContain(`${id}.json`);
});

test('a log that was found damaged is told of in words, and the article goes on', async ({
  page,
  app,
}) => {
  await started(page, app, 'Garbled story', 'The bridge closes on Monday.');
  await command(page, 'Send the article to review');
  await expect(page.getByRole('status').filter({ hasText: 'in review' })).toBeVisible();
  await app.close();
  const logs = await readdir(join(app.library, 'log'));
  const log = join(app.library, 'log', logs.find((name) => name.endsWith('.jsonl')) ?? '');
  const garbled = (await readFile(log, 'utf8')).replace('"previous"', '#?"');
  await writeFile(log, garbled);

  await app.open(page);
  await page.getByRole('row', { name: /Garbled story/ }).click();
  await command(page, 'Send the article back to draft');
  const notice = page.getByRole('list', { name: 'Damaged files' });
  await expect(notice).toContainText('The log of Garbled story was found damaged.');
  await expect(notice).toContainText('The article is not affected, and its log goes on');
  await holds(page, 'a damaged log');
  await write(page, ' It opens on Friday.');
  await saved(page);
  const now = await readFile(log, 'utf8');
  expect(now.startsWith(garbled)).toBe(true);
  expect(now).toContain('"break found"');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

/** An article that the desk holds, in the open window. */
async function started(
  page: Page,
  app: { open(page: Page): Promise<void> },
  headline: string,
  text: string,
): Promise<void> {
  await app.open(page);
  await begin(page, { headline, text });
  await saved(page);
}

async function articleFile(library: string): Promise<string> {
  const [file] = await readdir(join(library, 'articles'));
  return join(library, 'articles', file ?? '');
}

async function write(page: Page, text: string): Promise<void> {
  await textOf(page).click();
  await caretTo(page, 'End');
  await page.keyboard.type(text);
}
