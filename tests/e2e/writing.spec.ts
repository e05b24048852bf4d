import { expect } from '@playwright/test';
import { test } from './app.ts';
import { begin, caretTo } from './manuscript.ts';
import { command } from './palette.ts';
import { stories } from './stories.ts';

test('typing sets the house’s quotation marks, and takes one back', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type(`"It's 'done'," she said -- twice...`);
  await expect(text).toHaveText('“It’s ‘done’,” she said — twice…');

  await page.keyboard.type(' "');
  await expect(text).toHaveText(/twice… “$/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveText(/twice… "$/);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('"');
  await page.keyboard.press('Backspace');
  await expect(text).toHaveText(/twice… "$/);
  await page.keyboard.press('Backspace');
  // An input method hands over what it has made in one piece.
  await page.keyboard.insertText('"');
  await expect(text).toHaveText(/twice… “$/);

  await page.keyboard.press('ControlOrMeta+,');
  const preferences = page.getByRole('dialog', { name: 'Preferences' });
  await preferences.getByRole('tab', { name: 'House style' }).click();
  await preferences.getByText('«Angled»').click();
  await preferences.getByRole('button', { name: 'Done' }).click();
  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"Non", dit-il.');
  await expect(text).toContainText('«Non», dit-il.');
});

test('marks within recorded words stay as they are typed', async ({ page, app }) => {
  await app.open(page);
  await page.locator('[data-import-files]').setInputFiles(stories[0]?.file ?? []);
  await page.getByRole('button', { name: 'To the manuscript' }).click();
  await page.getByRole('tab', { name: 'Quotes' }).click();
  await page.getByRole('button', { name: 'Accept all' }).click();
  await page.locator('.ProseMirror [data-quote-id]').first().click();
  await page.keyboard.type('"o"--');
  await expect(page.locator('.ProseMirror')).toContainText('"o"--');
});

test('the manuscript takes the size and the type that somebody prefers, and keeps them', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page);
  const look = (): Promise<string> =>
    text.evaluate((element) => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      return `${fontSize} ${fontFamily}`;
    });
  await expect.poll(look).toMatch(/^19px "Source Serif/);
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('tab', { name: 'General' }).press('ArrowDown');
  await page.getByRole('combobox', { name: 'Size of the text' }).selectOption('200%');
  await page.getByText('Inter', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect.poll(look).toMatch(/^38px "Inter/);
  await page.reload();
  await page.getByRole('row', { name: /Untitled/ }).click();
  await expect.poll(look).toMatch(/^38px "Inter/);
});

test('a goal, headings, what is still to come and an empty desk help to write', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type('## The harbor');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The boats left at TK and came back at TK.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## The town');

  const status = page.getByRole('contentinfo', { name: 'Status' });
  await status.getByRole('button', { name: /^\d+ words/ }).click();
  await page.getByRole('textbox', { name: 'Words' }).fill('eight');
  await expect(page.getByRole('button', { name: 'Set the goal' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Words' }).fill('1,200');
  await page.keyboard.press('Enter');
  await expect(status.getByRole('button', { name: /^\d+ of 1,200 words/ })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+Alt+o');
  const outline = page.getByRole('dialog', { name: 'Outline' });
  await expect(outline.getByRole('option', { name: /The harbor.*10 words/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.type(' at night');
  await expect(text.getByRole('heading', { name: 'The harbor at night' })).toBeVisible();

  await expect(page.getByText('“TK” is a placeholder.')).toHaveCount(2);
  await page.keyboard.press('F4');
  await page.keyboard.type('six');
  await expect(text).toContainText('left at six and came back at TK.');

  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.getByRole('tab', { name: 'Quotes' })).toBeHidden();
  await expect(text).toBeVisible();
  await text.click();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Leave focus mode' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Quotes' })).toBeVisible();
});

test('the palette has what the toolbar has: a link on the selected words', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, { text: 'minutes' });
  await page.keyboard.press('ControlOrMeta+a');
  await command(page, 'Link…');
  const dialog = page.getByRole('dialog', { name: 'Add a link' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('https://example.test/minutes');
  await page.keyboard.press('Enter');
  await expect(text.getByRole('link', { name: 'minutes' })).toBeVisible();
  await expect(text).toBeFocused();
});

test('headline and dek get the house’s marks as they are typed', async ({ page, app }) => {
  await app.open(page);
  await begin(page, { headline: '' });
  const headline = page.getByRole('textbox', { name: 'Headline' });
  const dek = page.getByRole('textbox', { name: 'Dek' });
  await headline.click();
  await page.keyboard.type(`The town's "last" ferry`);
  await expect(headline).toHaveValue('The town’s “last” ferry');
  await page.keyboard.press('Home');
  await page.keyboard.type(`"Go," `);
  await expect(headline).toHaveValue('“Go,” The town’s “last” ferry');
  await dek.click();
  await page.keyboard.type(`It's over`);
  await expect(dek).toHaveValue('It’s over');
});
