import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { handOf, hands, tabTo } from './hands.ts';
import { begin, caretTo, saved, textOf } from './manuscript.ts';
import { command } from './palette.ts';
import { stock } from './stock.ts';

for (const hand of hands) {
  test(`any two versions are compared in the page, named and put back by the ${hand}`, async ({
    page,
    app,
  }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await app.open(page);
    await twoVersions(page);
    const by = handOf(page, hand);
    const panel = await by.panel('History');
    const versions = panel.getByRole('option');
    const oldest = panel.getByRole('option', { name: /the status changed/ }).last();
    await expect(oldest).toBeVisible();
    if (hand === 'mouse') await oldest.click();
    else {
      await tabTo(page, versions.first());
      await page.keyboard.press('End');
      await expect(versions.last()).toBeFocused();
      await page.keyboard.press('Enter');
    }

    const comparison = page.getByRole('region', { name: 'Comparison' });
    await expect(comparison.locator('.ProseMirror del')).toHaveText([
      'Monday',
      'Ferries run all night.',
    ]);
    await expect(comparison.locator('.ProseMirror ins')).toHaveText(['Friday']);
    await expect(comparison.getByRole('heading', { level: 2 })).toContainText('Bridge to close');
    await expect(page.getByRole('toolbar')).toBeHidden();
    const change = comparison.locator('.current');
    await expect(change).toHaveText('Monday');
    await by.press(comparison.getByRole('button', { name: 'Next change' }));
    await expect(change).toHaveText('Ferries run all night.');
    await by.press(comparison.getByRole('button', { name: 'Previous change' }));
    await expect(change).toHaveText('Monday');
    if (hand === 'mouse') await holds(page, 'two versions compared');

    await by.write(panel.getByRole('textbox', { name: 'Name' }), 'As filed');
    await by.press(panel.getByRole('button', { name: 'Keep' }));
    await expect(panel.getByRole('option', { name: /As filed/ })).toBeVisible();
    await by.press(panel.getByText('What happened'));
    await expect(panel.getByText('From draft to in review')).toBeVisible();

    // With another version, too, not only with the article as it stands.
    const other = panel.getByRole('combobox', { name: 'Compared with' });
    const second = await other.locator('option').nth(1).innerText();
    await by.choose(other, second);
    await expect(comparison.getByText('No difference in the text')).toBeVisible();
    await by.press(panel.getByRole('button', { name: 'Restore this version' }));
    await expect(comparison).toHaveCount(0);
    await expect(page.locator('.ProseMirror')).toContainText('closes on Monday');
    await expect(page.locator('.ProseMirror')).toContainText('Ferries run all night.');
  });
}

test('a version is looked at by the keyboard alone, and Escape leads back to the text', async ({
  page,
  app,
}) => {
  await app.open(page);
  await twoVersions(page);
  await page.keyboard.press('ControlOrMeta+6');
  const panel = page.getByRole('tabpanel', { name: 'History' });
  const oldest = panel.getByRole('option', { name: /the status changed/ }).last();
  await expect(oldest).toBeVisible();
  await tabTo(page, panel.getByRole('option').first());
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.locator('.ProseMirror ins').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(comparison).toHaveCount(0);
  await expect(page.locator('.ProseMirror')).toContainText('closes on Friday');
  // What was typed before is still there to be undone.
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('.ProseMirror')).not.toContainText('closes on Friday for repairs.');
});

test('what this window asked for is never told as a change from somewhere else', async ({
  page,
  app,
}) => {
  await stock(app.library, [
    {
      headline: 'Bridge closes for repairs',
      text: 'The bridge closes on Monday for repairs.',
      byline: ['Nora Blum'],
      dateline: 'Kiel, Nov. 20',
      section: 'Coast',
    },
  ]);
  await app.open(page);
  const said = await everythingSaid(page);
  await page.getByRole('row', { name: /Bridge closes/ }).click();
  await command(page, 'Send the article to review');
  await expect(page.getByRole('status').filter({ hasText: 'in review' })).toBeVisible();
  await command(page, 'Sign off…');
  const dialog = page.getByRole('dialog', { name: 'Sign off' });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Tom Ries');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(dialog.getByText('Signed off by Tom Ries')).toBeVisible();
  await page.keyboard.press('Escape');

  await textOf(page).click();
  await caretTo(page, 'End');
  await page.keyboard.type(' It opens again on Friday.');
  await saved(page);
  await page.getByRole('tab', { name: 'History' }).click();
  const panel = page.getByRole('tabpanel', { name: 'History' });
  await panel.getByRole('option').last().click();
  await panel.getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.getByRole('region', { name: 'Comparison' })).toHaveCount(0);
  await expect(textOf(page)).not.toContainText('Friday');
  await textOf(page).click();
  await caretTo(page, 'End');
  await page.keyboard.type(' It rained.');
  await saved(page);
  // Had the desk's news of any of it been taken for another's, it would have come with this one at last.
  await page.getByRole('row', { name: /Bridge closes/ }).press('F2');
  await page.getByRole('grid').getByRole('textbox', { name: 'Headline' }).fill('Bridge shut');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Bridge shut');
  await saved(page);
  expect((await said()).join('\n')).not.toMatch(/somewhere else|elsewhere/i);
});

/** Notes what the window says in notices and bars from now on; answers with all of it. */
async function everythingSaid(page: Page): Promise<() => Promise<readonly string[]>> {
  const said = await page.evaluateHandle(() => {
    const heard = new Set<string>();
    const listen = (): void => void heard.add(document.body.innerText);
    new MutationObserver(listen).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return heard;
  });
  return () => said.evaluate((heard) => [...heard]);
}

/** A version about Monday with two paragraphs is kept; then it says Friday, in one. */
async function twoVersions(page: Page): Promise<void> {
  const text = await begin(page, {
    headline: 'Bridge to close',
    text: 'The bridge closes on Monday for repairs.',
  });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ferries run all night.');
  await saved(page);
  await command(page, 'Send the article to review');
  await expect(page.getByRole('status').filter({ hasText: 'in review' })).toBeVisible();
  await command(page, 'Send the article back to draft');
  await expect(page.getByRole('status').filter({ hasText: 'draft' })).toBeVisible();
  await text.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('The bridge closes on Friday for repairs.');
  await saved(page);
}
