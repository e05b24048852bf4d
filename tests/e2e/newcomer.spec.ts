import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { pictureWithWords } from '#tests/unit/pictures/picture-with-words.ts';
import { test } from './app.ts';
import type { App } from './app.ts';
import { holds } from './axe.ts';
import { unfold } from './findings.ts';
import { chooserOf, tabTo } from './hands.ts';
import { begin, caretTo, saved } from './manuscript.ts';
import { command } from './palette.ts';

const headline = 'Port Alder Closes Its Swing Bridge For The Winter';
const paragraphs = [
  'PORT ALDER will close its swing bridge to cars from Monday, the city council said in a statement.',
  '“The bearings will not last another frost,” Tomas Lindqvist, the city’s chief engineer, told the Harbour Times.',
  'A city official, who spoke on condition of anonymity because the contract is not public, said: “We knew about the cracks in March.”',
  'The council voted 7 to 4 for the repair on Tuesday, according to the minutes of its meeting.',
  'Buses will go round by the north road, and the ferry will carry people on foot at no charge.',
];

/** What an honest story still lacks, the button that mends it, and what its writer answers. */
const mendings: readonly (readonly [RegExp, RegExp, string])[] = [
  [/Nobody is named as the author/, /^Add the byline/, 'Mara Quint'],
  [/no dateline/, /^Add the dateline/, 'PORT ALDER'],
  [/no section/, /^Add the section/, 'Local'],
  [/no credit/, /^Add the credit/, 'Lena Moor/Port Alder Gazette'],
  [
    /no caption/,
    /^Write the caption/,
    'The swing bridge at Port Alder stands open on Nov. 2, 2026.',
  ],
  [/no alternative text/, /^Describe the picture/, 'A low iron bridge turned open over grey water'],
];
const picture = {
  name: 'bridge.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(pictureWithWords({})),
};
const reason = 'The photographer gave it to us for this story.';

test.use({ viewport: { width: 1024, height: 700 } });

test('a newcomer goes from the empty library to the exported page with the mouse', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page, { headline });
  await write(page);

  await page.getByRole('tab', { name: /^Quotes/ }).click();
  await page.getByRole('button', { name: 'Accept all' }).click();
  await theQuotesHaveTheirSpeakers(page);
  await page.getByRole('tab', { name: /^Photos/ }).click();
  const add = page.getByRole('button', { name: 'Add pictures' });
  await (await chooserOf(page, () => add.click())).setFiles(picture);

  await page.getByRole('tab', { name: /^Checks/ }).click();
  const checks = page.getByRole('tabpanel', { name: /^Checks/ });
  for (const [finding, choice, words] of mendings) {
    const card = await unfolded(checks, finding);
    await card.getByRole('button', { name: choice }).click();
    await card.getByRole('textbox').fill(words);
    await card.locator('[type=submit]').click();
    await expect(checks.getByRole('listitem', { name: finding })).toHaveCount(0);
  }
  const right = await unfolded(checks, /why this picture may be printed/);
  await right.getByRole('button', { name: /^Record the right/ }).click();
  await right.getByRole('combobox', { name: 'Right to use it' }).selectOption('Handout');
  await expect(right.getByText('Name who handed it out.')).toBeVisible();
  await right.getByRole('button', { name: 'Done' }).click();
  await nothingBlocks(checks);

  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('menuitem', { name: /^Sign off/ })).toBeVisible();
  await holds(page, 'the ways out');
  await page.getByRole('menuitem', { name: /^Sign off/ }).click();
  const signOff = page.getByRole('dialog', { name: 'Sign off' });
  await expect(signOff.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  await holds(page, 'a sign-off');
  await signOff.getByRole('textbox', { name: 'Your name' }).fill('Mara Quint');
  await signOff.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(signOff.getByText('Signed off by Mara Quint')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('menuitem', { name: /^Export/ }).click();
  await page.getByRole('button', { name: 'Export the page' }).click();
  await thePageTellsTheStory(page, app);
  await holds(page, 'a page that is written');
});

test('a newcomer goes the same way by the keyboard alone', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await command(page, 'New article');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: 'Text of the article' }));
  await write(page);

  await command(page, 'Show the quotes');
  await tabTo(page, page.getByRole('button', { name: 'Accept all' }));
  await page.keyboard.press('Enter');
  await theQuotesHaveTheirSpeakers(page);
  await command(page, 'Show the photos');
  await tabTo(page, page.getByRole('button', { name: 'Add pictures' }));
  const chooser = await chooserOf(page, () => page.keyboard.press('Enter'));
  await chooser.setFiles(picture);
  await expect(page.getByRole('tabpanel', { name: /^Photos/ }).getByRole('listitem')).toBeVisible();

  await command(page, 'Show the checks');
  const checks = page.getByRole('tabpanel', { name: /^Checks/ });
  for (const [finding, choice, words] of mendings) {
    await choose(page, checks, finding, choice);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(checks.getByRole('listitem', { name: finding })).toHaveCount(0);
  }
  const right = await choose(page, checks, /why this picture may be printed/, /^Waive/);
  await page.keyboard.type(reason);
  await tabTo(page, right.getByRole('textbox', { name: 'Your name' }));
  await page.keyboard.type('Mara Quint');
  await page.keyboard.press('Enter');
  await nothingBlocks(checks);

  await command(page, 'Sign off…');
  const signOff = page.getByRole('dialog', { name: 'Sign off' });
  await tabTo(page, signOff.getByRole('textbox', { name: 'Your name' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Mara Quint');
  await tabTo(page, signOff.getByRole('button', { name: 'Sign off', exact: true }));
  await page.keyboard.press('Enter');
  await expect(signOff.getByText('Signed off by Mara Quint')).toBeVisible();
  await page.keyboard.press('Escape');
  await command(page, 'Export…');
  await tabTo(page, page.getByRole('button', { name: 'Export the page' }));
  await page.keyboard.press('Enter');
  await thePageTellsTheStory(page, app);
});

async function write(page: Page): Promise<void> {
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await caretTo(page, 'End');
  await saved(page);
}

/** The finding's card, open, so that its answers can be chosen. */
async function unfolded(checks: Locator, finding: RegExp): Promise<Locator> {
  const card = checks.getByRole('listitem', { name: finding });
  await unfold(card);
  return card;
}

/** Goes to a finding and to one of its answers with Tab, and takes it. */
async function choose(
  page: Page,
  checks: Locator,
  finding: RegExp,
  choice: RegExp,
): Promise<Locator> {
  const card = checks.getByRole('listitem', { name: finding });
  const title = card.locator('[aria-expanded]').first();
  await tabTo(page, title);
  if ((await title.getAttribute('aria-expanded')) !== 'true') await page.keyboard.press('Enter');
  await tabTo(page, card.getByRole('button', { name: choice }));
  await page.keyboard.press('Enter');
  await expect(card.getByRole('textbox').first()).toBeFocused();
  return card;
}

async function theQuotesHaveTheirSpeakers(page: Page): Promise<void> {
  const quotes = page.getByRole('tabpanel', { name: /^Quotes/ });
  await expect(quotes.getByText('2 recorded', { exact: true })).toBeVisible();
  const engineer = quotes.getByRole('listitem', { name: /^Quotation: The bearings/ });
  await expect(engineer).toContainText('Tomas Lindqvist');
  await expect(engineer).toContainText('via Harbour Times');
  await expect(quotes.getByRole('listitem', { name: /^Quotation: We knew/ })).toContainText(
    'A city official',
  );
}

async function nothingBlocks(checks: Locator): Promise<void> {
  await expect(checks.getByRole('heading', { name: /Blocks publication/ })).toHaveCount(0);
}

async function thePageTellsTheStory(page: Page, app: App): Promise<void> {
  await expect(page.getByText('The page is written')).toBeVisible();
  const [folder = ''] = await readdir(join(app.library, 'exports'));
  const html = await readFile(join(app.library, 'exports', folder, 'index.html'), 'utf8');
  for (const words of [headline, 'Mara Quint', 'Harbour Times', 'Lena Moor', 'Tomas Lindqvist']) {
    expect(html).toContain(words);
  }
}
