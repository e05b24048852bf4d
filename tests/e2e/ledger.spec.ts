import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { handOf, hands } from './hands.ts';
import { begin, caretTo, selectWords, settled, textOf } from './manuscript.ts';
import { stock } from './stock.ts';

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

test('a whole sentence that is recorded gives its quotation and who said it', async ({
  page,
  app,
}) => {
  await app.open(page);
  const sentence = 'On Monday Jo Lind said “the tide is early and loud” to a crowd.';
  const quotes = await storyWith(page, sentence);
  await expect(quotes.getByRole('button', { name: 'Accept', exact: true })).toBeVisible();
  await selectWords(page, sentence);
  await page.keyboard.press('ControlOrMeta+Alt+q');
  const card = quotes.getByRole('listitem', { name: 'Quotation: the tide is early and loud' });
  await expect(card.getByText('Exact')).toBeVisible();
  await expect(card).toContainText('Jo Lind');
});

test('of two speakers in a paragraph that is recorded, each has a record', async ({
  page,
  app,
}) => {
  await app.open(page);
  const paragraph =
    'Jo Lind said: “We wait for the tide every day.” Ada Berg said: “We have never waited for it.”';
  const quotes = await storyWith(page, paragraph);
  await expect(quotes.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(2);
  await selectWords(page, paragraph);
  await page.keyboard.press('ControlOrMeta+Alt+q');
  for (const [words, speaker] of [
    ['We wait for the tide every day.', 'Jo Lind'],
    ['We have never waited for it.', 'Ada Berg'],
  ] as const) {
    const card = quotes.getByRole('listitem', { name: `Quotation: ${words}` });
    await expect(card.getByText('Exact')).toBeVisible();
    await expect(card).toContainText(speaker);
  }
  await page.keyboard.press('ControlOrMeta+z');
  await expect(quotes.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(2);
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

for (const hand of hands) {
  test(`quotations are sifted, dismissed, edited, tied and merged by the ${hand}`, async ({
    page,
    app,
  }) => {
    await stock(app.library, [
      {
        headline: 'Night boats',
        text: '“The night boat waits for nobody,” Jo Lind told Reuters. “Not now,” Ida Brandt said. “Not now,” Jo Lind said. The tide is early.',
      },
    ]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const quotes = await by.panel('Quotes');
    const cards = quotes.getByRole('listitem');
    const boat = quotes.getByRole('listitem', { name: /The night boat/ });
    const nows = quotes.getByRole('listitem', { name: /Not now/ });
    await expect(cards).toHaveCount(3);

    // One is no quotation; another decision takes that back.
    await by.press(boat.getByRole('button', { name: 'Dismiss' }));
    await expect(cards).toHaveCount(2);
    await by.undo();
    await expect(cards).toHaveCount(3);

    await by.press(boat.getByRole('button', { name: 'Accept' }));
    await expect(boat.getByText('Exact')).toBeVisible();
    const filter = (name: string): Locator => quotes.getByRole('combobox', { name });
    await by.choose(filter('State'), 'Found in the text');
    await expect(cards).toHaveCount(2);
    await by.choose(filter('Speaker'), 'Ida Brandt');
    await expect(cards).toHaveCount(1);
    await by.choose(filter('State'), 'Any state');
    await by.choose(filter('Speaker'), 'Any speaker');
    await by.choose(filter('Outlet'), 'Said to us');
    await expect(cards).toHaveCount(1);
    await by.choose(filter('Outlet'), 'Any outlet');
    await expect(cards).toHaveCount(3);

    await by.press(boat.getByRole('button', { name: 'Edit' }));
    const form = quotes.getByRole('form', { name: 'Quotation' });
    await by.choose(form.getByRole('combobox', { name: 'Medium' }), 'interview');
    await by.write(form.getByRole('textbox', { name: 'Date' }), '2026-01-30');
    await by.press(form.getByRole('button', { name: 'Done' }));
    await expect(boat).toContainText('via Reuters · interview · 2026-01-30 · on the record');

    // Words changed in brackets are edited, and look so.
    await by.select('nobody');
    await page.keyboard.type('[no one]');
    await expect(boat.getByText('Edited with marks')).toBeVisible();
    await by.press(boat.getByRole('button', { name: 'Compare the words' }));
    await expect(boat.locator('del').first()).toHaveText('nobody');
    if (hand === 'mouse') await holds(page, 'words compared');
    await by.press(boat.getByRole('button', { name: 'Write them as recorded' }));
    await expect(boat.getByText('Exact')).toBeVisible();

    // Untied, tied to other words, and put back by one step.
    await by.pick(boat.getByRole('button', { name: 'More' }), 'Untie from the text');
    await expect(boat.getByText('Not in the text')).toBeVisible();
    await by.select('tide is early');
    await by.pick(boat.getByRole('button', { name: 'More' }), 'Tie to the selected words');
    await expect(boat.getByText('Altered')).toBeVisible();

    await by.press(quotes.getByRole('button', { name: 'Accept all' }));
    await expect(quotes.getByText('3 recorded', { exact: true })).toBeVisible();
    await by.press(nows.last().getByRole('button', { name: 'Merge with the same words' }));
    await expect(nows).toHaveCount(1);
    await by.pick(nows.getByRole('button', { name: 'More' }), 'Delete the record');
    await expect(nows.first()).toHaveAccessibleName(/^Found in the text/);
    await by.undo();
    await expect(nows).toHaveCount(1);
    await expect(nows).toHaveAccessibleName(/^Quotation/);
  });

  test(`sources are accepted, dismissed, described and listed by the ${hand}`, async ({
    page,
    app,
  }) => {
    await stock(app.library, [
      {
        headline: 'Night boats',
        text: '“The boat waits,” Jo Lind said. A pilot, who was told to stay silent, agreed. Reuters reports that the tide is early.',
      },
    ]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const sources = await by.panel('Sources');
    const card = (name: string): Locator => sources.getByRole('listitem', { name });
    await by.press(card('Reuters').getByRole('button', { name: 'Dismiss' }));
    await expect(card('Reuters')).toHaveCount(0);
    await by.undo();
    await by.press(card('Found in the text: Reuters').getByRole('button', { name: 'Accept' }));
    await expect(card('Source: Reuters')).toBeVisible();
    const inLine = card('Source: Reuters').getByRole('checkbox', { name: 'In the Sources line' });
    const foot = page.getByLabel('As it will print');
    if (!(await inLine.isChecked())) await by.press(inLine);
    await expect(foot).toContainText('Source: Reuters');
    await by.press(inLine);
    await expect(foot).not.toContainText('Reuters');

    await by.press(card('Found in the text: Jo Lind').getByRole('button', { name: 'Accept' }));
    await by.press(card('Source: Jo Lind').getByRole('button', { name: 'Edit' }));
    const form = sources.getByRole('form', { name: 'Source' });
    const field = (name: string): Locator => form.getByRole('textbox', { name, exact: true });
    await by.write(field('Role'), 'a pilot');
    await by.write(field('Other names'), 'Joan, Joey');
    await by.press(form.getByRole('button', { name: 'Done' }));
    await expect(card('Source: Jo Lind')).toContainText('a pilot');
    await expect(card('Source: Jo Lind')).toContainText('also Joan, Joey');

    for (const [kind, group, name] of [
      ['organisation', 'Organisations', 'Port Authority'],
      ['document', 'Documents', 'Minutes of May'],
      ['post', 'Posts', 'A post of the mayor'],
    ] as const) {
      await by.press(sources.getByRole('button', { name: 'Add', exact: true }));
      await by.write(field('Name'), name);
      await by.choose(form.getByRole('combobox', { name: 'Kind' }), kind);
      await by.press(form.getByRole('button', { name: 'Done' }));
      await expect(sources.getByRole('region', { name: group })).toContainText(name);
    }

    // On other terms, without a name, for a reason.
    await by.press(sources.getByRole('button', { name: 'Add', exact: true }));
    await by.write(field('Name'), 'a deckhand');
    await by.choose(form.getByRole('combobox', { name: 'Terms' }), 'deep background');
    await by.press(form.getByRole('checkbox', { name: /does not name this source/ }));
    await by.write(field('Why they are not named'), 'The berth would be lost');
    await by.write(field('How they know'), 'was on board');
    await by.write(field('Approved by'), 'Ada Berg');
    if (hand === 'mouse') await holds(page, 'the form of an unnamed source');
    await by.press(form.getByRole('button', { name: 'Done' }));
    await expect(card('Source: a deckhand')).toContainText('unnamed source · deep background');
    await expect(card('Source: a deckhand')).toContainText('Not named: The berth would be lost');
    await expect(card('Source: a deckhand')).toContainText(/Approved by Ada Berg, \d+ \w+ \d{4}/);

    // From its share, and from its part of the ribbon, to its card.
    const shares = sources.getByRole('group', { name: 'Share of each source' });
    await by.press(shares.getByRole('button', { name: /Jo Lind\s*\d+%/ }));
    await expect(card('Source: Jo Lind')).toHaveAttribute('aria-current', 'true');
    const ribbon = page.getByRole('group', { name: 'Sources of each paragraph' });
    const part = ribbon.getByRole('button', { name: 'Paragraph 1: Reuters' });
    await expect(part).toHaveText(/^[A-Z]$/);
    await by.press(part);
    await expect(card('Source: Reuters')).toHaveAttribute('aria-current', 'true');
    await by.press(card('Source: Jo Lind').getByRole('button', { name: 'Show in the text' }));
    await expect(textOf(page)).toBeFocused();
  });

  test(`one undo follows the text, the records and the notes back by the ${hand}`, async ({
    page,
    app,
  }) => {
    await stock(app.library, [
      { headline: 'Night boats', text: '“The boat waits,” Jo Lind told Reuters.' },
    ]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const text = textOf(page);
    await by.enter(text);
    await caretTo(page, 'End');
    await page.keyboard.type(' It sails.');
    const quotes = await by.panel('Quotes');
    await by.press(quotes.getByRole('button', { name: 'Accept', exact: true }));
    const quote = quotes.getByRole('listitem', { name: 'Quotation: The boat waits' });
    await expect(quote).toBeVisible();
    const sources = await by.panel('Sources');
    const line = sources
      .getByRole('listitem', { name: 'Source: Reuters' })
      .getByRole('checkbox', { name: 'In the Sources line' });
    const wasListed = await line.isChecked();
    await by.press(line);
    await by.enter(text);
    await caretTo(page, 'End');
    await page.keyboard.type(' Late.');
    await expect(text).toContainText('It sails. Late.');

    const step = async (name: 'Undo' | 'Redo'): Promise<void> => {
      if (hand === 'mouse') await page.getByRole('toolbar').getByRole('button', { name }).click();
      else await page.keyboard.press(`ControlOrMeta+${name === 'Undo' ? '' : 'Shift+'}z`);
    };
    await step('Undo');
    await expect(text).not.toContainText('Late.');
    await expect(line).toBeChecked({ checked: !wasListed });
    await step('Undo');
    await expect(line).toBeChecked({ checked: wasListed });
    await by.panel('Quotes');
    await expect(quote).toBeVisible();
    await by.enter(text);
    await step('Undo');
    await expect(quote).toHaveCount(0);
    await expect(text).toContainText('It sails.');
    await step('Undo');
    await expect(text).not.toContainText('It sails.');
    for (let times = 0; times < 4; times += 1) await step('Redo');
    await expect(text).toContainText('It sails. Late.');
    await expect(quote).toBeVisible();
  });
}

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
