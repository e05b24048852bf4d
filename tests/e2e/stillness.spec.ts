import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { command } from './palette.ts';
import { stories } from './stories.ts';

test('nothing moves where the system asks for stillness', async ({ page, app }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await app.open(page);
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  // What follows would see motion if there were some.
  expect(await moving(page)).not.toEqual([]);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What began before the system asked runs to its end.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  expect(await moving(page), 'the empty library').toEqual([]);
  await page.locator('[data-import-files]').setInputFiles(stories[0]?.file ?? []);
  await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
  expect(await moving(page), 'the import report').toEqual([]);
  await page.keyboard.press('Escape');
  for (const name of ['Quotes', 'Sources', 'Photos', 'Checks', 'Notes', 'History']) {
    await page.getByRole('tab', { name }).click();
    expect(await moving(page), name).toEqual([]);
  }
  // A passage is shown, and marked for a moment.
  await page.getByRole('tab', { name: 'Checks' }).click();
  await page.keyboard.press('F8');
  expect(await moving(page), 'a passage shown').toEqual([]);
  for (const title of ['Preferences', 'Keyboard shortcuts', 'Sign off…']) {
    await command(page, title);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await moving(page), title).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await command(page, 'whole library');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  expect(await moving(page), 'the whole library').toEqual([]);
});

/** What takes longer than a frame to change, or is changing: elements, and animations of scripts. */
async function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const frame = 0.016;
    const longest = (durations: string): number =>
      Math.max(...durations.split(',').map((text) => Number.parseFloat(text)));
    const styled = [...document.querySelectorAll('body *')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const slow =
          longest(style.transitionDuration) > frame ||
          (style.animationName !== 'none' && longest(style.animationDuration) > frame) ||
          style.scrollBehavior === 'smooth';
        return slow
          ? [`${element.tagName} ${element.getAttribute('class') ?? ''} ${part ?? ''}`]
          : [];
      }),
    );
    const running = document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > frame * 1_000)
      .map((animation) => animation.id);
    return [...new Set([...styled, ...running])];
  });
}
