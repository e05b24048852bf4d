import { chmod, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RequestName } from '#shared/desk/contract.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { handOf, hands } from './hands.ts';
import { begin, caretTo, saved } from './manuscript.ts';
import { storedArticle } from './stock.ts';

test('a library that turns read-only under the editor takes no word away, nor does closing the window', async ({
  page,
  app,
}) => {
  await app.openAsAnybody(page);
  const text = await begin(page);
  const letSave = await hold(page, 'article.save');
  await page.keyboard.type('The boat stays.');
  // Closed before the desk has it: the window asks, and saves meanwhile.
  expect(await askedAtClosing(page)).toBe(true);
  letSave();
  await expect.poll(() => storedArticle(app.library)).toContain('The boat stays.');
  await saved(page);

  const articles = join(app.library, 'articles');
  await chmod(articles, 0o555);
  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.type(' It sails at noon.');
  const banner = page.getByRole('region', { name: 'Manuscript' }).getByText(/may not write/);
  await expect(banner).toBeVisible();
  await holds(page, 'a text that is not saved');
  await listenToClipboard(page);
  for (const hand of hands) {
    await page.evaluate(() => document.body.removeAttribute('data-copied'));
    await handOf(page, hand).press(page.getByRole('button', { name: 'Copy the text' }));
    await expect(page.locator('body')).toHaveAttribute('data-copied', /It sails at noon\.$/);
  }
  expect(await askedAtClosing(page)).toBe(true);
  await expect(text).toHaveText('The boat stays. It sails at noon.');
  expect(await storedArticle(app.library)).not.toContain('It sails');

  await chmod(articles, 0o755);
  // Unless it has tried again by itself by now.
  await page
    .getByRole('button', { name: 'Try now' })
    .click({ timeout: 2_000 })
    .catch(() => undefined);
  await saved(page);
  await expect(banner).toBeHidden();
  expect(await storedArticle(app.library)).toContain('It sails at noon.');
  expect(await askedAtClosing(page)).toBe(false);
});

test('a stored body that makes no sense is named and left alone, and the window keeps its text', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type('The boat stays.');
  await expect.poll(() => storedArticle(app.library)).toContain('The boat stays.');
  const [name = ''] = await readdir(join(app.library, 'articles'));
  const file = join(app.library, 'articles', name);
  const odd = (await readFile(file, 'utf8')).replaceAll('"paragraph"', '"hologram"');
  await writeFile(file, odd);
  await page.getByText('One file could not be read').click();
  await expect(page.getByText(/does not hold an article that can be read/).first()).toBeVisible();
  await expect(text).toHaveText('The boat stays.');

  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.type(' At noon.');
  await expect(page.getByText(/Your text is kept in this window/)).toBeVisible();
  await expect(text).toHaveText('The boat stays. At noon.');
  expect(await readFile(file, 'utf8')).toBe(odd);
});

test('what is typed while another article is on its way is not lost', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page, { headline: 'The ferry', text: 'The boat stays.' });
  const letCreate = await hold(page, 'article.create');
  const asked = page.waitForRequest('**/desk/article.create');
  await page.keyboard.press('ControlOrMeta+Alt+n');
  await asked;
  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.type(' It sails at noon.');
  letCreate();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('');
  await page.getByRole('row', { name: /^The ferry/ }).click();
  await expect(text).toHaveText('The boat stays. It sails at noon.');
});

test('a panel that breaks says so, and takes neither text nor the other panels with it', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, { text: 'The boat stays.' });
  const letSave = await hold(page, 'article.save');
  await page.evaluate(() => {
    Date.prototype.toLocaleString = () => {
      if (document.body.dataset['dates'] === 'some') return 'today';
      throw new Error('There are no dates.');
    };
  });
  await page.getByRole('tab', { name: 'History' }).click();
  const broken = page.getByRole('tabpanel', { name: 'History' });
  await expect(broken.getByText('The panel “History” broke.')).toBeVisible();
  await holds(page, 'a panel that broke');
  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.type(' It sails at noon.');
  letSave();
  await expect.poll(() => storedArticle(app.library)).toContain('It sails at noon.');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Notes' })).toBeVisible();

  await page.evaluate(() => document.body.setAttribute('data-dates', 'some'));
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(broken.getByText('What happened')).toBeVisible();
});

for (const hand of hands) {
  test(`a record outlives its passage, and gives way to another one in words, by the ${hand}`, async ({
    page,
    app,
  }) => {
    await app.open(page);
    const by = handOf(page, hand);
    const text = await begin(page);
    await page.keyboard.insertText('“The night boat waits,” Jo Lind said.');
    const quotes = await by.panel('Quotes');
    await by.press(quotes.getByRole('button', { name: 'Accept', exact: true }));
    const cards = quotes.getByRole('listitem', { name: /^Quotation: The night boat/ });
    await expect(cards.getByText('Exact')).toBeVisible();

    await by.enter(text);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(cards.getByText('Not in the text')).toBeVisible();
    const standing = async (): Promise<readonly boolean[]> => {
      const file = await storedArticle(app.library);
      return [file.includes('The night boat waits'), file.includes('"quoteId"')];
    };
    await expect.poll(standing).toEqual([true, false]);
    await by.press(cards.getByRole('button', { name: 'Put it back at the caret' }));
    await expect(text).toContainText('“The night boat waits,” Jo Lind');
    await expect(cards.getByText('Exact')).toBeVisible();

    await by.select('The night');
    if (hand === 'keyboard') await page.keyboard.press('ControlOrMeta+Alt+q');
    else
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: /^Record the/ })
        .click();
    await expect(page.getByText(/belonged to another record/)).toBeVisible();
    await expect(quotes.getByRole('listitem', { name: /^Quotation:/ })).toHaveCount(2);
    await expect(cards.getByText('Part of the words')).toBeVisible();
    await by.undo();
    await expect(quotes.getByRole('listitem', { name: /^Quotation:/ })).toHaveCount(1);
    await expect(cards.getByText('Exact')).toBeVisible();
  });
}

/** Reading the clipboard waits for a focus that a machine's window may not have: what goes there is kept. */
async function listenToClipboard(page: Page): Promise<void> {
  await page.evaluate(() =>
    Object.assign(navigator.clipboard, {
      writeText: (copied: string) => {
        document.body.dataset['copied'] = copied;
        return Promise.resolve();
      },
    }),
  );
}

/** Keeps every such request from the desk until the function that it answers with is called. */
async function hold(page: Page, request: RequestName): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**/desk/${request}`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Whether the window asks before it closes; it is kept open where it asks. */
async function askedAtClosing(page: Page): Promise<boolean> {
  const answer = Promise.race([
    page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return true;
    }),
    page.waitForEvent('close').then(() => false),
  ]);
  await page.close({ runBeforeUnload: true });
  return answer;
}
