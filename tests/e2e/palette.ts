import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Runs the first command that the palette finds for some words of its title. */
export async function command(page: Page, title: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(title);
  await expect(palette.locator('[role="menuitem"][data-focused]')).toContainText(title, {
    ignoreCase: true,
  });
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}
