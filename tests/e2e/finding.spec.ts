import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import type { App } from './app.ts';
import { begin, caretTo } from './manuscript.ts';

const words =
  'The boat left at six. The boat came back. "No boat is safe," she said. A boathouse burned.';

async function withText(page: Page, app: App): Promise<Locator> {
  await app.open(page);
  const text = await begin(page, { text: words });
  await caretTo(page, 'Home');
  return text;
}

test('the keyboard finds, goes round and replaces; one undo takes all of it back', async ({
  page,
  app,
}) => {
  const text = await withText(page, app);
  const before = await text.innerText();
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find in the text' });
  await expect(bar.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('boat');
  await expect(bar.getByText('1 of 4')).toBeVisible();
  await expect(text.locator('.found')).toHaveCount(4);
  await page.keyboard.press('Enter');
  await expect(bar.getByText('2 of 4')).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+F3');
  await expect(bar.getByText('4 of 4')).toBeVisible();
  await expect(text.locator('.found.current')).toHaveText('boat');

  await page.keyboard.press('ControlOrMeta+Alt+f');
  await page.keyboard.press('Tab');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('ship');
  await bar.getByRole('button', { name: 'Replace all' }).press('Enter');
  await expect(bar.getByRole('alert')).toContainText('1 of 4 stand within what somebody said');
  await bar.getByRole('button', { name: 'Only the 3 outside' }).press('Enter');
  await expect(text).toContainText('The ship left at six. The ship came back. “No boat is safe,”');
  await expect(text).toContainText('A shiphouse burned.');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(text).toBeFocused();
  await expect(text.locator('.found')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveText(before);
});

test('the mouse chooses whole words, case, patterns and where to look', async ({ page, app }) => {
  const text = await withText(page, app);
  await page.getByRole('button', { name: 'Commands' }).click();
  await page.keyboard.type('Find and replace');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('search', { name: 'Find in the text' });
  const find = bar.getByRole('textbox', { name: 'Find' });
  await find.fill('boat');
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(bar.getByText(/of 3$/)).toBeVisible();
  await bar.getByRole('combobox', { name: 'Where to look' }).selectOption('In quotations only');
  await expect(bar.getByText('1 of 1')).toBeVisible();
  await bar.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(bar.getByRole('alert')).toContainText('within what somebody said');
  await bar.getByRole('button', { name: 'Leave it' }).click();
  await expect(text).toContainText('“No boat is safe,”');

  await bar.getByRole('combobox', { name: 'Where to look' }).selectOption('Never in quotations');
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await find.fill('(');
  await expect(bar.getByText(/^This pattern cannot be read/)).toBeVisible();
  await find.fill('The (boat) (\\w+)');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('$2: the $1');
  await expect(bar.getByText(/of 2$/)).toBeVisible();
  await text.click();
  await caretTo(page, 'Home');
  await page.keyboard.press('F3');
  await expect(bar.getByText('1 of 2')).toBeVisible();
  await bar.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(text).toContainText('left: the boat at six. The boat came');
  // A pattern that would take for ever is given up.
  await page.keyboard.press('Escape');
  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.type(` ${'a'.repeat(60)}!`);
  await page.keyboard.press('ControlOrMeta+f');
  await find.fill('(a+)+$');
  await expect(bar.getByText(/takes too long/)).toBeVisible();
});
