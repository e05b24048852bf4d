import { expect, type Page } from '@playwright/test';
import { test } from './galley.ts';

async function countArticles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await window.desk?.request('library.list', {});
    return (answer as { readonly value: { readonly articles: unknown[] } }).value.articles.length;
  });
}

test('while a dialog stands, the menu leaves it and the article behind it alone', async ({
  place,
}) => {
  const galley = place.launch();
  const page = await galley.page();
  await galley.ask.chooseMenuItem('preferences');
  const name = page.getByRole('dialog').getByLabel('Your name');
  await name.fill('Ada');
  for (const item of ['article.new', 'palette', 'edit.undo']) await galley.ask.chooseMenuItem(item);
  // Undo has come last, and is the only one that was heard: it takes back what was typed.
  await expect(name).toHaveValue('');
  expect(await countArticles(page)).toBe(0);
});

test('undo works in a field while no article is open', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  await page.evaluate(() => window.desk?.request('article.create', {}));
  const search = page.getByRole('searchbox', { name: 'Search articles' });
  await search.fill('ferry');
  await galley.ask.chooseMenuItem('edit.undo');
  await expect(search).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(search).toHaveValue('ferry');
});

test('a command that opens a window is carried out once its page listens', async ({ place }) => {
  const galley = place.launch({ platform: 'darwin' });
  await galley.page();
  await galley.ask.closeWindow();
  await expect.poll(() => galley.ask.windows()).toEqual([]);
  await galley.ask.chooseMenuItem('article.new');
  const page = await galley.nextPage();
  await expect.poll(() => countArticles(page)).toBe(1);
});
