import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { makeArticle } from '#shared/article/article.ts';
import { writePackage } from '#main/desk/packages/write-package.ts';
import { test } from './galley.ts';
import { leaveCall } from './stand-in/instance-lock.ts';

const now = '2026-03-01T08:00:00.000Z';

/** Writes the package of an article into a folder, and answers with its path. */
async function packageOf(headline: string, to: string): Promise<string> {
  const { file } = await writePackage({
    article: makeArticle({ id: crypto.randomUUID(), now, headline }),
    log: null,
    readAsset: () => Promise.resolve(null),
    to,
    name: headline,
    version: '0.0.0',
    now,
  });
  return file;
}

test('a package is taken in that the system gives the app at its start, or a second start', async ({
  place,
}) => {
  const first = await packageOf('The pier closes', join(place.home, 'mail'));
  const galley = place.launch({ args: [first] });
  const page = await galley.page();
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await expect(headline).toHaveText('The pier closes');

  const second = await packageOf('The ferry sails', join(place.home, 'mail'));
  const gone = join(place.home, 'mail', 'gone.galley');
  expect(await place.launch({ args: [new URL(`file://${second}`).href, gone] }).ended).toBe(0);
  await expect(headline).toHaveText('The ferry sails');
  await expect(page.getByText('“gone.galley” could not be read')).toBeVisible();
});

test('a package of a second start is taken in that comes while the first one opens its library', async ({
  place,
}) => {
  const file = await packageOf('The pier closes', join(place.home, 'mail'));
  const start = { argv: ['galley', file], folder: place.home, data: {} };
  leaveCall(join(place.home, 'profile'), start);
  const page = await place.launch().page();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveText('The pier closes');
});

test('a package that is double-clicked on a Mac opens a window, or waits until a dialog there is closed', async ({
  place,
}) => {
  const galley = place.launch({ platform: 'darwin' });
  await galley.page();
  await galley.ask.closeWindow();
  await expect.poll(() => galley.ask.windows()).toEqual([]);
  const first = await packageOf('The pier closes', join(place.home, 'mail'));
  expect(await galley.ask.openFile(first)).toBe(true);
  const page = await galley.nextPage();
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await expect(headline).toHaveText('The pier closes');

  await galley.choose('preferences');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await galley.ask.openFile(await packageOf('The ferry sails', join(place.home, 'mail')));
  await dialog.getByLabel('Your name').fill('Ada');
  expect(await page.evaluate(() => window.desk?.request('library.list', {}))).toMatchObject({
    value: { articles: [{ headline: 'The pier closes' }] },
  });
  await page.keyboard.press('Escape');
  await expect(headline).toHaveText('The ferry sails');
});

test('what the system gives the app beside packages is left where it is', async ({ place }) => {
  const galley = place.launch({ platform: 'darwin' });
  const page = await galley.page();
  const note = join(place.home, 'note.txt');
  await writeFile(note, 'The harbour is quiet.');
  expect(await galley.ask.openFile(note)).toBe(true);
  await galley.ask.openFile(await packageOf('The pier closes', join(place.home, 'mail')));
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveText('The pier closes');
  expect(await page.evaluate(() => window.desk?.request('library.list', {}))).toMatchObject({
    value: { articles: [{ headline: 'The pier closes' }] },
  });
});
