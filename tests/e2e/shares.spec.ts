import { expect } from '@playwright/test';
import { test } from './app.ts';
import { begin, textOf } from './manuscript.ts';

test('the hatched share leads to one paragraph after the other that rests on nobody', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page);
  for (const [at, words] of [
    'The pier is old.',
    'The tide is late, Jo Lind said.',
    'Mud lies there.',
  ].entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
  }
  await page.getByRole('tab', { name: /^Sources/ }).click();
  const sources = page.getByRole('tabpanel', { name: /^Sources/ });
  const nobody = sources.getByRole('button', { name: /^Nobody\s*67%$/ });
  for (const words of ['The pier is old.', 'Mud lies there.', 'The pier is old.']) {
    await nobody.press('Enter');
    await expect(nobody).toBeFocused();
    await expect(textOf(page).locator('.flash')).toHaveText(words);
  }
  await sources.getByTitle('Jo Lind: 33%').click();
  await expect(sources.getByRole('listitem').filter({ hasText: 'Jo Lind' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});
