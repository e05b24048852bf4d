import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { handOf, hands } from './hands.ts';
import { command } from './palette.ts';
import { begin, caretTo, saved, settled, textOf } from './manuscript.ts';
import { stock } from './stock.ts';

const ferries = {
  headline: 'Night boats',
  text: 'Ferries run all night. The bridge closes on Monday',
};

for (const hand of hands) {
  test(`comments are made, answered and settled by the ${hand}`, async ({ page, app }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await stock(app.library, [ferries]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const text = textOf(page);
    await by.select('Monday');
    await by.press(
      page.getByRole('toolbar').getByRole('button', { name: 'Comment on the selected words' }),
    );
    const panel = page.getByRole('tabpanel', { name: 'Notes' });
    await by.write(panel.getByRole('textbox', { name: 'Your comment' }), 'Who says so?');
    await by.press(panel.getByRole('button', { name: 'Done' }));
    await expect(panel.getByText('Give your name: this is signed.')).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'Your name' })).toBeFocused();
    await by.write(panel.getByRole('textbox', { name: 'Your name' }), 'Nora Blum');
    await by.press(panel.getByRole('button', { name: 'Done' }));

    const card = panel.getByRole('listitem', { name: 'Comment on “Monday”' });
    await expect(card).toContainText('Who says so?');
    await expect(card).toContainText('Nora Blum');
    await expect(text.locator('.comment.open')).toHaveText('Monday');

    await by.press(card.getByRole('button', { name: 'Reply' }));
    await by.write(card.getByRole('textbox', { name: 'Reply' }), 'The council, on its page.');
    await by.press(card.getByRole('button', { name: 'Done' }));
    await expect(card).toContainText('The council, on its page.');
    if (hand === 'mouse') await holds(page, 'a thread');

    await by.press(card.getByRole('button', { name: 'Edit what you wrote' }).first());
    await by.write(card.getByRole('textbox'), 'Who says so, and where?');
    await by.press(card.getByRole('button', { name: 'Done' }));
    await expect(card).toContainText('Who says so, and where?');
    await by.press(card.getByRole('button', { name: 'Edit what you wrote' }).first());
    await expect(card.getByRole('textbox')).toHaveValue('Who says so, and where?');
    await by.press(card.getByRole('button', { name: 'Cancel' }));

    await by.press(card.getByRole('button', { name: 'Resolve' }));
    await expect(card).toBeHidden();
    await expect(text.locator('.comment.open')).toHaveCount(0);
    await by.choose(panel.getByLabel('Show'), 'Resolved');
    await expect(card).toContainText('Resolved by Nora Blum');
    await by.press(card.getByRole('button', { name: 'Open again' }));
    await by.choose(panel.getByLabel('Show'), 'All');
    await expect(text.locator('.comment.open')).toHaveText('Monday');

    await by.press(card.getByRole('button', { name: 'Delete the comment and its replies' }));
    await expect(card).toHaveCount(0);
    await expect(text.locator('.comment')).toHaveCount(0);
    await by.undo();
    await expect(card).toContainText('The council, on its page.');
    await expect(text.locator('.comment.open')).toHaveText('Monday');
  });

  test(`suggestions are taken or left one by one, and all at once, by the ${hand}`, async ({
    page,
    app,
  }) => {
    const attrs = { by: 'Sam Okafor', at: '2026-01-30T09:00:00.000Z' };
    const suggested = (id: string, type: 'deletion' | 'insertion', text: string): object => ({
      type: 'text',
      text,
      marks: [{ type, attrs: { id, ...attrs } }],
    });
    const words = [
      { type: 'text', text: 'The ' },
      suggested('a', 'deletion', 'old '),
      { type: 'text', text: 'boat sails on ' },
      suggested('b', 'deletion', 'Monday'),
      suggested('b', 'insertion', 'Friday'),
      { type: 'text', text: ' at ' },
      suggested('c', 'insertion', 'high '),
      { type: 'text', text: 'noon.' },
    ];
    await stock(app.library, [
      {
        headline: 'Night boats',
        body: { type: 'doc', content: [{ type: 'paragraph', content: words }] },
      },
    ]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const text = textOf(page);
    const panel = await by.panel('Notes');
    const cards = panel.getByRole('listitem', { name: 'Suggestion of Sam Okafor' });
    await expect(cards).toHaveCount(3);
    await by.press(cards.first().getByRole('button', { name: 'Reject' }));
    await expect(cards).toHaveCount(2);
    await by.press(cards.first().getByRole('button', { name: 'Accept' }));
    await expect(cards).toHaveCount(1);
    await expect(text).toHaveText('The old boat sails on Friday at high noon.');
    await by.undo();
    await expect(cards).toHaveCount(2);
    await by.press(panel.getByRole('button', { name: 'Reject all' }));
    await expect(cards).toHaveCount(0);
    await expect(text).toHaveText('The old boat sails on Monday at noon.');
    await by.undo();
    await expect(cards).toHaveCount(2);
    await by.press(panel.getByRole('button', { name: 'Accept all' }));
    await expect(text).toHaveText('The old boat sails on Friday at high noon.');
    await expect(text.locator('ins, del')).toHaveCount(0);
  });
}

test('comments are made and walked through by the keyboard, and outlive their words', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, ferries);
  await say(page, 'Check the day.', 'Nora Blum');
  await expect(text).toBeFocused();
  await caretTo(page, 'Home');
  await say(page, 'Which ferries?');
  await expect(text.locator('.comment.open')).toHaveText(['Ferries', 'Monday']);

  const panel = page.getByRole('tabpanel', { name: 'Notes' });
  const first = panel.getByRole('listitem', { name: 'Comment on “Ferries”' });
  const second = panel.getByRole('listitem', { name: 'Comment on “Monday”' });
  await expect(first).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('F9');
  await expect(second).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('F9');
  await expect(first).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Shift+F9');
  await expect(second).toHaveAttribute('aria-current', 'true');
  await expect(text).toBeFocused();

  // The words are selected now: without them the comment is loose, and undo brings both together.
  await page.keyboard.press('Delete');
  await expect(second).toContainText('no longer in the text');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(second).not.toContainText('no longer in the text');

  // Cut and pasted, the words take their comment along; pasted once more, they leave it there.
  await page.keyboard.press('ControlOrMeta+x');
  await expect(second).toContainText('no longer in the text');
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(text).toContainText('MondayMonday');
  await expect(text.locator('.comment.open')).toHaveText(['Ferries', 'Monday']);

  await saved(page);
  await page.reload();
  await page.getByRole('row', { name: /Night boats/ }).click();
  await expect(text.locator('.comment.open')).toHaveText(['Ferries', 'Monday']);
});

test('a comment that is not said yet waits at its words, until it is given up', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, ferries);
  const field = page.getByRole('textbox', { name: 'Your comment' });
  const comment = (): Promise<void> => page.keyboard.press('ControlOrMeta+Alt+m');
  await comment();
  await expect(field).toBeFocused();
  await page.keyboard.type('Check the day.');
  await page.getByRole('tab', { name: 'Sources' }).click();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(field).toHaveValue('Check the day.');

  await field.press('Escape');
  await expect(field).toBeHidden();
  await expect(text).toBeFocused();
  await caretTo(page, 'Home');
  await comment();
  await expect(field).toHaveValue('');
  await field.press('Escape');
  await caretTo(page, 'End');
  await comment();
  await expect(field).toHaveValue('Check the day.');

  await page.getByRole('button', { name: 'Cancel' }).click();
  await comment();
  await expect(field).toHaveValue('');
});

test('changes are suggested, decided on one by one, and block the sign-off until then', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await app.open(page);
  const text = await begin(page, {
    headline: 'Night boats',
    text: 'The bridge closes on Monday for repairs.',
  });
  // What is suggested is signed: who has no name yet gives it, and stands where they stood.
  await page.keyboard.press('ControlOrMeta+Alt+s');
  const who = page.getByRole('dialog', { name: 'Who are you?' });
  await expect(who.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Suggest changes' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Alt+s');
  await expect(who.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type('Nora Blum');
  await page.keyboard.press('Enter');
  await expect(who).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Suggesting' })).toBeVisible();
  await expect(text).toBeFocused();
  await say(page, 'Check the day.');

  await handOf(page, 'mouse').select('Monday');
  await page.keyboard.type('Friday');
  await expect(text.locator('del')).toHaveText('Monday');
  await expect(text.locator('ins')).toHaveText('Friday');
  await caretTo(page, 'End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ferries run all night.');

  const panel = page.getByRole('tabpanel', { name: 'Notes' });
  const cards = panel.getByRole('listitem', { name: 'Suggestion of Nora Blum' });
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toContainText('Monday Friday');
  await expect(page.getByRole('button', { name: '11 words' })).toBeVisible();
  await holds(page, 'suggestions');
  await page.getByRole('tab', { name: 'Checks' }).click();
  await expect(page.getByText('2 suggestions are open.')).toBeVisible();

  await page.getByRole('tab', { name: 'Notes' }).click();
  await cards.first().getByRole('button', { name: 'Accept' }).click();
  await expect(cards).toHaveCount(1);
  await expect(text).toContainText('The bridge closes on Friday for repairs.');
  // By keys alone: to the next one, back and forth, away with it, and back.
  await text.click();
  await caretTo(page, 'Home');
  const comment = panel.getByRole('listitem', { name: /^Comment on/ });
  await expect(comment).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('F9');
  await expect(cards).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Shift+F9');
  await expect(comment).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('F9');
  await expect(cards).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ControlOrMeta+Alt+x');
  await expect(cards).toHaveCount(0);
  await expect(text).not.toContainText('Ferries');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Alt+y');
  await expect(cards).toHaveCount(0);
  await expect(text.locator('ins, del')).toHaveCount(0);
  await expect(text).toContainText('Ferries run all night.');

  await page.keyboard.press('ControlOrMeta+Alt+s');
  await page.keyboard.type(' Now.');
  await expect(text.locator('ins, del')).toHaveCount(0);
});

async function say(page: Page, words: string, name?: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+m');
  const field = page.getByRole('textbox', { name: 'Your comment' });
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  if (name !== undefined) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(name);
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(field).toBeHidden();
  await settled(page);
}

test('who signs off sees that a comment is open, however much blocks', async ({ page, app }) => {
  const said = { id: 'said', by: 'Nora Blum', at: '2026-01-30T08:00:00.000Z', text: 'Which day?' };
  const content = Array.from({ length: 20 }, () => [{ type: 'text', text: 'The boat leaves TK.' }]);
  await stock(app.library, [
    {
      headline: 'Night boats',
      body: {
        type: 'doc',
        content: content.map((words) => ({ type: 'paragraph', content: words })),
      },
      threads: [{ id: 'day', words: 'TK', resolved: null, comments: [said] }],
    },
  ]);
  await page.setViewportSize({ width: 1024, height: 700 });
  await app.open(page);
  await page.getByRole('row', { name: 'Night boats' }).click();
  await expect(
    page
      .getByRole('tabpanel', { name: /^Checks/ })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  await command(page, 'Sign off…');
  const dialog = page.getByRole('dialog', { name: 'Sign off' });
  await expect(dialog.getByText(/2\d findings block publication/)).toBeVisible();
  await expect(dialog.getByText('1 comment is open.')).toBeInViewport({ ratio: 1 });
});
