import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CommandName } from '#shared/desk/names.ts';
import { openDeskIn } from '../desk-in-folder.ts';
import { test, type Galley } from './galley.ts';

async function countArticles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await window.desk?.request('library.list', {});
    return (answer as { readonly value: { readonly articles: unknown[] } }).value.articles.length;
  });
}

interface Standing {
  readonly greyed: readonly CommandName[];
  readonly ticked: readonly CommandName[];
}

/** How these items of the menu stand. */
async function standing(galley: Galley, names: readonly CommandName[]): Promise<Standing> {
  const items = (await galley.ask.menu()).filter(({ id }) => names.some((name) => name === id));
  const idsOf = (some: typeof items) => some.map(({ id }) => id as CommandName);
  return {
    greyed: idsOf(items.filter(({ enabled }) => !enabled)),
    ticked: idsOf(items.filter(({ checked }) => checked)),
  };
}

test('what cannot be asked for is greyed in the menu, until it can', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  const names = ['article.new', 'edit.undo', 'article.export', 'panel.quotes'] as const;
  const greyed = async () => (await standing(galley, names)).greyed;
  await expect.poll(greyed).toEqual(['article.export', 'edit.undo', 'panel.quotes']);

  await galley.choose('article.new');
  await expect.poll(greyed).toEqual(['edit.undo']);
  await page
    .getByRole('textbox', { name: 'Text of the article' })
    .pressSequentially('The ferry sails.');
  await expect.poll(greyed).toEqual([]);
  await galley.ask.chooseMenuItem('edit.undo');
  await expect(page.getByText('The ferry sails.')).toHaveCount(0);
  await expect.poll(greyed).toEqual(['edit.undo']);

  await galley.choose('preferences');
  await expect.poll(greyed).toEqual(['article.new', 'article.export', 'edit.undo', 'panel.quotes']);
  await page.keyboard.press('Escape');
  await expect.poll(greyed).toEqual(['edit.undo']);
});

test('a library that is read alone takes nothing from the menu', async ({ place }) => {
  const elsewhere = await openDeskIn(place.home, { library: join(place.home, 'Galley') });
  try {
    const galley = place.launch();
    await galley.page();
    const names = ['article.new', 'article.import', 'palette', 'preferences'] as const;
    await expect
      .poll(async () => (await standing(galley, names)).greyed)
      .toEqual(['article.new', 'article.import']);
  } finally {
    await elsewhere.close();
  }
});

test('what is on has a tick in the menu, and keeps it when it is chosen again', async ({
  place,
}) => {
  const galley = place.launch();
  const page = await galley.page();
  await galley.choose('article.new');
  const names = ['view.library', 'panel.quotes', 'panel.checks', 'view.focus'] as const;
  const ticked = async () => (await standing(galley, names)).ticked;
  await expect.poll(ticked).toEqual(['view.library', 'panel.checks']);
  await galley.choose('panel.quotes');
  await expect.poll(ticked).toEqual(['view.library', 'panel.quotes']);
  await galley.choose('panel.quotes');
  await expect.poll(ticked).toEqual(['view.library', 'panel.quotes']);
  await galley.choose('view.focus');
  await expect.poll(ticked).toEqual(['view.focus']);
  await page.keyboard.press('ControlOrMeta+.');
  await expect.poll(ticked).toEqual(['view.library', 'panel.quotes']);

  const night = async () => (await standing(galley, ['view.night'])).ticked;
  await expect.poll(night).toEqual([]);
  await galley.choose('view.night');
  await expect.poll(night).toEqual(['view.night']);
});

test('without a window the menu offers what opens one', async ({ place }) => {
  const galley = place.launch({ platform: 'darwin' });
  await galley.page();
  await galley.choose('article.new');
  const names = ['article.new', 'article.export', 'view.library'] as const;
  await expect
    .poll(() => standing(galley, names))
    .toEqual({ greyed: [], ticked: ['view.library'] });
  await galley.ask.closeWindow();
  await expect
    .poll(() => standing(galley, names))
    .toEqual({ greyed: ['article.export', 'view.library'], ticked: [] });
});

test('while a dialog stands, the menu leaves it and the article behind it alone', async ({
  place,
}) => {
  const galley = place.launch();
  const page = await galley.page();
  await galley.choose('preferences');
  const name = page.getByRole('dialog').getByLabel('Your name');
  await name.fill('Ada');
  // Chosen in a menu that was open before it heard of the dialog.
  for (const item of ['article.new', 'palette', 'edit.undo'])
    await galley.ask.chooseMenuItem(item, 'open');
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
  await galley.choose('edit.undo');
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
