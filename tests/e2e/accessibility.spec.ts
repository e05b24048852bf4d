import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { unfold } from './findings.ts';
import { handOf, tabTo } from './hands.ts';
import { begin, caretTo, selectWords, textOf } from './manuscript.ts';
import { command } from './palette.ts';
import { focusRow } from './rows.ts';
import { stock } from './stock.ts';
import { stories } from './stories.ts';

const [story] = stories;

test('the import report and every panel hold WCAG 2.2 AA', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await holds(page, 'the empty library');

  await page.locator('[data-import-files]').setInputFiles(story?.file ?? []);
  await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
  await holds(page, 'the import report');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/\d+ findings/).first()).toBeVisible();
  for (const name of ['Quotes', 'Sources', 'Photos', 'Checks', 'Notes', 'History']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await holds(page, name);
  }
});

test('every form of a record, and what a finding asks, hold WCAG 2.2 AA', async ({ page, app }) => {
  await app.open(page);
  await page.locator('[data-import-files]').setInputFiles(story?.file ?? []);
  await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
  await leave(page);
  await expect(page.getByText(/\d+ findings/).first()).toBeVisible();
  for (const name of ['Quotes', 'Sources', 'Photos']) {
    await page.getByRole('tab', { name }).click();
    const panel = page.getByRole('tabpanel', { name });
    await expect(panel).toBeVisible();
    const all = panel.getByRole('button', { name: 'Accept all' });
    if (await all.isVisible()) await all.click();
    await holds(page, `${name}, recorded`);
    if (name !== 'Photos') {
      await panel.getByRole('button', { name: 'More' }).first().click();
      await expect(page.getByRole('menu')).toBeVisible();
      await holds(page, `${name}, the menu of a card`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    }
    await panel.getByRole('button', { name: 'Edit' }).first().click();
    await expect(panel.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
    await holds(page, `${name}, the form`);
    await panel.getByRole('button', { name: 'Done', exact: true }).click();
  }

  await textOf(page).click();
  await command(page, 'Insert a quotation at');
  await expect(page.getByRole('dialog', { name: 'Insert a quotation' })).toBeVisible();
  await holds(page, 'a choice of quotations');
  await leave(page);
  await selectWords(page, 'the');
  await command(page, 'Tie the selected words');
  await expect(page.getByRole('dialog', { name: 'Which quotation is this?' })).toBeVisible();
  await holds(page, 'which quotation it is');
  await leave(page);

  await page.getByRole('tab', { name: 'Checks' }).click();
  const finding = page.getByRole('tabpanel', { name: 'Checks' }).getByRole('listitem').first();
  await finding.locator('[aria-expanded]').first().click();
  await holds(page, 'a finding');
  await finding.getByRole('button', { name: /^Waive/ }).click();
  await holds(page, 'a waiver');
  await page.keyboard.type('The agency explains it.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Give your name: this is signed.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await holds(page, 'a waiver that nobody signed');
});

test('what helps to write holds WCAG 2.2 AA', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page, { headline: 'Night boats', text: '## The harbor' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('The boat was recieved. The boats left at TK.');

  await command(page, 'Find and replace');
  const find = page.getByRole('search', { name: 'Find in the text' });
  await expect(find.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('boat');
  await expect(find.getByText(/of 2$/)).toBeVisible();
  await expect(find.getByRole('textbox', { name: 'Replace with' })).toBeVisible();
  await holds(page, 'find and replace');
  await find.getByRole('textbox', { name: 'Find' }).fill('nothing');
  await expect(find.getByText('Not found')).toBeVisible();
  await holds(page, 'nothing found');
  await page.keyboard.press('Escape');

  await expect(text.locator('.misspelled')).toHaveText('recieved');
  await page.keyboard.press('F7');
  await expect(page.getByRole('menu', { name: /^Spelling of/ })).toBeVisible();
  await holds(page, 'a misspelling');
  await page.keyboard.press('Escape');

  await text.click();
  await caretTo(page, 'End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox', { name: 'Blocks to insert' })).toBeVisible();
  await holds(page, 'the blocks to insert');
  await page.keyboard.press('Escape');
  await command(page, 'Focus mode');
  await expect(page.getByRole('button', { name: 'Leave focus mode' })).toBeVisible();
  await holds(page, 'focus mode');
});

test('empty panels, and what an article is asked about, hold WCAG 2.2 AA', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page, { headline: 'Night boats', text: '## The harbor' });
  for (const [name, said] of [
    ['Quotes', 'No quotations yet'],
    ['Sources', 'No sources yet'],
    ['Photos', 'No pictures yet'],
    ['Notes', 'No comments yet'],
  ] as const) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByText(said)).toBeVisible();
    await holds(page, `${name}, empty`);
  }
  for (const [title, dialog] of [
    ['Word goal', /Word goal|How long/],
    ['Outline: go', 'Outline'],
    ['Section and tags', /./],
    ['Keep the article as a template', /./],
    ['New article from a template', 'New from a template'],
    ['Link…', 'Add a link'],
    ['Paste a story', /./],
    ['Sign off…', 'Sign off'],
    ['Export…', 'Export'],
    ['Keyboard shortcuts', /shortcuts/i],
  ] as const) {
    await command(page, title);
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await holds(page, title);
    await leave(page);
  }
  for (const name of ['Article actions', 'How the library is shown', /^Insert a block/]) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await holds(page, `the menu of ${String(name)}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }
  await page.getByRole('row', { name: /Night boats/ }).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await holds(page, 'the menu of a row');
});

test('the palette and the preferences hold WCAG 2.2 AA', async ({ page, app }) => {
  await app.open(page);
  await begin(page, { headline: 'Night boats', text: 'The boats left.' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await holds(page, 'the command palette');
  await page.keyboard.type('nothing of this kind');
  await expect(page.getByText('Nothing by that name.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await holds(page, 'a palette that finds nothing');
  await page.keyboard.press('Escape');
  await leave(page);

  await page.keyboard.press('ControlOrMeta+,');
  const preferences = page.getByRole('dialog', { name: 'Preferences' });
  for (const name of ['General', 'Writing', 'House style', 'Library', 'Backup']) {
    await preferences.getByRole('tab', { name }).click();
    await expect(preferences.getByRole('tabpanel', { name })).toBeVisible();
    await holds(page, `preferences, ${name}`);
  }
  await leave(page);
});

test('notes and suggestions hold WCAG 2.2 AA', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page, {
    headline: 'Night boats',
    text: 'The bridge closes on Monday for repairs.',
  });
  await page.keyboard.press('ControlOrMeta+Alt+s');
  await expect(page.getByRole('dialog', { name: 'Who are you?' })).toBeVisible();
  await holds(page, 'who signs');
  await page.keyboard.press('Escape');
  await selectWords(page, 'Monday');
  await page.keyboard.press('ControlOrMeta+Alt+m');
  const panel = page.getByRole('tabpanel', { name: 'Notes' });
  const field = panel.getByRole('textbox', { name: 'Your comment' });
  await expect(field).toBeFocused();
  await holds(page, 'a new comment');
  await page.keyboard.type('Who says so?');
  await panel.getByRole('textbox', { name: 'Your name' }).fill('Nora Blum');
  await panel.getByRole('button', { name: 'Done' }).click();
  const thread = panel.getByRole('listitem', { name: 'Comment on “Monday”' });
  await thread.getByRole('button', { name: 'Reply' }).click();
  await thread.getByRole('textbox', { name: 'Reply' }).fill('The council.');
  await holds(page, 'a reply');
  await thread.getByRole('button', { name: 'Done' }).click();

  await page
    .getByRole('button', { name: /^Suggest/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Suggesting' })).toBeVisible();
  await selectWords(page, 'for repairs');
  await page.keyboard.type('all week');
  await expect(text.locator('del')).toHaveText(['for repairs']);
  await expect(panel.getByRole('listitem', { name: 'Suggestion of Nora Blum' })).toBeVisible();
  await holds(page, 'suggestions');
  await thread.getByRole('button', { name: 'Resolve' }).click();
  await panel.getByRole('combobox', { name: 'Show' }).selectOption('all');
  await holds(page, 'a settled comment');
});

/** Closes whatever dialog stands open. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a story is written, checked and read by the keyboard alone', async ({ page, app }) => {
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await command(page, 'New article');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await page.keyboard.type('Library hours cut');
  await tabTo(page, textOf(page));
  await page.keyboard.type('Hours will be cut, sources said.');
  await expect(page.getByText(/“Sources” names nobody/)).toBeVisible();

  await command(page, 'Show the sources');
  await expect(page.getByRole('tabpanel', { name: 'Sources' })).toBeVisible();
  await command(page, 'Keyboard shortcuts');
  await expect(page.getByRole('dialog', { name: /shortcuts/i })).toBeVisible();
  await leave(page);
});

test('findings are heard, gone through and mended by who does not see the page', async ({
  page,
  app,
}) => {
  await stock(app.library, [
    { headline: 'Tide', text: 'The tide is late, experts say.', byline: ['Nora Blum'] },
  ]);
  await app.open(page);
  await focusRow(page.getByRole('row', { name: /Tide/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+4');
  const checks = page.getByRole('tabpanel', { name: 'Checks' });
  const count = page.getByRole('status').filter({ hasText: /findings, \d blocking publication/ });
  await expect(count).toHaveText(/^\d+ findings, [1-9] blocking publication\.$/);
  const before = await count.innerText();
  // Headings by severity, under each a list of cards that bear their findings’ words.
  await expect(checks).toMatchAriaSnapshot(`
    - tabpanel:
      - button "Previous finding"
      - button "Next finding"
      - heading /^Blocks publication/ [level=3]
      - list:
        - listitem /“Experts” names nobody/:
          - img "Blocks publication"
          - button /“Experts” names nobody/
          - button "Go to the passage"
  `);
  const experts = checks.getByRole('listitem', { name: /“Experts” names nobody/ });
  await tabTo(page, experts.locator('[aria-expanded]').first());
  // The next finding is gone to without leaving the panel, and said to be the current one.
  await page.keyboard.press('F8');
  await expect(checks.locator('li[aria-current=true]')).toHaveCount(1);
  await expect(checks.locator(':focus')).toHaveCount(1);
  await unfold(experts, handOf(page, 'keyboard').press);
  await tabTo(page, experts.getByRole('button', { name: 'Name them…' }));
  await page.keyboard.press('Enter');
  await expect(experts.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Jo Lind, a pilot');
  await page.keyboard.press('Enter');
  await expect(experts).toHaveCount(0);
  await expect(count).not.toHaveText(before);
  await expect(textOf(page)).toContainText('late, Jo Lind, a pilot says');
});

test('one Escape leaves a dialog, wherever in it the focus stands', async ({ page, app }) => {
  await app.open(page);
  await page.keyboard.press('ControlOrMeta+,');
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('where the system picks the colours, what is chosen has an outline', async ({ page, app }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.open(page);
  await begin(page, { headline: 'Night boats', text: 'The boats left.' });
  await page.getByRole('tab', { name: 'Sources' }).click();
  for (const [name, outline] of [
    ['Sources', 'solid'],
    ['Quotes', 'none'],
  ] as const) {
    const tab = page.getByRole('tab', { name });
    await tab.blur();
    await expect(tab).toHaveCSS('outline-style', outline);
  }
});
