import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import type { App } from './app.ts';

test('a story gets its shape by typing alone', async ({ page, app }) => {
  const text = await newStory(page, app);
  await page.keyboard.type('## The vote');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The council met **twice** on *Tuesday*.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Five for it');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Four against');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> The boat stays.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('---');
  await page.keyboard.type('/pull');
  await expect(page.getByRole('option', { name: 'Pull quote' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nine-tenths empty');

  await expect(text.getByRole('heading', { name: 'The vote' })).toBeVisible();
  await expect(text.locator('strong')).toHaveText('twice');
  await expect(text.locator('em')).toHaveText('Tuesday');
  await expect(text.locator('li li')).toHaveText('Four against');
  await expect(text.locator('blockquote')).toHaveText('The boat stays.');
  await expect(text.locator('hr')).toBeVisible();
  await expect(text.locator('aside')).toHaveText('Nine-tenths empty');

  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(text.locator('aside + blockquote')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('what a key made of the typing, Backspace takes back; the menu closes by Escape', async ({
  page,
  app,
}) => {
  const text = await newStory(page, app);
  await page.keyboard.type('- ');
  await expect(text.locator('li')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(text.locator('li')).toHaveCount(0);
  await expect(text.locator('p')).toHaveText('- ');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('/he');
  await expect(page.getByRole('listbox', { name: 'Blocks to insert' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Blocks to insert' })).toBeHidden();
  await expect(text.locator('p')).toHaveText('/he');
});

test('blocks and a post are inserted by mouse', async ({ page, app }) => {
  const text = await newStory(page, app);
  await page.keyboard.type('The boat stays.');
  await insert(page, /^Heading/);
  await expect(text).toBeFocused();
  await page.keyboard.type('What they say');
  await expect(text.locator('p + h2')).toHaveText('What they say');

  await insert(page, /^Post/);
  const dialog = page.getByRole('dialog', { name: /Add a post/ });
  await dialog.getByRole('textbox', { name: 'Address' }).fill('http://x.com/1');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText(/begins with https/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Address' }).fill('https://bsky.app/harbor/1');
  await dialog.getByRole('textbox', { name: 'What it says' }).fill('It stays!');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const card = text.locator('figure.embed');
  await expect(card).toContainText('Bluesky');
  await expect(card.locator('blockquote')).toHaveText('It stays!');
  await expect(text).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' Thanks.');
  await expect(card.locator('blockquote')).toHaveText('It stays! Thanks.');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toHaveCount(0);
});

/** A new article with the caret in its text. */
async function newStory(page: Page, app: App): Promise<Locator> {
  await app.open(page);
  await page.getByRole('button', { name: /^Write an article/ }).click();
  const text = page.getByRole('textbox', { name: 'Text of the article' });
  await text.click();
  return text;
}

async function insert(page: Page, choice: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Insert a block/ }).click();
  await page.getByRole('menuitem', { name: choice }).click();
}
