import { expect } from '@playwright/test';
import type { Article } from '#shared/article/article.ts';
import { makeSource } from '#shared/article/ledger.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { command } from './palette.ts';
import { focusRow } from './rows.ts';
import { stock } from './stock.ts';

const derek = makeSource({ id: 's1', kind: 'person', name: 'Derek Chollet' });

const stories = [
  { headline: 'Night ferry stays', text: 'The council keeps the night boat.', sources: [derek] },
  { headline: 'Old bridge closes', section: 'Local' },
  { headline: 'Tram drivers vote', status: 'in review' },
  { headline: 'Harbour opens', status: 'spiked' },
] as const satisfies readonly (Partial<Article> & { text?: string })[];

test('articles are found by their text, in spite of a slip, and by what their records say', async ({
  page,
  app,
}) => {
  await stock(app.library, stories);
  await app.open(page);
  const search = page.getByRole('searchbox', { name: 'Search articles' });
  await search.fill('night boat');
  await expect(page.getByRole('row')).toHaveCount(1);
  await expect(page.locator('mark', { hasText: 'boat' })).toBeVisible();

  await search.fill('councli');
  await expect(page.getByText(/spelled nearly like “councli”/)).toBeVisible();

  await search.fill('source:"Derek Chollet"');
  await expect(page.getByRole('row', { name: /Night ferry stays/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Old bridge/ })).toHaveCount(0);
  await page.getByRole('button', { name: /Keep this search/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Derek');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take away source: Derek Chollet' }).click();
  await expect(page.getByRole('row', { name: /Old bridge/ })).toBeVisible();

  await command(page, 'whole library');
  await page.getByRole('button', { name: 'Derek', exact: true }).click();
  await expect(page.getByRole('row', { name: /Night ferry stays/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Old bridge/ })).toHaveCount(0);
  await search.fill('zeppelin');
  await expect(page.getByText(/Nothing in the library matches “zeppelin”/)).toBeVisible();
});

test('further down, too, what was found shows where it matches', async ({ page, app }) => {
  const many = Array.from({ length: 90 }, (_, number) => ({
    headline: `Story ${number}`,
    text: `Nobody had asked the harbour pilot, who came last that day, for number ${number}.`,
  }));
  await stock(app.library, many);
  await app.open(page);
  const search = page.getByRole('searchbox', { name: 'Search articles' });
  await search.fill('harbour');
  // An answer given while the articles are still being read lists some of them, and has another end.
  const grid = page.getByRole('grid', { name: 'Articles' });
  await expect(grid).toHaveAttribute('aria-rowcount', '90');
  await focusRow(page.getByRole('row').first());
  await page.keyboard.press('End');
  const last = page.locator('[role="row"][aria-rowindex="90"]');
  await expect(last.locator('mark', { hasText: 'harbour' })).toBeVisible();
  await search.fill('pilot');
  await grid.hover();
  await page.mouse.wheel(0, 20_000);
  await expect(last.locator('mark', { hasText: 'pilot' })).toBeVisible();
  await expect(page.locator('mark', { hasText: 'harbour' })).toHaveCount(0);
});

test('many articles are chosen by keys, sent on, deleted and brought back', async ({
  page,
  app,
}) => {
  await stock(app.library, stories);
  await app.open(page);
  await focusRow(page.getByRole('row', { name: /Night ferry stays/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Change the status' }).click();
  await page.getByRole('menuitem', { name: 'Send to review' }).click();
  await expect(page.getByRole('row', { name: /^in review, 3 articles/ })).toBeVisible();

  await page.getByRole('button', { name: 'Pin to the top' }).click();
  await expect(page.getByRole('row', { name: /^Pinned, 2 articles/ })).toBeVisible();

  await focusRow(page.getByRole('row', { name: /Old bridge closes/ }));
  await page.keyboard.press('Delete');
  await expect(page.getByText('2 articles are in the trash.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Old bridge/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /Old bridge/ })).toBeVisible();
});

test('the trash gives back, and deletes for ever only when asked twice', async ({ page, app }) => {
  await stock(app.library, stories);
  await app.open(page);
  for (const name of [/Old bridge/, /Harbour opens/]) {
    await focusRow(page.getByRole('row', { name }));
    await page.keyboard.press('Delete');
    await expect(page.getByRole('row', { name })).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Back to the articles' })).toBeFocused();
  await page.getByRole('button', { name: 'Bring back Old bridge closes' }).click();
  await page.getByRole('button', { name: 'Delete Harbour opens for ever' }).click();
  await expect(page.getByRole('dialog').getByText('Harbour opens')).toBeVisible();
  await page.getByRole('button', { name: 'Delete for ever' }).click();
  await expect(page.getByText(/The trash is empty/)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the articles' }).click();
  await expect(page.getByRole('row', { name: /Old bridge/ })).toBeVisible();
});

test('whoever deletes goes on at the next row, and in the search once none is left', async ({
  page,
  app,
}) => {
  await stock(app.library, stories);
  await app.open(page);
  await page.getByRole('button', { name: 'How the library is shown' }).click();
  await page.getByRole('menuitem', { name: 'Group by status' }).click();
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(4);
  const next = rows.nth(2);
  const name = String(await next.getAttribute('aria-label'));
  await focusRow(rows.nth(1));
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole('row', { name })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'Search articles' })).toBeFocused();
  // Nothing is left to search: the ways to begin stay beside it.
  const rail = page.getByRole('navigation', { name: 'Library' });
  await expect(rail.getByRole('button', { name: 'Import files' })).toBeVisible();
  await expect(rail.getByRole('button', { name: 'New article' })).toBeVisible();
});

test('a template begins an article like the one it was kept from', async ({ page, app }) => {
  await stock(app.library, stories);
  await app.open(page);
  await page.getByRole('row', { name: /Night ferry stays/ }).click();
  await expect(page.locator('.ProseMirror')).toContainText('night boat');
  await command(page, 'keep the article as a template');
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferry briefs');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Ferry briefs” is kept as a template.')).toBeVisible();
  await command(page, 'from a template');
  await page.getByRole('button', { name: 'Ferry briefs', exact: true }).click();
  await expect(page.getByRole('row', { name: /Night ferry stays/ })).toHaveCount(2);
});

test('two thousand rows are walked by keys, and only those in view exist', async ({
  page,
  app,
}) => {
  const many = Array.from({ length: 2_000 }, (_, at) => ({ headline: `Story ${at}` }));
  await stock(app.library, many);
  await app.open(page);
  await focusRow(page.getByRole('row', { name: /^Story 0,/ }));
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: /^Story 1999,/ })).toBeFocused();
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText('2,000 chosen')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2,000 chosen')).toHaveCount(0);
  // Without a pause, and anew where the machine made one: letters far apart are words of their own.
  await expect(async () => {
    await Promise.all(Array.from('story 12', (letter) => page.keyboard.press(letter)));
    await expect(page.getByRole('row', { name: /^Story 12,/ })).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Story 12');
});

test('chosen and found rows hold WCAG 2.2 AA', async ({ page, app }) => {
  await stock(app.library, stories);
  await app.open(page);
  await focusRow(page.getByRole('row', { name: /Night ferry stays/ }));
  await page.keyboard.press('Space');
  await expect(page.getByText('1 chosen')).toBeVisible();
  await holds(page, 'chosen rows');
  await page.getByRole('button', { name: 'Change the status' }).click();
  await expect(page.getByRole('menuitem', { name: 'Send to review' })).toBeVisible();
  await holds(page, 'the statuses of chosen rows');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.getByRole('button', { name: 'Section and tags' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await holds(page, 'the filing dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('night status:draft');
  await expect(page.locator('mark').first()).toBeVisible();
  await holds(page, 'found rows');
  await page.getByRole('button', { name: 'Keep this search' }).click();
  await expect(page.getByRole('dialog', { name: 'Keep this search' })).toBeVisible();
  await holds(page, 'keeping a search');
});

test('the whole library holds WCAG 2.2 AA', async ({ page, app }) => {
  await stock(app.library, stories);
  await app.open(page);
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('night status:draft');
  await expect(page.locator('mark').first()).toBeVisible();
  await command(page, 'whole library');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await holds(page, 'the whole library');
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('');
  await expect(page.getByRole('row', { name: /Old bridge/ })).toBeVisible();
  await focusRow(page.getByRole('row', { name: /Night ferry stays/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 chosen')).toBeVisible();
  await holds(page, 'rows chosen in the whole library');
});

test('the trash holds WCAG 2.2 AA', async ({ page, app }) => {
  await stock(app.library, stories);
  await app.open(page);
  await command(page, 'whole library');
  await focusRow(page.getByRole('row', { name: /Old bridge/ }));
  await page.keyboard.press('Delete');
  await expect(page.getByRole('row', { name: /Old bridge/ })).toHaveCount(0);
  await command(page, 'look into the trash');
  await expect(page.getByRole('button', { name: /^Bring back/ }).first()).toBeVisible();
  await holds(page, 'the trash');
  await page
    .getByRole('button', { name: /^Delete .* for ever/ })
    .first()
    .click();
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  await holds(page, 'a last question');
});
