import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { chooserOf, handOf, hands } from './hands.ts';
import { textOf } from './manuscript.ts';
import { command } from './palette.ts';

for (const hand of hands) {
  test(`a newcomer opens the sample story and is shown around, once, by the ${hand}`, async ({
    page,
    app,
  }) => {
    await app.open(page);
    const by = handOf(page, hand);
    await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Import files Text/ })).toBeVisible();
    await by.press(page.getByRole('button', { name: /^Open a sample story/ }));
    const titles = ['The story', 'The ribbon', 'Quotes', 'Sources', 'Checks', 'Sign off'];
    for (const [index, title] of titles.entries()) {
      const card = page.getByRole('dialog', { name: new RegExp(`^${title}`) });
      await expect(card).toBeVisible();
      await expect(card).toBeInViewport({ ratio: 1 });
      const last = index === titles.length - 1;
      if (hand === 'mouse' && index === 1) await holds(page, 'a card of the tour');
      if (hand === 'mouse') await leave(card, last ? 'Done' : 'Next');
      else {
        await expect(card.getByRole('button', { name: last ? 'Done' : 'Next' })).toBeFocused();
        await page.keyboard.press('Enter');
      }
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('.ProseMirror figure img').first()).toBeVisible();

    await page.reload();
    await by.press(page.getByRole('row', { name: /Harbor Town/ }));
    await expect(page.locator('.ProseMirror')).toContainText('Westmark Sound');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test(`each other way to begin is taken by the ${hand}`, async ({ page, app }) => {
    await app.open(page);
    const by = handOf(page, hand);
    const headline = page.getByRole('textbox', { name: 'Headline' });
    const way = (name: RegExp): Locator => page.getByRole('button', { name });
    await by.press(way(/^Paste a story/));
    const dialog = page.getByRole('dialog');
    await by.write(dialog.getByRole('textbox'), 'Snow on the pass\n\nIt is closed, police said.');
    await by.press(dialog.getByRole('button', { name: 'Make an article' }));
    await by.press(page.getByRole('button', { name: 'To the manuscript' }));
    await expect(headline).toHaveValue('Snow on the pass');
    await expect(textOf(page)).toContainText('It is closed, police said.');
    await by.command('Move the article to the trash');

    const chooser = await chooserOf(page, () => by.press(way(/^Import files Text/)));
    await chooser.setFiles({
      name: 'tide.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The tide is early\n\nThe tide came early on Sunday, the port said.'),
    });
    await by.press(page.getByRole('button', { name: 'To the manuscript' }));
    await expect(headline).toHaveValue('The tide is early');
    await by.command('Move the article to the trash');
    await by.press(way(/^Write an article/));
    await expect(headline).toBeFocused();
    await expect(headline).toHaveValue('');
  });
}

test('the sample has a transcript behind it, where the words of a record are found', async ({
  page,
  app,
}) => {
  await app.open(page);
  await page.getByRole('button', { name: /^Open a sample story/ }).click();
  await leave(page.getByRole('dialog', { name: /^The story/ }), 'Skip the tour');
  const viewer = page.getByRole('region', { name: 'Ida Brandt, night shift.vtt' });
  const said = viewer.getByText('We would lose a third of the people on my ward.');

  await command(page, 'Open the material');
  await expect(said).toBeVisible();
  await viewer.getByRole('button', { name: 'Close the material' }).click();

  await page.getByRole('tab', { name: /^Quotes/ }).click();
  const quote = page.getByRole('listitem', { name: /^Quotation: We would lose half/ });
  await expect(quote).toContainText('The record differs from the material');
  await quote.getByRole('button', { name: /^In material: Ida Brandt.*00:00:23$/ }).click();
  await expect(said).toBeInViewport();
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain('material-spot');
});

test('the tour goes by keys alone, and comes back when it is asked for', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await command(page, 'Take the tour');
  await expect(page.getByRole('dialog', { name: /^The story/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: 'Quotes' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  const ribbon = page.getByRole('dialog', { name: /^The ribbon/ });
  await expect(ribbon).toBeVisible();
  // What the card points at is out of sight meanwhile.
  await page.keyboard.press('Control+Alt+p');
  await expect(page.getByRole('button', { name: 'Leave the proof' })).toBeVisible();
  await expect(ribbon).toBeHidden();
  await page.keyboard.press('Control+Alt+p');
  await expect(ribbon).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await command(page, 'Take the tour');
  await expect(page.getByRole('dialog', { name: /^The story/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^The ribbon/ })).toBeVisible();
});

/** Presses a button of a card of the tour, which goes where its subject is once that stands there. */
async function leave(card: Locator, name: string): Promise<void> {
  await expect(card).toBeVisible();
  await expect(async () => {
    if (await card.isVisible()) await card.getByRole('button', { name }).click({ timeout: 2_000 });
    await expect(card).toBeHidden({ timeout: 1_000 });
  }).toPass();
}
