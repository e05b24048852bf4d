import { mkdir } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { openElsewhere } from '#tests/unit/library/open-elsewhere.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { begin, saved } from './manuscript.ts';

test('a window that may only read offers to write once the other Galley is gone', async ({
  page,
  app,
}) => {
  await mkdir(app.library, { recursive: true });
  const other = await openElsewhere(app.library);
  try {
    await app.open(page);
    await expect(page.getByText(/^Another Galley on .* has this library open/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Write here' })).toHaveCount(0);
    await holds(page, 'a library for reading');
  } finally {
    await other.kill();
  }
  await expect(page.getByText(/is gone\. What it saved is here/)).toBeVisible();
  await page.getByRole('button', { name: 'Write here' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Write here' })).toHaveCount(0);
  await begin(page, { text: 'Mine again' });
  await saved(page);
});
