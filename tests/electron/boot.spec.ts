import { expect } from '@playwright/test';
import { test } from './galley.ts';

test('the window opens on the desk’s page', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  expect(await page.evaluate(() => window.desk?.request('desk.info', {}))).toMatchObject({
    ok: true,
    value: { shell: 'electron', writable: true },
  });
  expect(await galley.quit()).toBe(0);
});
