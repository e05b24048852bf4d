import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { test } from './app.ts';
import { unfold } from './findings.ts';
import { begin } from './manuscript.ts';

test('what is half typed into a form is there after a look at another panel', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page);
  await page.keyboard.insertText('“The boat waits,” Jo Lind, a pilot, said.');
  const tab = async (name: string): Promise<Locator> => {
    await page.getByRole('tab', { name }).click();
    return page.getByRole('tabpanel', { name });
  };
  const quotes = await tab('Quotes');
  await quotes.getByRole('button', { name: 'Accept', exact: true }).click();
  await quotes.getByRole('button', { name: 'Edit', exact: true }).click();
  const verified = quotes.getByRole('textbox', { name: 'How it was verified' });
  await verified.fill('She read it back');
  const checks = await tab('Checks');
  await unfold(checks.getByRole('listitem', { name: /no section/ }));
  await checks.getByRole('button', { name: 'Add the section…' }).click();
  await checks.getByRole('textbox', { name: 'Section' }).fill('Harbour');
  await tab('Quotes');
  await expect(verified).toHaveValue('She read it back');
  await quotes.getByRole('button', { name: 'Done' }).click();
  await expect(verified).toHaveCount(0);
  await tab('Checks');
  await unfold(checks.getByRole('listitem', { name: /no section/ }));
  await expect(checks.getByRole('textbox', { name: 'Section' })).toHaveValue('Harbour');
});
