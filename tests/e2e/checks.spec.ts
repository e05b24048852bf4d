import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { pictureWithWords } from '#tests/unit/pictures/picture-with-words.ts';
import { test } from './app.ts';
import { unfold } from './findings.ts';
import { handOf, hands, tabTo } from './hands.ts';
import { begin } from './manuscript.ts';
import { stock } from './stock.ts';

for (const hand of hands) {
  test(`findings are sifted, gone through, explained, mended and waived by the ${hand}`, async ({
    page,
    app,
  }) => {
    await stock(app.library, [
      { headline: 'Tide', text: 'The tide is late, experts say. Sources agree. TK.' },
    ]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Tide/ }));
    const checks = await by.panel('Checks');
    const experts = checks.getByRole('listitem', { name: /“Experts” names nobody/ });
    await expect(experts).toBeVisible();
    await expect(checks.getByRole('heading', { name: /Blocks publication/ })).toBeVisible();

    const filter = (name: string): Locator => checks.getByRole('combobox', { name });
    await by.choose(filter('Rules'), 'Unnamed sources');
    await expect(checks.getByRole('listitem')).toHaveCount(2);
    await by.choose(filter('Rules'), 'Any rule');
    await by.choose(filter('Order'), 'In reading order');
    await expect(checks.getByRole('heading', { name: /In reading order/ })).toBeVisible();
    await by.choose(filter('Order'), 'Most serious first');

    const chosen = checks.locator('li[aria-current=true]');
    await by.press(checks.getByRole('button', { name: 'Next finding' }));
    const first = (await chosen.getAttribute('aria-label')) ?? '';
    await by.press(checks.getByRole('button', { name: 'Next finding' }));
    await expect(chosen).not.toHaveAttribute('aria-label', first);
    await by.press(checks.getByRole('button', { name: 'Previous finding' }));
    await expect(chosen).toHaveAttribute('aria-label', first);

    // Why it matters, and whose guidance says so.
    await unfold(experts, by.press);
    await expect(experts.locator('cite')).not.toBeEmpty();

    const answer = experts.getByRole('button', { name: 'Name them…' });
    if (hand === 'mouse') await answer.hover();
    else await tabTo(page, answer);
    const preview = experts.getByRole('list', { name: 'What changes: Name them' });
    await expect(preview.locator('del')).toHaveText(['experts', 'say']);
    await by.press(answer);
    await expect(experts.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('Jo Lind, a pilot');
    await expect(preview.locator('ins').first()).toHaveText('Jo Lind, a pilot');
    await by.press(experts.locator('[type=submit]'));
    await expect(page.locator('.ProseMirror')).toContainText('late, Jo Lind, a pilot says');
    await expect(experts).toHaveCount(0);

    // Waived with a reason, and the waiver withdrawn.
    const agreeing = checks.getByRole('listitem', { name: /“Sources” names nobody/ });
    await unfold(agreeing, by.press);
    await by.press(agreeing.getByRole('button', { name: 'Waive…' }));
    await by.write(agreeing.getByRole('textbox', { name: /Why may this stand/ }), 'Three of them.');
    await by.write(agreeing.getByRole('textbox', { name: 'Your name' }), 'Nora Blum');
    await by.press(agreeing.getByRole('button', { name: 'Done' }));
    await expect(agreeing).toBeHidden();
    await by.press(checks.getByText('Waived', { exact: false }).and(checks.locator('summary')));
    await expect(agreeing).toContainText('Waived by Nora Blum: Three of them.');
    await unfold(agreeing, by.press);
    await by.press(agreeing.getByRole('button', { name: 'Withdraw the waiver' }));
    await expect(checks.locator('summary')).toHaveCount(0);
    await expect(agreeing).toBeVisible();

    // What is still to come is gone to, and written.
    const open = checks.getByRole('listitem', { name: /“TK” is a placeholder/ });
    await by.press(open.getByRole('button', { name: 'Go to the passage' }));
    await expect(page.locator('.ProseMirror')).toBeFocused();
    await page.keyboard.type('It ebbs');
    await expect(page.locator('.ProseMirror')).toContainText('agree. It ebbs.');
  });
}

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
  await expect(page.getByTitle('Show the next paragraph that names nobody')).toBeVisible();
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
  const picture = checks.getByRole('group', { name: 'A picture without a caption' });
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
