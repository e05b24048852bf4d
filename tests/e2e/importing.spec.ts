import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';

const page1 = `<!doctype html><html lang="en"><head><title>Ferry fares rise</title></head><body>
<nav><a href="/a">Home</a> <a href="/b">News</a></nav>
<article><h1>Ferry fares rise</h1><p class="byline">By Ada Quist</p>
<p>Fares on the harbor ferry go up by a tenth in June, the port authority said on Tuesday.</p>
<p>“Fuel costs what it costs,” <a href="https://example.org/ng">Noor Gill</a>, who runs the ferry, told Reuters. “We waited as long as we could.”</p>
<p onclick="window.hacked = true">Riders' groups said they would ask the council for a hearing before summer.</p>
<script>window.hacked = true</script><img src="x" onerror="window.hacked = true">
<p>Sources: Reuters / Photo credit: Port Alder Authority</p></article>
<footer>All rights reserved</footer></body></html>`;

test('a dropped web page becomes an article, and nothing in it runs', async ({ page, app }) => {
  await app.open(page);
  await drop(page, 'fares.html', 'text/html', page1);
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report.getByText('Ada Quist')).toBeVisible();
  await expect(report.getByText('All rights reserved')).toBeVisible();
  await report.getByRole('button', { name: 'Put back “All rights reserved”' }).click();
  await expect(report.getByText('Put back', { exact: true }).first()).toBeVisible();
  await report.getByRole('button', { name: 'To the manuscript' }).click();

  const text = page.locator('.ProseMirror');
  await expect(text).toBeFocused();
  await expect(text).toContainText('Fares on the harbor ferry');
  await expect(text).toContainText('All rights reserved');
  await expect(text.getByRole('link', { name: 'Noor Gill' })).toHaveAttribute(
    'href',
    'https://example.org/ng',
  );
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('a pasted story becomes an article', async ({ page, app }) => {
  await app.open(page);
  await page.getByRole('button', { name: /^Paste a story/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill('Snow closes the pass\n\nSnow closed the pass on Sunday, police said.\n\nSources: AP');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Snow closes the pass');
});

test('files that hold no story are refused in words, and nothing is half-imported', async ({
  page,
  app,
}) => {
  await app.open(page);
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.locator('[data-import-files]').setInputFiles([
    { name: 'holiday.txt', mimeType: 'text/plain', buffer: picture },
    { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    {
      name: 'menu.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<nav><a href="/">Home</a></nav>'),
    },
  ]);
  const notices = page.getByRole('region', { name: 'Notices' });
  for (const name of ['holiday.txt', 'nothing.txt', 'menu.html']) {
    await expect(notices.getByText(name)).toBeVisible();
  }
  await expect(page.getByRole('row')).toHaveCount(0);
  expect(await readdir(join(app.library, 'articles')).catch(() => [])).toEqual([]);
});

test('a problem leaves with the article that it came over, by a click, or in time', async ({
  page,
  app,
}) => {
  await page.clock.install();
  await app.open(page);
  const notices = page.getByRole('region', { name: 'Notices' });
  const refuse = async (): Promise<void> => {
    await drop(page, 'empty.txt', 'text/plain', '');
    await expect(notices.getByText('“empty.txt” is empty')).toBeVisible();
  };

  await page.locator('[data-import-files]').setInputFiles([
    { name: 'fares.html', mimeType: 'text/html', buffer: Buffer.from(page1) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  await page.getByRole('button', { name: 'To the manuscript' }).click();
  await expect(notices.getByText('“empty.txt” is empty')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Alt+n');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('');
  await expect(notices.getByText('“empty.txt”')).toHaveCount(0);

  await refuse();
  await notices.getByRole('button', { name: 'Dismiss this notice' }).click();
  await expect(notices.getByText('“empty.txt”')).toHaveCount(0);

  // A notice stays while the mouse rests on it.
  await page.mouse.move(0, 0);
  await refuse();
  await page.clock.fastForward('05:00');
  await expect(notices.getByText('“empty.txt”')).toHaveCount(0);
});

/** Drops a file of this content on the window, as a file manager does. */
async function drop(page: Page, name: string, type: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, fileType, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: fileType }));
      return data;
    },
    [name, type, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}
