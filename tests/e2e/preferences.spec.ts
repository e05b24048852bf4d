import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { makePhoto, makeSource } from '#shared/article/ledger.ts';
import { test } from './app.ts';
import { handOf, hands, tabTo } from './hands.ts';
import { caretTo, saved, textOf } from './manuscript.ts';
import { stock } from './stock.ts';

const article = {
  headline: 'Night boats',
  text: 'It was recieved.',
  sources: [
    makeSource({ id: 's1', kind: 'outlet', name: 'Reuters', listed: true }),
    makeSource({ id: 's2', kind: 'outlet', name: 'AP', listed: true }),
  ],
  photos: [makePhoto({ id: 'p1', creator: 'Ada Berg' })],
};

for (const hand of hands) {
  test(`every preference is chosen by the ${hand}, does what it says and stays`, async ({
    page,
    app,
  }) => {
    await stock(app.library, [article]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const text = textOf(page);
    const wrong = text.locator('.misspelled');
    await expect(wrong).toHaveText(['recieved']);

    const dialog = page.getByRole('dialog', { name: 'Preferences' });
    const group = (name: string): Locator => dialog.getByRole('radiogroup', { name });
    await by.command('Preferences…');
    await by.write(dialog.getByRole('textbox', { name: 'Your name' }), 'Mara Quint');
    await by.take(group('Day or night'), 'Night');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

    await turnTo(page, hand, dialog, 'Writing');
    await by.take(group('Type of the manuscript'), 'The system’s');
    await by.choose(dialog.getByRole('combobox', { name: 'Size of the text' }), '150%');
    await by.choose(dialog.getByRole('combobox', { name: 'Save what was typed' }), 'After 15');
    await by.take(group('Spelling'), 'Off');
    await by.press(dialog.getByRole('checkbox', { name: /middle of the window/ }));

    await turnTo(page, hand, dialog, 'House style');
    await by.take(group('Quotation marks'), '„Low“');
    await by.write(dialog.getByRole('textbox', { name: 'Word before the sources' }), 'From');
    await by.write(dialog.getByRole('textbox', { name: 'Word before the photo' }), 'Seen by');
    await by.take(group('Between the names'), 'A · B');
    await by.take(group('Order of the names'), 'Alphabetical');
    await turnTo(page, hand, dialog, 'Library');
    await expect(dialog.getByText(app.library)).toBeVisible();
    await by.press(dialog.getByRole('button', { name: 'Done' }));

    await expect(wrong).toHaveCount(0);
    const foot = page.getByLabel('As it will print');
    await expect(foot).toContainText('From: AP · Reuters');
    await expect(foot).toContainText('Seen by: no picture is in the text');
    await by.enter(text);
    await caretTo(page, 'End');
    await page.keyboard.type(' "Go--", he said...');
    await expect(text).toContainText('„Go—“, he said…');
    const standing = page.getByRole('status').filter({ hasText: /aved/ });
    await expect(standing).toHaveText('Not saved yet');
    await by.command('Save now');
    await saved(page);
    // Who has said who they are may suggest.
    await by.command('Suggest changes, or write again');
    await by.press(page.getByRole('button', { name: 'Suggesting as Mara Quint' }));
    await expect(page.getByRole('button', { name: 'Suggest changes' })).toBeVisible();
    await expect(text).toBeFocused();

    await by.command('Preferences…');
    await turnTo(page, hand, dialog, 'Writing');
    await by.press(dialog.getByRole('checkbox', { name: /Set quotation marks/ }));
    await by.press(dialog.getByRole('checkbox', { name: /a dash of two hyphens/ }));
    await by.press(dialog.getByRole('button', { name: 'Done' }));
    await by.command('Focus mode: only the text');
    await by.enter(text);
    await caretTo(page, 'End');
    await page.keyboard.type(' "No--"');
    await expect(text).toContainText('"No--"');
    for (let lines = 0; lines < 30; lines += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('Last.');
    await expect.poll(() => heightOf(text.getByText('Last.'))).toBeCloseTo(0.45, 1);
    await by.press(page.getByRole('button', { name: 'Leave focus mode' }));

    await by.command('Save now');
    await saved(page);
    await page.reload();
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await text.evaluate((element) => getComputedStyle(element).fontSize)).toBe('28.5px');
    await by.command('Preferences…');
    await expect(dialog.getByRole('textbox', { name: 'Your name' })).toHaveValue('Mara Quint');
    await turnTo(page, hand, dialog, 'Writing');
    await expect(dialog.getByRole('radio', { name: 'The system’s' })).toBeChecked();
    await expect(dialog.getByRole('radio', { name: 'Off' })).toBeChecked();
    await expect(dialog.getByRole('combobox', { name: 'Save what' })).toHaveValue('15000');
    const checks = dialog.getByRole('checkbox');
    expect(
      await checks.evaluateAll((boxes) => boxes.map((box) => box.matches(':checked'))),
    ).toEqual([false, false, true]);
  });
}

/** Turns to a section of the preferences. */
async function turnTo(
  page: Page,
  hand: (typeof hands)[number],
  dialog: Locator,
  name: string,
): Promise<void> {
  const tab = dialog.getByRole('tab', { name });
  if (hand === 'mouse') await tab.click();
  else {
    await tabTo(page, dialog.getByRole('tab', { selected: true }));
    for (let steps = 0; steps < 5; steps += 1) {
      if ((await tab.getAttribute('aria-selected')) === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
  }
  await expect(dialog.getByRole('tabpanel', { name })).toBeVisible();
}

/** How far down the window a line stands, as a share. */
function heightOf(line: Locator): Promise<number> {
  return line.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2 / innerHeight;
  });
}
