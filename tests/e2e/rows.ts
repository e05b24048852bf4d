import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';

/**
 * Puts the focus on a row of the articles, for the key that is pressed next, and waits until the list
 * has taken note: one that is just being drawn anew may put another row in its place.
 */
export async function focusRow(row: Locator): Promise<void> {
  await expect(async () => {
    await row.focus();
    await expect(row).toHaveAttribute('tabindex', '0', { timeout: 1_000 });
    await expect(row).toBeFocused({ timeout: 1_000 });
  }).toPass();
}
