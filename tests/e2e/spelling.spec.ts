import { expect } from '@playwright/test';
import { test } from './app.ts';
import { goTo, handOf } from './hands.ts';
import { begin, caretTo, saved } from './manuscript.ts';
import { command } from './palette.ts';
import { stock } from './stock.ts';

test('the mouse mends a word, teaches the desk another and lets a third pass', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, { text: 'The gaet of Alderhavn was recieved by Skarre. Go' });
  const wrong = text.locator('.misspelled');
  await expect(wrong).toHaveText(['gaet', 'Alderhavn', 'recieved', 'Skarre']);
  await expect(text).toHaveAttribute('spellcheck', 'false');

  await wrong.filter({ hasText: 'recieved' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'received', exact: true }).click();
  await expect(text).toContainText('was received by');
  await expect(text).toBeFocused();

  await wrong.filter({ hasText: 'Alderhavn' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add “Alderhavn” to the dictionary' }).click();
  await expect(wrong).toHaveText(['gaet', 'Skarre']);
  await wrong.filter({ hasText: 'gaet' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Ignore in this article' }).click();
  await expect(wrong).toHaveText(['Skarre']);
  await page.getByRole('textbox', { name: 'Byline' }).fill('Ida Skarre');
  await expect(wrong).toHaveCount(0);

  await saved(page);
  await page.reload();
  await page.getByRole('row', { name: /Untitled/ }).click();
  await command(page, 'Preferences');
  await page.getByRole('tab', { name: 'Writing' }).click();
  await page.getByText('British', { exact: true }).click();
  await page.keyboard.press('Escape');
  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.type(' home to the color of gaet and Alderhavn now');
  await expect(wrong).toHaveText(['color']);
});

test('the keyboard goes to each misspelling and mends it', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page, {
    text: 'The gaet was recieved. Alderhavn burned by Vesterhold at Skarre by night.',
  });
  await caretTo(page, 'Home');
  await page.keyboard.press('F7');
  await expect(page.getByRole('menu', { name: 'Spelling of “gaet”' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'gate', exact: true }).press('Enter');
  await expect(text).toContainText('The gate was');
  await expect(text).toBeFocused();
  await page.keyboard.press('F7');
  const menu = page.getByRole('menu', { name: 'Spelling of “recieved”' });
  await expect(menu).toBeVisible();
  await goTo(page, page.getByRole('menuitem', { name: 'received', exact: true }));
  await page.keyboard.press('Enter');
  await expect(text).toContainText('The gate was received.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toContainText('recieved');

  // Others are right: here, or everywhere.
  for (const [word, line] of [
    ['Alderhavn', 'Add “Alderhavn” to the dictionary'],
    ['Vesterhold', 'Ignore in this article'],
  ] as const) {
    await expect(async () => {
      if (await page.getByRole('menu').isVisible()) await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0, { timeout: 2_000 });
      await page.keyboard.press('F7');
      await expect(page.getByRole('menu', { name: `“${word}”` })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await goTo(page, page.getByRole('menuitem', { name: line }));
    await page.keyboard.press('Enter');
    await expect(text.locator('.misspelled').filter({ hasText: word })).toHaveCount(0);
  }
  // A name of the article's own is none.
  await expect(text.locator('.misspelled').filter({ hasText: 'Skarre' })).toHaveCount(1);
  await handOf(page, 'keyboard').write(page.getByRole('textbox', { name: 'Byline' }), 'Ida Skarre');
  await expect(text.locator('.misspelled')).toHaveText(['recieved']);
});

test('words that somebody would strike are none, and make none with those to stand there', async ({
  page,
  app,
}) => {
  const attrs = { id: 's', by: 'Sam Okafor', at: '2026-01-30T09:00:00.000Z' };
  const words = [
    { type: 'text', text: 'The gaet, then ' },
    { type: 'text', text: 'a recieved concert', marks: [{ type: 'deletion', attrs }] },
    { type: 'text', text: 'a concert', marks: [{ type: 'insertion', attrs }] },
    { type: 'text', text: ' at midnight.' },
  ];
  const body = { type: 'doc', content: [{ type: 'paragraph', content: words }] } as const;
  await stock(app.library, [{ headline: 'Night ferry', body }]);
  await app.open(page);
  await page.getByRole('row', { name: /Night ferry/ }).click();
  await page.getByRole('textbox', { name: 'Text of the article' }).click();
  for (let times = 0; times < 2; times += 1) {
    await page.keyboard.press('F7');
    await expect(page.getByRole('menu', { name: 'Spelling of “gaet”' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
});

test.describe('on a British machine', () => {
  test.use({ locale: 'en-GB' });

  test('words are looked up in the British dictionary until somebody chooses', async ({
    page,
    app,
  }) => {
    await app.open(page);
    const text = await begin(page, { text: 'The colour of the color was grey. Go' });
    await expect(text.locator('.misspelled')).toHaveText(['color']);
    await command(page, 'Preferences');
    await page.getByRole('tab', { name: 'Writing' }).click();
    await expect(page.getByRole('radio', { name: 'British' })).toBeChecked();
  });
});
