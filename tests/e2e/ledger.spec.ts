import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import { begin, selectWords, settled } from './manuscript.ts';

const first = '“The night boat waits for nobody,” Jo Lind, a pilot, told Reuters.';

test('a quotation is recorded, found altered, compared and put back by mouse', async ({
  page,
  app,
}) => {
  await app.open(page);
  const quotes = await storyWith(page, first);
  await quotes.getByRole('button', { name: 'Accept', exact: true }).click();
  const card = quotes.getByRole('listitem', { name: /^Quotation: The night boat/ });
  await expect(card.getByText('Exact')).toBeVisible();

  await selectWords(page, 'nobody');
  await page.keyboard.type('anybody');
  await expect(card.getByText('Altered')).toBeVisible();
  await card.getByRole('button', { name: 'Compare the words' }).click();
  await expect(card.locator('del').first()).toHaveText('nobody');
  await card.getByRole('button', { name: 'Write them as recorded' }).click();
  await expect(page.locator('.ProseMirror')).toContainText('waits for nobody');
  await expect(card.getByText('Exact')).toBeVisible();

  await card.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Untie from the text' }).click();
  const loose = quotes.getByRole('listitem', { name: /^Quotation: The night boat/ });
  await expect(loose.getByText('Not in the text')).toBeVisible();

  await newParagraph(page);
  await page.keyboard.type('Rain fell.');
  const line = page.locator('.ProseMirror p').last();
  const box = await line.boundingBox();
  await loose
    .locator('blockquote')
    .dragTo(line, { targetPosition: { x: (box?.width ?? 200) - 20, y: 10 } });
  await expect(line).toHaveText(
    /^Rain fell\. “The night boat waits for nobody,” Jo Lind.* Reuters\.$/,
  );
  await expect(loose.getByText('Exact')).toBeVisible();
});

test('words are recorded, tied and inserted by keyboard alone', async ({ page, app }) => {
  await app.open(page);
  const quotes = await storyWith(page, 'Jo Lind says the tide is early. Nobody sails before noon.');
  await selectWords(page, 'tide is early');
  await page.keyboard.press('ControlOrMeta+Alt+q');
  await expect(quotes.getByRole('listitem', { name: 'Quotation: tide is early' })).toBeVisible();

  await newParagraph(page);
  await page.keyboard.press('ControlOrMeta+Alt+v');
  const dialog = page.getByRole('dialog', { name: 'Insert a quotation' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('tide');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ProseMirror p').last()).toHaveText('“tide is early”');

  await selectWords(page, 'sails before noon');
  await page.keyboard.press('ControlOrMeta+Alt+u');
  await expect(page.getByRole('dialog', { name: 'Which quotation is this?' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const card = quotes.getByRole('listitem', { name: 'Quotation: tide is early' });
  await expect(card.getByText('Altered')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card.getByText('Exact')).toBeVisible();
});

test('two records of one person become one, and come apart again', async ({ page, app }) => {
  await app.open(page);
  await storyWith(page, first);
  await page.getByRole('tab', { name: /^Sources/ }).click();
  const sources = page.getByRole('tabpanel', { name: /^Sources/ });
  await sources.getByRole('button', { name: 'Accept all' }).click();
  await expect(sources.getByRole('heading', { name: /^People/ })).toBeVisible();
  const shares = sources.getByRole('group', { name: 'Share of each source' });
  await shares.getByRole('button', { name: 'Reuters 100%' }).press('Enter');
  await expect(sources.getByRole('listitem', { name: 'Source: Reuters' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await sources.getByRole('button', { name: 'Add' }).click();
  await expect(sources.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Lind');
  await page.keyboard.press('Enter');
  const short = sources.getByRole('listitem', { name: 'Source: Lind', exact: true });
  await expect(short).toContainText('May be the same as Jo Lind');

  await short.getByRole('button', { name: 'Merge' }).press('Enter');
  await expect(short).toHaveCount(0);
  const full = sources.getByRole('listitem', { name: 'Source: Jo Lind' });
  await expect(full).toContainText('also Lind');

  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(short).toBeVisible();
  await short.getByRole('button', { name: 'Two sources' }).click();
  await expect(short).not.toContainText('May be the same');

  await short.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Merge into another…' }).click();
  await short.getByRole('combobox').selectOption('Jo Lind');
  await short.getByRole('button', { name: 'Done' }).click();
  await expect(short).toHaveCount(0);
});

/** A new article of one paragraph, with the Quotes panel beside it. */
async function storyWith(page: Page, text: string): Promise<Locator> {
  await begin(page);
  await page.keyboard.insertText(text);
  await page.getByRole('tab', { name: /^Quotes/ }).click();
  const panel = page.getByRole('tabpanel', { name: /^Quotes/ });
  await expect(panel).toBeVisible();
  return panel;
}

/** Puts the caret into an empty paragraph at the end. */
async function newParagraph(page: Page): Promise<void> {
  const paragraphs = page.locator('.ProseMirror p');
  const before = await paragraphs.count();
  await paragraphs.last().evaluate((paragraph) => {
    paragraph.closest<HTMLElement>('.ProseMirror')?.focus();
    getSelection()?.selectAllChildren(paragraph);
    getSelection()?.collapseToEnd();
  });
  await settled(page);
  await page.keyboard.press('Enter');
  await expect(paragraphs).toHaveCount(before + 1);
  await expect(paragraphs.last()).toHaveText('');
}
