import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { pictureWithWords } from '#tests/unit/pictures/picture-with-words.ts';
import { test } from './app.ts';
import { begin } from './manuscript.ts';

test('findings are listed as one likes, and a fix shows what it changes before it does', async ({
  page,
  app,
}) => {
  await app.open(page);
  const checks = await storyWith(page, 'The tide is late, experts say. Reuters reports it.');
  const experts = checks.getByRole('listitem', { name: /“Experts” names nobody/ });
  await expect(experts).toBeVisible();

  await checks.getByRole('combobox', { name: 'Rules' }).selectOption('Unnamed sources');
  await expect(checks.getByRole('listitem')).toHaveCount(1);
  await checks.getByRole('combobox', { name: 'Rules' }).selectOption('Any rule');
  await checks.getByRole('combobox', { name: 'Order' }).selectOption('In reading order');
  await expect(checks.getByRole('heading', { name: /In reading order/ })).toBeVisible();

  await experts.locator('[aria-expanded]').click();
  const answer = experts.getByRole('button', { name: 'Name them…' });
  await answer.focus();
  const preview = experts.getByRole('list', { name: 'What changes: Name them' });
  await expect(preview.locator('del')).toHaveText(['experts', 'say']);
  await answer.press('Enter');
  await expect(experts.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Jo Lind, a pilot');
  await expect(preview.locator('ins').first()).toHaveText('Jo Lind, a pilot');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror')).toContainText('late, Jo Lind, a pilot says');
});

test('a finding waits until the sentence is written, and keys go from one to the next', async ({
  page,
  app,
}) => {
  await page.clock.install();
  await app.open(page);
  const checks = await storyWith(page, '');
  const vague = checks.getByRole('listitem', { name: /“Experts” names nobody/ });
  // Letters come faster than a pause, by a clock of the page's own: nothing may be said while the
  // sentence is under way.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  for (const letter of 'The tide is late, experts say, and the boats') {
    await page.keyboard.type(letter);
    await page.clock.runFor(100);
    expect(await vague.count()).toBe(0);
  }
  await page.clock.resume();
  await page.keyboard.type(' wait. ');
  await expect(vague).toBeVisible();

  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  const chosen = checks.locator('li[aria-current=true]');
  await expect(chosen).toHaveCount(1);
  const first = await chosen.getAttribute('aria-label');
  await page.keyboard.press('Shift+F8');
  await expect(chosen).not.toHaveAttribute('aria-label', first ?? '');
});

test('a quotation is closed in the marks of the house, from the moment it chooses them', async ({
  page,
  app,
}) => {
  await app.open(page);
  const checks = await storyWith(page, 'Jo Lind said, “We wait for water.');
  const unclosed = checks.getByRole('listitem', { name: /opens and never closes/ });
  await unclosed.locator('[aria-expanded]').click();
  const keep = unclosed.getByRole('button', { name: 'Close it with ”' });
  await expect(unclosed.getByRole('button', { name: 'Close the quotation' })).toBeVisible();
  await expect(keep).toBeHidden();

  await page.keyboard.press('ControlOrMeta+,');
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('tab', { name: /House/ }).click();
  await dialog.getByText('‘Single’').click();
  await page.keyboard.press('Escape');
  await expect(keep).toBeVisible();
  await unclosed.getByRole('button', { name: 'Close the quotation' }).click();
  await expect(page.locator('.ProseMirror')).toHaveText('Jo Lind said, ‘We wait for water.’');
  await expect(unclosed).toBeHidden();
});

test('the Sources line at the foot is made of the records, in the form of the house', async ({
  page,
  app,
}) => {
  await app.open(page);
  await storyWith(page, 'The tide is late, Reuters reports. AP says so too.');
  await page.getByRole('tab', { name: /^Sources/ }).click();
  const sources = page.getByRole('tabpanel', { name: /^Sources/ });
  await sources.getByRole('button', { name: 'Accept all' }).click();
  const foot = page.getByLabel('As it will print');
  await expect(foot).toContainText('Sources: Reuters, AP');

  await page.keyboard.press('ControlOrMeta+,');
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('tab', { name: /House/ }).click();
  await dialog.getByRole('textbox', { name: 'Word before the sources' }).fill('Reporting by');
  await dialog.getByText('A / B').click();
  await dialog.getByText('Alphabetical').click();
  await page.keyboard.press('Escape');
  await expect(foot).toContainText('Reporting by: AP / Reuters');

  await sources
    .getByRole('listitem', { name: 'Source: AP' })
    .getByRole('checkbox', { name: 'In the Sources line' })
    .uncheck();
  await expect(foot).toContainText('Reporting by: Reuters');
  await page.getByRole('tab', { name: /^Photos/ }).click();
  await foot.getByRole('button', { name: 'Edit the sources' }).click();
  await expect(sources).toBeVisible();
});

test('a finding leads to its field, however far the text was scrolled', async ({ page, app }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await app.open(page);
  const checks = await storyWith(page, 'The tide is late. '.repeat(150));
  const section = page.getByRole('textbox', { name: 'Section' });
  const missing = checks.getByRole('listitem', { name: 'The article has no section.' });
  const title = missing.locator('[aria-expanded]');
  await expect(section).not.toBeInViewport();

  await title.focus();
  await page.keyboard.press('Enter');
  await expect(section).toBeInViewport();
  await expect(title).toBeFocused();
  for (const finding of [title, missing.getByRole('button', { name: 'Go to the field' })]) {
    await page.locator('.ProseMirror').hover({ position: { x: 200, y: 20 } });
    await page.mouse.wheel(0, 3000);
    await expect(section).not.toBeInViewport();
    await finding.click();
    await expect(section).toBeInViewport();
    await expect(section).toBeFocused();
  }
});

test('the hatching beside a paragraph says what it means and what to do', async ({ page, app }) => {
  await app.open(page);
  await storyWith(page, 'The tide is late.');
  const gap = page.getByRole('button', {
    name: 'Paragraph 1: nothing attributed. If readers may doubt it, say in the text who says so.',
  });
  await gap.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The hatched part names nobody.')).toBeVisible();
});

test('what is said of a picture stands under it, and its right is chosen from the list', async ({
  page,
  app,
}) => {
  await app.open(page);
  const checks = await storyWith(page, 'The tide is late.');
  await page.getByRole('tab', { name: /^Photos/ }).click();
  const buffer = Buffer.from(pictureWithWords({}));
  await page
    .getByRole('tabpanel', { name: /^Photos/ })
    .locator('input[type=file]')
    .setInputFiles({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByRole('tab', { name: /^Checks/ }).click();
  const picture = checks.getByRole('region', { name: 'A picture without a caption' });
  await expect(picture.getByRole('listitem')).toHaveCount(4);

  const right = picture.getByRole('listitem', { name: /why this picture may be printed/ });
  await right.locator('[aria-expanded]').click();
  await right.getByRole('button', { name: /^Record the right/ }).click();
  const list = right.getByRole('combobox', { name: 'Right to use it' });
  await expect(list).toBeFocused();
  await list.selectOption('Public domain');
  await expect(right.getByText('Say whose picture it is all the same.')).toBeVisible();
  await right.getByRole('button', { name: 'Done' }).click();
  await expect(right).toHaveCount(0);
  await page.getByRole('tab', { name: /^Photos/ }).click();
  await expect(page.getByRole('tabpanel', { name: /^Photos/ })).toContainText('public domain');
});

/** A new article of one paragraph, with the Checks panel beside it and the caret behind the text. */
async function storyWith(page: Page, text: string): Promise<Locator> {
  const manuscript = await begin(page);
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await manuscript.click();
  await page.keyboard.insertText(text);
  return page.getByRole('tabpanel', { name: /^Checks/ });
}
