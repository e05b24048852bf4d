import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import type { App } from './app.ts';
import { holds } from './axe.ts';
import { handOf, hands } from './hands.ts';
import { begin, caretTo } from './manuscript.ts';
import { command } from './palette.ts';

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

for (const hand of hands) {
  test(`whole words, case, patterns and where to look are chosen by the ${hand}`, async ({
    page,
    app,
  }) => {
    const text = await withText(page, app);
    const by = handOf(page, hand);
    await by.command('Find and replace…');
    const bar = page.getByRole('search', { name: 'Find in the text' });
    const button = (name: string): Locator => bar.getByRole('button', { name, exact: true });
    const find = bar.getByRole('textbox', { name: 'Find' });
    const where = bar.getByRole('combobox', { name: 'Where to look' });
    await by.write(find, 'Boat');
    await by.press(button('Match case'));
    await expect(bar.getByText('Not found')).toBeVisible();
    await by.press(button('Match case'));
    await by.press(button('Whole words'));
    await expect(bar.getByText(/of 3$/)).toBeVisible();
    await by.choose(where, 'In quotations only');
    await expect(bar.getByText('1 of 1')).toBeVisible();
    await by.press(button('Replace'));
    await expect(bar.getByRole('alert')).toContainText('within what somebody said');
    if (hand === 'mouse') await holds(page, 'a doubt about a quotation');
    await by.press(button('Leave it'));
    await expect(text).toContainText('“No boat is safe,”');

    await by.choose(where, 'Never in quotations');
    await by.press(button('Regular expression'));
    await by.write(find, '(');
    await expect(bar.getByText(/^This pattern cannot be read/)).toBeVisible();
    await by.write(find, 'The (boat) (\\w+)');
    await by.write(bar.getByRole('textbox', { name: 'Replace with' }), '$2: the $1');
    await expect(bar.getByText(/of 2$/)).toBeVisible();
    await by.enter(text);
    await caretTo(page, 'Home');
    if (hand === 'mouse') await button('Next match').click();
    else await page.keyboard.press('F3');
    await expect(bar.getByText('1 of 2')).toBeVisible();
    await by.press(button('Replace'));
    await expect(text).toContainText('left: the boat at six. The boat came');
    await by.press(button('Replace all'));
    await expect(text).toContainText('six. came: the boat back');
    await by.press(button('Close'));
    await expect(bar).toHaveCount(0);
  });
}

test('a pattern that would take for ever is given up', async ({ page, app }) => {
  await app.open(page);
  await begin(page, { text: `${'a'.repeat(60)}!` });
  await command(page, 'Find in the text');
  const bar = page.getByRole('search', { name: 'Find in the text' });
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await bar.getByRole('textbox', { name: 'Find' }).fill('(a+)+$');
  await expect(bar.getByText(/takes too long/)).toBeVisible();
});
