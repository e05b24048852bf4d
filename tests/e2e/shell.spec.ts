import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import { handOf, hands, tabTo } from './hands.ts';
import { caretTo, textOf } from './manuscript.ts';
import { stock } from './stock.ts';

for (const hand of hands) {
  test(`the desk is set up by the ${hand}, and stays so`, async ({ page, app }) => {
    await stock(app.library, [{ headline: 'Night boats', text: 'The boat left, Reuters says.' }]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const text = textOf(page);
    await expect(text).toContainText('The boat left');

    const library = page.getByRole('grid', { name: 'Articles' });
    const panels = page.getByRole('tablist', { name: 'Panels' });
    const before = { library: await widthOf(library), panels: await widthOf(panels) };
    await widen(page, hand, 'Width of the library', 60);
    await widen(page, hand, 'Width of the panels', -60);
    const after = { library: await widthOf(library), panels: await widthOf(panels) };
    expect(after.library).toBeGreaterThan(before.library + 20);
    expect(after.panels).toBeGreaterThan(before.panels + 20);

    // The rail goes and comes.
    if (hand === 'mouse') await page.getByRole('button', { name: 'Hide the library' }).click();
    else await page.keyboard.press('ControlOrMeta+Alt+l');
    await expect(library).toBeHidden();
    if (hand === 'mouse') await page.getByRole('button', { name: 'Show the library' }).click();
    else await page.keyboard.press('ControlOrMeta+Alt+l');
    await expect(library).toBeVisible();

    // Day and night, and only the text.
    if (hand === 'mouse') await by.command('Switch between day and night');
    else await page.keyboard.press('ControlOrMeta+Shift+l');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    if (hand === 'mouse') await page.getByRole('button', { name: 'Focus mode' }).click();
    else await page.keyboard.press('ControlOrMeta+.');
    await expect(panels).toBeHidden();
    await by.press(page.getByRole('button', { name: 'Leave focus mode' }));
    await expect(panels).toBeVisible();

    // The bar at the foot says how the text stands, and leads to what it says.
    const status = page.getByRole('contentinfo', { name: 'Status' });
    await by.press(status.getByRole('button', { name: /attributed$/ }));
    await expect(page.getByRole('tabpanel', { name: 'Sources' })).toBeVisible();
    await by.press(status.getByRole('button', { name: /^Checks:/ }));
    await expect(page.getByRole('tabpanel', { name: 'Checks' })).toBeVisible();

    // Every key stands on one sheet.
    if (hand === 'mouse') await by.command('Keyboard shortcuts');
    else {
      await tabTo(page, panels.getByRole('tab', { name: 'Checks' }));
      await page.keyboard.press('?');
    }
    const sheet = page.getByRole('dialog', { name: /shortcuts/i });
    await expect(sheet.getByText('Go to the next finding')).toBeVisible();
    await by.press(sheet.getByRole('button', { name: 'Close' }));
    await expect(sheet).toHaveCount(0);

    // The goal for its length, and its headings.
    await by.press(status.getByRole('button', { name: /words$/ }));
    const goal = page.getByRole('dialog', { name: 'Word goal' });
    await by.write(goal.getByRole('textbox', { name: 'Words' }), '40');
    await by.press(goal.getByRole('button', { name: 'Set the goal' }));
    await expect(status.getByRole('button', { name: '5 of 40 words' })).toBeVisible();
    await by.enter(text);
    await caretTo(page, 'End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('## The town');
    await caretTo(page, 'Home');
    await by.command('Outline: go to a heading…');
    const heading = page.getByRole('option', { name: /The town/ });
    await expect(heading).toBeFocused();
    if (hand === 'mouse') await heading.click();
    else await page.keyboard.press('Enter');
    await expect(text).toBeFocused();
    await page.keyboard.type(' now');
    await expect(text.getByRole('heading', { name: 'The town now' })).toBeVisible();

    await page.reload();
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(Math.abs((await widthOf(library)) - after.library)).toBeLessThan(2);
    expect(Math.abs((await widthOf(panels)) - after.panels)).toBeLessThan(2);
  });
}

/** Drags an edge of a tray, or moves it with the arrow keys. */
async function widen(
  page: Page,
  hand: (typeof hands)[number],
  name: string,
  by: number,
): Promise<void> {
  const edge = page.getByRole('separator', { name });
  if (hand === 'keyboard') {
    await tabTo(page, edge);
    await page.keyboard.press(by > 0 ? 'ArrowRight' : 'ArrowLeft');
    return;
  }
  const box = await edge.boundingBox();
  if (box === null) throw new Error('The edge is not on screen.');
  const x = box.x + box.width / 2;
  await page.mouse.move(x, 400);
  await page.mouse.down();
  await page.mouse.move(x + by, 400, { steps: 4 });
  await page.mouse.up();
}

async function widthOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.width ?? 0;
}
