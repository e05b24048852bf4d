import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { test } from './app.ts';
import { unfold } from './findings.ts';
import { saved } from './manuscript.ts';
import { stories } from './stories.ts';
import type { Story } from './stories.ts';

for (const story of stories) {
  test(`an editor takes “${story.headline}” from import to the exported page`, async ({
    page,
    app,
    context,
  }) => {
    await app.open(page);
    await importFile(page, story.file);
    await theReportSaysWhatWasLeftOut(page, story);
    await theManuscriptHoldsTheText(page, story);
    await theQuotesHaveTheirSpeakers(page, story);
    await theSourcesAndTheCreditAreRecords(page, story);
    await theChecksFindWhatNobodyStandsBehind(page, story);

    await theDeskRefusesToSignOff(page);
    await mendEverything(page, story);
    await signOff(page, 'Nora Blum');
    await publish(page);
    const exported = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Open the page' }).click();
    await thePageCarriesItsProvenance(await exported, story);
    await theFileIsValidHtml(join(app.library, 'exports'));

    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.locator('.ProseMirror p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' More.');
    await saved(page);
    await openDialog(page, 'Sign off');
    await expect(page.getByRole('dialog').getByText('Signed off by')).toBeHidden();
    expect(await app.close()).toBe(0);
  });
}

async function importFile(page: Page, file: string): Promise<void> {
  await page.locator('[data-import-files]').setInputFiles(file);
  await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
}

async function theReportSaysWhatWasLeftOut(page: Page, story: Story): Promise<void> {
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report.getByText(story.headline)).toBeVisible();
  await expect(report.getByText(story.sourcesLine)).toBeVisible();
  await expect(report.getByText(story.photoCredit)).toBeVisible();
  for (const group of await report.locator('details').all()) {
    if ((await group.getAttribute('open')) === null) await group.locator('summary').press('Enter');
  }
  await expect(report.getByRole('button', { name: /^Put back/ })).toHaveCount(story.leftOut.length);
  for (const text of story.leftOut) await expect(report.getByText(text)).toBeVisible();
  await report.getByRole('button', { name: 'To the manuscript' }).click();
}

async function theManuscriptHoldsTheText(page: Page, story: Story): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(story.headline);
  const paragraphs = page.locator('.ProseMirror p');
  await expect(paragraphs).toHaveCount(story.paragraphs);
  for (const text of [...story.leftOut, 'Sources:', 'Photo credit:']) {
    await expect(paragraphs.filter({ hasText: text })).toHaveCount(0);
  }
}

async function theQuotesHaveTheirSpeakers(page: Page, story: Story): Promise<void> {
  const panel = await showPanel(page, 'Quotes');
  const cards = panel.getByRole('listitem');
  await expect(cards).toHaveCount(story.spoken.length);
  for (const { words, speaker, outlet } of story.spoken) {
    const card = cards.filter({ hasText: words });
    await expect(card).toContainText(speaker);
    await expect(card).toContainText(`via ${outlet}`);
  }
  for (const words of story.unspoken) await expect(panel).not.toContainText(words);

  await panel.getByRole('button', { name: 'Accept all' }).click();
  await expect(panel.getByText('2 recorded', { exact: true })).toBeVisible();
  await expect(page.locator('.ProseMirror [data-quote-id]').first()).toBeVisible();
}

async function theSourcesAndTheCreditAreRecords(page: Page, story: Story): Promise<void> {
  const sources = await showPanel(page, 'Sources');
  await expect(sources.getByText(`Sources: ${story.sourcesLine}`)).toBeVisible();
  for (const name of story.sourcesLine.split(', ')) {
    const card = sources.getByRole('listitem', { name: `Source: ${name}`, exact: true });
    await expect(card.getByRole('checkbox', { name: 'In the Sources line' })).toBeChecked();
  }
  for (const { speaker } of story.spoken) {
    const [name] = speaker.split(',');
    await expect(sources.getByRole('listitem', { name: `Source: ${name ?? ''}` })).toBeVisible();
  }
  for (const { text } of story.unnamed) {
    await expect(sources.getByRole('listitem', { name: text })).toBeVisible();
  }
  const photos = await showPanel(page, 'Photos');
  await expect(photos.getByText(`Photo credit: ${story.photoCredit}`)).toBeVisible();
  await expect(photos.getByText('This credit waits for its picture.')).toBeVisible();
}

async function theChecksFindWhatNobodyStandsBehind(page: Page, story: Story): Promise<void> {
  const checks = await showPanel(page, 'Checks');
  for (const { text, times } of story.unnamed) {
    await expect(checks.getByRole('listitem', { name: `“${text}”` })).toHaveCount(times);
  }
  await expect(checks.getByRole('listitem', { name: /does not say why/ })).toHaveCount(1);
  await expect(checks.getByRole('listitem', { name: /opens with a straight mark/ })).toHaveCount(1);
  await expect(checks.getByRole('listitem', { name: /“The Associated Press”/ })).toHaveCount(1);
  await expect(checks.getByRole('listitem', { name: /has no picture/ })).toHaveCount(1);
  // Titles, a song's line: nobody speaks them, and nobody needs to be named.
  await expect(checks.getByRole('listitem', { name: /Nobody is named as saying/ })).toHaveCount(0);
}

async function theDeskRefusesToSignOff(page: Page): Promise<void> {
  const dialog = await openDialog(page, 'Sign off');
  await expect(dialog.getByText(/findings block publication/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Sign off', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
}

async function mendEverything(page: Page, story: Story): Promise<void> {
  await page.getByRole('textbox', { name: 'Dateline' }).fill('PORT ALDER');
  await page.getByRole('textbox', { name: 'Section' }).fill('Politics');
  const checks = await showPanel(page, 'Checks');
  await answer(checks, /Nobody is named as the author/, /^Add the byline/, 'Nora Blum');
  await answer(checks, /opens with a straight mark/, /mark/);
  await answer(checks, /“The Associated Press”/, /alias|also|name/i);
  await answer(checks, /does not say why/, /^Waive/, 'The agency explains it in its own report.');
  for (const { text, times } of story.unnamed) {
    for (let left = times; left > 0; left -= 1) {
      await answer(
        checks,
        `“${text}”`,
        /^Waive/,
        'As the agency has it; nobody else can be named.',
      );
    }
  }
  await expect(checks.getByRole('heading', { name: /Blocks publication/ })).toHaveCount(0);
}

/** Opens the first finding of this name, chooses the answer and says what it asks for. */
async function answer(
  checks: Locator,
  finding: string | RegExp,
  choice: RegExp,
  words?: string,
): Promise<void> {
  const cards = checks.getByRole('listitem', { name: finding });
  const card = cards.first();
  await unfold(card);
  const before = await cards.count();
  await card
    .getByRole('button', { name: choice })
    .and(card.locator(':not([aria-expanded])'))
    .first()
    .click();
  if (words !== undefined) {
    await card.getByRole('textbox').first().fill(words);
    const signature = card.getByRole('textbox', { name: 'Your name' });
    if (await signature.isVisible()) await signature.fill('Nora Blum');
    await card.locator('[type=submit]').click();
  }
  const visible = checks.locator('section').getByRole('listitem', { name: finding });
  await expect(visible).toHaveCount(before - 1);
}

async function signOff(page: Page, name: string): Promise<void> {
  const dialog = await openDialog(page, 'Sign off');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(dialog.getByText(`Signed off by ${name}`)).toBeVisible();
  await page.keyboard.press('Escape');
}

async function publish(page: Page): Promise<void> {
  const dialog = await openDialog(page, 'Export');
  await dialog.getByRole('button', { name: 'Export the page' }).click();
  await expect(dialog.getByText('The page is written')).toBeVisible();
}

async function thePageCarriesItsProvenance(exported: Page, story: Story): Promise<void> {
  await expect(exported.getByRole('heading', { level: 1 })).toHaveText(story.headline);
  await expect(exported.getByRole('article')).toContainText('Nora Blum');
  const sources = exported.getByRole('region', { name: 'Sources' });
  for (const name of story.sourcesLine.split(', ')) await expect(sources).toContainText(name);
  for (const { speaker } of story.spoken) {
    await expect(sources).toContainText(speaker.split(',')[0] ?? '');
  }
  for (const text of story.leftOut) await expect(exported.locator('body')).not.toContainText(text);
}

async function theFileIsValidHtml(exportsFolder: string): Promise<void> {
  const [folder] = await readdir(exportsFolder);
  const html = await readFile(join(exportsFolder, folder ?? '', 'index.html'), 'utf8');
  const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(
    html,
  );
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'NewsArticle',
    author: [{ name: 'Nora Blum' }],
  });
}

async function showPanel(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel', { name });
}

async function openDialog(page: Page, name: 'Sign off' | 'Export'): Promise<Locator> {
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  return page.getByRole('dialog', { name });
}
