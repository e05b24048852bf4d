import { expect } from '@playwright/test';
import { test } from './app.ts';
import { begin } from './manuscript.ts';

test('undo in a field takes back what was typed there, and never the text', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page, { text: 'The ferry stays until spring.' });
  const section = page.getByRole('textbox', { name: 'Section' });
  await section.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(section).toBeFocused();
  await page.keyboard.type('Coast');
  // Seven are more than there are letters.
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(section).toHaveValue('');
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(section).toHaveValue('Coast');
  await expect(section).toBeFocused();
  await expect(text).toHaveText('The ferry stays until spring.');
});
