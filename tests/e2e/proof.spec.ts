import { mkdir } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { openElsewhere } from '#tests/unit/library/open-elsewhere.ts';
import { test } from './app.ts';
import type { App } from './app.ts';
import { holds } from './axe.ts';
import { textOf } from './manuscript.ts';
import { command } from './palette.ts';
import { stock } from './stock.ts';
import type { StockedArticle } from './stock.ts';

const bridge: StockedArticle = {
  headline: 'Bridge closes for repairs',
  text: '“The bridge was built in a hurry,” said Jo Lind, a harbor pilot.',
  byline: ['Nora Blum'],
  dateline: 'Kiel, Nov. 20',
  section: 'Coast',
};

test('the proof is read by the keyboard: compared, marked, waived and commented on', async ({
  page,
  app,
}) => {
  await app.open(page);
  await page.getByRole('button', { name: /sample story/i }).click();
  await expect(page.getByText(/\d+ findings/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await textOf(page).focus();
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const pane = proofOf(page);
  const entry = pane.locator('[data-proof-entry]');
  await expect(entry).toBeFocused();
  await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');

  // The words of text, record and transcript, beside each other.
  const words = entry.getByText('on my ward').first();
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(words).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.locator('.ProseMirror .held')).toContainText('on my ward');
  await expect(entry.locator('del').filter({ hasText: 'half' }).first()).toBeVisible();
  await expect(entry.locator('ins').filter({ hasText: 'a third' }).first()).toBeVisible();
  await expect(entry.getByRole('button', { name: /^In material: / })).toBeVisible();
  await expect(entry.getByText('In the material', { exact: true })).toBeVisible();
  await holds(page, 'the proof');

  const progress = page.getByRole('banner').getByRole('status');
  await expect(progress).toHaveText(/^0 of \d+ read$/);
  await page.keyboard.press('a');
  await expect(progress).toHaveText(/^1 of \d+ read$/);
  await page.keyboard.press('p');
  await expect(words).toBeVisible();
  await expect(pane.getByText('Read', { exact: true })).toBeVisible();

  // Each finding has the one button, and the first the key.
  const waive = pane.getByRole('button', { name: /^Waive/ });
  await expect(waive).toHaveCount(await entry.locator('li[aria-label] [aria-expanded]').count());
  await expect(waive.locator('kbd')).toHaveText(['W']);
  await page.keyboard.press('w');
  await expect(entry.getByRole('textbox', { name: /Why may this stand/ })).toBeFocused();
  await expect(
    entry.getByText(/never published\. (?:Ctrl\+|⌘)Enter when it is done\./),
  ).toBeVisible();
  await page.keyboard.type('She said both; the desk knows.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nora Blum');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(
    entry.getByText('Waived by Nora Blum: She said both; the desk knows.'),
  ).toBeVisible();
  await expect(pane.getByText('Read', { exact: true })).toBeVisible();

  await entry.focus();
  await page.keyboard.press('c');
  await expect(pane.getByRole('textbox', { name: 'Your comment' })).toBeFocused();
  await page.keyboard.type('Half, or a third?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(entry).toBeFocused();
  await expect(entry.getByText('Half, or a third?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
  await expect(textOf(page)).not.toHaveAttribute('aria-readonly');
  await command(page, 'Show the notes');
  await expect(page.getByText('Half, or a third?')).toBeVisible();
});

test('the proof is read by the mouse, and signed off at its end', async ({ page, app }) => {
  await stock(app.library, [bridge]);
  await app.open(page);
  await page.getByRole('row', { name: /Bridge closes/ }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('menuitem', { name: /^Read the proof/ }).click();
  const pane = proofOf(page);
  await textOf(page).getByText('built in a hurry').click();
  await expect(
    pane.getByRole('heading', { name: 'Found in the text, not recorded' }),
  ).toBeVisible();
  await pane.getByRole('button', { name: /^Record, and mark as read/ }).click();
  const asRead = pane.getByRole('button', { name: /^Mark as read/ });
  await expect(async () => {
    if (await asRead.isVisible()) await asRead.click();
    await expect(pane.getByRole('heading', { name: 'End of the proof' })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await expect(pane.getByText(/^All \d+ are read\. Nothing blocks publication\.$/)).toBeVisible();
  await holds(page, 'the end of the proof');
  await pane.getByRole('button', { name: 'Sign off…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign off' });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Tom Ries');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(dialog.getByText('Signed off by Tom Ries')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pane.getByText(/^Signed off by Tom Ries/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Signed off' })).toBeVisible();
  await page.getByRole('button', { name: /^Leave the proof/ }).click();
  await expect(page.getByRole('tab', { name: 'Quotes' })).toBeVisible();
});

test('in a small window the way on keeps its place in the proof, and no notice covers it', async ({
  page,
  app,
}) => {
  const { pane, entry } = await proofWithoutSection(page, app, 700);
  const next = pane.getByRole('button', { name: /^Next(?! entry)/ });
  const first = await next.boundingBox();
  await pane.getByRole('button', { name: 'Add the section…' }).click();
  await page.keyboard.type(bridge.section ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Done: Add the section')).toBeVisible();
  await next.click({ trial: true });
  await expect(pane.getByRole('button', { name: /^Record, and mark as read/ })).toBeVisible();
  expect(await next.boundingBox()).toEqual(first);
  await expect(entry).toBeVisible();
});

test('no notice lies over the proof at its widest, nor over a dialog', async ({ page, app }) => {
  const { pane, entry } = await proofWithoutSection(page, app, 560);
  await page.getByRole('separator', { name: 'Width of the proof' }).focus();
  await page.keyboard.press('Home');
  await entry.focus();
  await page.keyboard.press('c');
  const notice = page.getByText(/^A comment stands on words of the text/);
  await notice.hover();
  await isBeside(notice, pane);
  await page.keyboard.press('ControlOrMeta+,');
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  await expect(dialog).toBeVisible();
  await isBeside(notice, dialog);
});

test('a library for reading has a proof that says what has to wait', async ({ page, app }) => {
  await mkdir(app.library, { recursive: true });
  await stock(app.library, [bridge, { ...bridge, headline: 'Fog', text: 'Fog lay on the sound.' }]);
  const other = await openElsewhere(app.library);
  try {
    await app.open(page);
    await page.getByRole('row', { name: /Bridge closes/ }).click();
    await page.getByRole('button', { name: 'Read the proof' }).click();
    const pane = proofOf(page);
    await textOf(page).getByText('built in a hurry').click();
    await expect(pane.getByText(/^This library can be read, but not changed\./)).toBeVisible();
    await expect(pane.getByRole('button', { name: /^Comment/ })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Sign off…' })).toBeDisabled();
    await pane.getByRole('button', { name: /^Mark as read/ }).click();
    await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^1 of \d+ read$/);
    await holds(page, 'the proof of a library for reading');

    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Fog/ }).click();
    await command(page, 'Read the proof');
    await expect(
      pane.getByText(/^Nobody is quoted here, and no check has found anything\./),
    ).toBeVisible();
  } finally {
    await other.kill();
  }
});

/** Nothing of the notice lies over what stands there. */
async function isBeside(notice: Locator, other: Locator): Promise<void> {
  await expect(async () => {
    const [a, b] = await Promise.all([notice.locator('..').boundingBox(), other.boundingBox()]);
    if (a === null || b === null) throw new Error('One of the two is not there.');
    const isApart =
      a.x + a.width <= b.x ||
      b.x + b.width <= a.x ||
      a.y + a.height <= b.y ||
      b.y + b.height <= a.y;
    expect(isApart).toBe(true);
  }).toPass();
}

/** The proof of a story that lacks its section, in a window of this height. */
async function proofWithoutSection(
  page: Page,
  app: App,
  height: number,
): Promise<{ readonly pane: Locator; readonly entry: Locator }> {
  await stock(app.library, [{ ...bridge, section: '' }]);
  await page.setViewportSize({ width: 1024, height });
  await app.open(page);
  await page.getByRole('row', { name: /Bridge closes/ }).click();
  await expect(textOf(page)).toContainText('built in a hurry');
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const pane = proofOf(page);
  return { pane, entry: pane.locator('[data-proof-entry]') };
}

function proofOf(page: Page): Locator {
  return page.locator('[data-region=panels]').filter({ has: page.locator('#proof-title') });
}
