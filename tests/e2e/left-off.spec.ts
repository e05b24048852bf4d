import { expect } from '@playwright/test';
import type { Locator, Page, Response } from '@playwright/test';
import { test } from './app.ts';
import type { App } from './app.ts';
import { begin, saved, settled, textOf } from './manuscript.ts';
import { command } from './palette.ts';
import { stock } from './stock.ts';

const paragraphs = Array.from({ length: 60 }, (_, index) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: `Boat ${index + 1} left the harbor before the tide.` }],
}));
const long = { headline: 'Sixty boats', body: { type: 'doc', content: paragraphs } };

/** The desk's answer once it holds where the window stands, as `holds` wants it. */
function kept(page: Page, holds: (leftOff: unknown) => void): Promise<Response> {
  return page.waitForResponse((response) => {
    if (!response.url().endsWith('/leftOff.keep')) return false;
    try {
      holds(response.request().postDataJSON());
      return true;
    } catch {
      return false;
    }
  });
}

/** Opens the long text, which another article lies beside. */
async function openLong(page: Page, app: App): Promise<void> {
  await stock(app.library, [{ headline: 'Another story' }, long]);
  await app.open(page);
  await page.getByRole('row', { name: 'Sixty boats' }).click();
}

/** A paragraph of the long text. */
function boat(page: Page, number: number): Locator {
  return textOf(page).getByText(`Boat ${number} left`, { exact: false });
}

test('a window comes back to the article, the caret, the scroll and the panel it was left with', async ({
  page,
  app,
}) => {
  await openLong(page, app);
  const panel = kept(page, (leftOff) => expect(leftOff).toMatchObject({ panel: 'sources' }));
  await page.getByRole('tab', { name: /^Sources/ }).click();
  await panel;
  await boat(page, 40).click();
  await page.keyboard.press('End');
  await settled(page);
  await page.keyboard.type(' Late.');
  await saved(page);
  // The caret is out of sight now, as it may be.
  const scrolled = kept(page, (leftOff) =>
    expect(leftOff).toMatchObject({ position: { top: { block: 44 } } }),
  );
  await boat(page, 45).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await scrolled;
  const place = async (): Promise<number> => (await boat(page, 45).boundingBox())?.y ?? 0;
  const before = await place();
  await page.reload();

  for (const fresh of [false, true]) {
    if (fresh) {
      await app.close();
      await app.open(page);
    }
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Sixty boats');
    await expect(textOf(page)).toBeFocused();
    expect(Math.abs((await place()) - before)).toBeLessThan(3);
    await expect(page.getByRole('tab', { name: /^Sources/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }
  await page.keyboard.type('!');
  await expect(boat(page, 40)).toContainText('Late.!');
});

test('an article keeps its caret and scroll while another one is looked at', async ({
  page,
  app,
}) => {
  await openLong(page, app);
  await boat(page, 50).click();
  await page.keyboard.press('Home');
  await settled(page);
  await page.getByRole('row', { name: 'Another story' }).click();
  await expect(textOf(page)).toContainText('It rained.');
  await page.getByRole('row', { name: 'Sixty boats' }).click();
  await expect(boat(page, 50)).toBeInViewport();
  await textOf(page).focus();
  await settled(page);
  await page.keyboard.type('Then: ');
  await expect(textOf(page)).toContainText('Then: Boat 50 left');
});

test('an article in the trash is not come back to', async ({ page, app }) => {
  await app.open(page);
  const opened = kept(page, (leftOff) =>
    expect(leftOff).toMatchObject({ article: expect.any(String) }),
  );
  await begin(page, { headline: 'Not for long' });
  await opened;
  await saved(page);
  const closed = kept(page, (leftOff) => expect(leftOff).toMatchObject({ article: null }));
  await command(page, 'Move the article to the trash');
  await closed;
  await page.reload();
  await expect(page.getByRole('button', { name: /^Write an article/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveCount(0);
});
