import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';

/** Unfolds a finding's card, unless it stands open: the one that comes next opens by itself. */
export async function unfold(
  card: Locator,
  press: (title: Locator) => Promise<void> = (title) => title.click(),
): Promise<void> {
  const title = card.locator('[aria-expanded]').first();
  await expect(async () => {
    if ((await title.getAttribute('aria-expanded')) !== 'true') await press(title);
    await expect(title).toHaveAttribute('aria-expanded', 'true', { timeout: 1_000 });
  }).toPass();
}
