import { expect } from '@playwright/test';
import { test } from './app.ts';
import { begin } from './manuscript.ts';
import { command } from './palette.ts';

test('undo in a field takes back what was typed there, and never the text', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, { text: 'The ferry stays until spring.' });
  const section = page.getByRole('textbox', { name: 'Section' });
  await section.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(section).toBeFocused();
  await page.keyboard.type('Coast');
  // Seven are more than there are letters.
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(section).toHaveValue('');
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(section).toHaveValue('Coast');
  await expect(section).toBeFocused();
  await expect(text).toHaveText('The ferry stays until spring.');
});

test('F6 goes through the parts of the window, to the chosen finding and to a notice', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, { headline: 'Ferry', text: 'The ferry stays until spring.' });
  const panels = page.getByRole('region', { name: 'Attribution' });
  await page.keyboard.press('F6');
  await expect(panels.getByRole('tab', { name: /^Checks/ })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(text).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('row', { name: /^Ferry/ })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('button', { name: 'Hide the library' })).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(text).toBeFocused();

  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'Byline' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(
    panels.getByRole('button', { name: 'Nobody is named as the author.' }),
  ).toBeFocused();
  await page.keyboard.press('F8');
  await expect(panels.getByRole('button', { name: 'The article has no dateline.' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('KIEL');
  await page.keyboard.press('Enter');

  const undo = page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await expect(panels.getByRole('button', { name: /^The article has no section/ })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Dateline' })).toHaveValue('');
  await expect(panels.locator(':focus')).toHaveCount(1);
});

test('the keys and the palette put the focus on the panel that they show', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page, { text: '“It stays until spring,” said Ines Harrow, a pilot. ' });
  await expect(page.getByRole('tab', { name: /^Quotes 1/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('tab', { name: /^Quotes/ })).toBeFocused();
  await command(page, 'show the sources');
  await expect(page.getByRole('tab', { name: /^Sources/ })).toBeFocused();

  await command(page, 'accept all quotations');
  const quote = page.getByRole('listitem', { name: /^Quotation: It stays until spring/ });
  await expect(quote.getByText('Exact')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+2');
  const source = page.getByRole('listitem', { name: 'Source: Ines Harrow' });
  await source.getByRole('button', { name: 'Edit' }).press('Enter');
  await expect(source.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(source.getByRole('button', { name: 'Edit' })).toBeFocused();
});

test('one Escape leaves the palette, whatever is typed there', async ({ page, app }) => {
  await app.open(page);
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('export');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
});

test('what was waived shows that it opens, and a tooltip does not lie over its card', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page, { text: '“It stays until spring,” said Ines Harrow, a pilot. ' });
  const checks = page.getByRole('tabpanel', { name: /^Checks/ });
  await checks.getByRole('button', { name: 'Waive…' }).click();
  const reason = page.getByRole('textbox', { name: 'Why may this stand?' });
  const height = async (): Promise<number> => (await reason.boundingBox())?.height ?? 0;
  const before = await height();
  await reason.fill('A test page.\nIt goes nowhere.\nNobody reads it.\nIt is for the test alone.');
  await expect.poll(height).toBeGreaterThan(before);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Tom Ries');
  await page.keyboard.press('Enter');
  await expect(checks.locator('summary')).toHaveCSS('display', 'list-item');

  await command(page, 'accept all quotations');
  const card = page.getByRole('listitem', { name: /^Quotation: It stays until spring/ });
  const edit = card.getByRole('button', { name: 'Edit' });
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('tab', { name: /^Quotes/ })).toBeFocused();
  await edit.focus();
  const tip = page.getByRole('tooltip');
  await expect(tip).toHaveText('Edit');
  // The card is drawn anew when the text is read with the record: for a moment it has no place.
  const below = async (): Promise<number> =>
    ((await tip.boundingBox())?.y ?? -Infinity) - ((await edit.boundingBox())?.y ?? Infinity);
  await expect.poll(below).toBeGreaterThan(0);
});
