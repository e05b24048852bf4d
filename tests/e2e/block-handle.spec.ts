import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { Article } from '#shared/article/article.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { stock } from './stock.ts';

const handle = { name: /^The block: drag/ };

test('a block is dragged to its place by the handle in the margin, in one step to undo', async ({
  page,
  app,
}) => {
  await stock(app.library, [
    { headline: 'Night ferry', body: bodyOf('Ebb.', 'Flood.', 'Spring.', 'Neap.') },
  ]);
  await app.open(page);
  await page.getByRole('row', { name: /Night ferry/ }).click();
  const blocks = page.locator('.ProseMirror > *');
  await expect(blocks).toHaveText(['Ebb.', 'Flood.', 'Spring.', 'Neap.']);

  // In the margin, too, where nothing but paper is.
  const flood = await middleOf(blocks.nth(1));
  await page.mouse.move(flood.left - 50, flood.y - 2);
  await page.mouse.move(flood.left - 50, flood.y);
  const grip = await middleOf(page.getByRole('button', handle));
  expect(Math.abs(grip.y - flood.y)).toBeLessThan(4);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  const neap = await middleOf(blocks.nth(3));
  await page.mouse.move(grip.x, neap.y);
  await page.mouse.move(grip.x, neap.y + 8);
  await expect(page.locator('.drop-cursor')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.drop-cursor')).toHaveCount(0);
  await expect(blocks).toHaveText(['Ebb.', 'Spring.', 'Neap.', 'Flood.']);

  await expect(page.locator('.ProseMirror')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blocks).toHaveText(['Ebb.', 'Flood.', 'Spring.', 'Neap.']);
});

test('the menu of a block opens by a click and by key, and goes away while one writes', async ({
  page,
  app,
}) => {
  await stock(app.library, [{ headline: 'Night ferry', body: bodyOf('Ebb.', 'Flood.') }]);
  await app.open(page);
  await page.getByRole('row', { name: /Night ferry/ }).click();
  const text = page.locator('.ProseMirror');
  const blocks = page.locator('.ProseMirror > *');

  await blocks.nth(0).hover();
  await page.getByRole('button', handle).click();
  const menu = page.getByRole('menu', { name: 'The block' });
  await expect(menu.getByRole('menuitem', { name: /^Move up/ })).toBeDisabled();
  await holds(page, 'the menu of a block');
  await menu.getByRole('menuitem', { name: /^Turn into/ }).click();
  await page.getByRole('menuitem', { name: /^Heading/ }).click();
  await expect(text.getByRole('heading', { name: 'Ebb.' })).toBeVisible();

  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await expect(menu).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(blocks).toHaveText(['Flood.', 'Ebb.']);
  await expect(text).toBeFocused();

  await page.keyboard.press('ControlOrMeta+Alt+b');
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(blocks).toHaveText(['Flood.', 'Ebb.', 'Ebb.']);
  await page.keyboard.press('ControlOrMeta+Alt+b');
  await menu.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(blocks).toHaveText(['Flood.', 'Ebb.']);

  await page.keyboard.press('ControlOrMeta+Alt+b');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await blocks.nth(0).hover();
  await expect(page.getByRole('button', handle)).toBeVisible();
  await page.keyboard.type('!');
  await expect(page.getByRole('button', handle)).toHaveCount(0);
});

test('suggested blocks are taken one by one', async ({ page, app }) => {
  const attrs = { id: 's', by: 'Sam Okafor', at: '2026-01-30T09:00:00.000Z' };
  const { content } = bodyOf('Ebb.', 'Flood.', 'Spring.');
  const marks = [{ type: 'insertion', attrs }];
  const suggested = (content as readonly object[]).map((block) => ({ ...block, marks }));
  await stock(app.library, [
    { headline: 'Night ferry', body: { type: 'doc', content: suggested } },
  ]);
  await app.open(page);
  await page.getByRole('row', { name: /Night ferry/ }).click();
  const blocks = page.locator('.ProseMirror p');
  await blocks.nth(1).hover();
  const grip = await middleOf(page.getByRole('button', handle));
  expect(Math.abs(grip.y - (await middleOf(blocks.nth(1))).y)).toBeLessThan(4);
  await page.getByRole('button', handle).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(blocks).toHaveText(['Ebb.', 'Spring.']);
});

function bodyOf(...lines: readonly string[]): Article['body'] {
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

async function middleOf(element: Locator): Promise<{ left: number; x: number; y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not on screen.');
  return { left: box.x, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
