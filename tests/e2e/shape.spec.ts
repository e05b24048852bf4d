import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { begin, saved } from './manuscript.ts';

test('a story gets its shape by typing alone', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type('## The vote');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The council met **twice** on *Tuesday*.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Five for it');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Four against');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> The boat stays.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('---');
  await page.keyboard.type('/pull');
  await expect(page.getByRole('option', { name: 'Pull quote' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nine-tenths empty');

  await expect(text.getByRole('heading', { name: 'The vote' })).toBeVisible();
  await expect(text.locator('strong')).toHaveText('twice');
  await expect(text.locator('em')).toHaveText('Tuesday');
  await expect(text.locator('li li')).toHaveText('Four against');
  await expect(text.locator('blockquote')).toHaveText('The boat stays.');
  await expect(text.locator('hr')).toBeVisible();
  await expect(text.locator('aside')).toHaveText('Nine-tenths empty');

  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(text.locator('aside + blockquote')).toBeVisible();
  await page.keyboard.press('Escape');
  await saved(page);
});

test('what a key made of the typing, Backspace takes back; the menu closes by Escape', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type('- ');
  await expect(text.locator('li')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(text.locator('li')).toHaveCount(0);
  await expect(text.locator('p')).toHaveText('- ');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('/he');
  await expect(page.getByRole('listbox', { name: 'Blocks to insert' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Blocks to insert' })).toBeHidden();
  await expect(text.locator('p')).toHaveText('/he');
});

test('blocks and a post are inserted by mouse', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type('The boat stays.');
  await insert(page, /^Heading/);
  await expect(text).toBeFocused();
  await page.keyboard.type('What they say');
  await expect(text.locator('p + h2')).toHaveText('What they say');

  await insert(page, /^Post/);
  const dialog = page.getByRole('dialog', { name: /Add a post/ });
  await dialog.getByRole('textbox', { name: 'Address' }).fill('http://x.com/1');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText(/begins with https/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Address' }).fill('https://bsky.app/harbor/1');
  await dialog.getByRole('textbox', { name: 'What it says' }).fill('It stays!');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const card = text.locator('figure.embed');
  await expect(card).toContainText('Bluesky');
  await expect(card.locator('blockquote')).toHaveText('It stays!');
  await expect(text).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' Thanks.');
  await expect(card.locator('blockquote')).toHaveText('It stays! Thanks.');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toHaveCount(0);
});

async function insert(page: Page, choice: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Insert a block/ }).click();
  await page.getByRole('menuitem', { name: choice }).click();
}

test('a paste from a word processor comes in clean, a link is offered as a card', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page);
  await paste(page, {
    html:
      '<html><head><style>p{color:red}</style></head><body><p class=MsoNormal>It <del>sinks</del><ins>stays</ins>.<o:p></o:p></p>' +
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Ebb</p>' +
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Flood</p></body></html>',
    text: 'It stays.',
  });
  await expect(text.locator('li')).toHaveText(['Ebb', 'Flood']);
  await expect(text.locator('p').first()).toHaveText('It stays.');
  await expect(page.getByText('Not pasted: a struck-out passage.')).toBeVisible();

  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Enter');
  await paste(page, { text: 'https://www.youtube.com/watch?v=1' });
  await expect(text.getByRole('link')).toHaveText('https://www.youtube.com/watch?v=1');
  await page.getByRole('button', { name: 'Make a card' }).click();
  await expect(text.locator('figure.embed')).toContainText('YouTube');
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text.getByRole('link')).toBeVisible();
});

test('five megabytes are pasted while the writer goes on, stop and go by one undo', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type('First. ');
  const line = `<p class="MsoNormal" style="mso-style:${'x'.repeat(120)}"><span lang=EN>${'It rained on the pier. '.repeat(12)}</span></p>`;
  const html = `<html><body>${line.repeat(11_500)}<p>The very end.</p></body></html>`;
  expect(html.length).toBeGreaterThan(5_000_000);
  await paste(page, { html, text: 'It rained.' });
  await page.keyboard.type('Still here.');
  await expect(page.getByText(/^Pasting a long text/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped/)).toBeVisible();
  await expect(text.locator('p').first()).toHaveText('First. Still here.');
  await text.locator('p').first().click();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(text.locator('p')).toHaveCount(1);
});

test('a file that is no picture is refused in words, and the text stays', async ({ page, app }) => {
  await app.open(page);
  const text = await begin(page);
  await page.keyboard.type('It stays.');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.hacked = 1</script></svg>';
  await page.locator('[data-picture-picker]').setInputFiles([
    { name: 'plan.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) },
    { name: 'boat.png', mimeType: 'image/png', buffer: Buffer.from('<p>No picture</p>') },
  ]);
  await expect(page.getByText(/“plan.svg” is an SVG drawing/)).toBeVisible();
  await expect(page.getByText(/“boat.png” is not a picture/)).toBeVisible();
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[data-picture-picker]');
    const data = new DataTransfer();
    data.items.add(
      new File([new Uint8Array(200 * 1024 * 1024)], 'huge.jpg', { type: 'image/jpeg' }),
    );
    if (input) input.files = data.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.getByText(/“huge.jpg” is larger than 50 MB/)).toBeVisible();
  await expect(text).toHaveText('It stays.');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

async function paste(
  page: Page,
  content: { readonly html?: string; readonly text: string },
): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    document
      .querySelector('.ProseMirror')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
  }, content);
}

test('tags and slug are part of the page, by keys alone', async ({ page, app }) => {
  await app.open(page);
  await begin(page);
  await page.getByRole('textbox', { name: 'Headline' }).fill('Night ferry stays');
  await page.getByRole('button', { name: 'Use the slug night-ferry-stays' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('night-ferry-stays');
  await expect(page.getByRole('textbox', { name: 'Slug' })).toBeFocused();

  await page.getByRole('textbox', { name: 'Add a tag' }).focus();
  await page.keyboard.type('ferries,tides');
  await page.keyboard.press('Enter');
  const chips = page.getByRole('button', { name: /^Take the tag/ });
  await expect(chips).toHaveText(['ferries', 'tides']);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(chips).toHaveText(['tides']);
  await expect(chips.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the article' })).toBeFocused();
  await saved(page);
  await page.reload();
  await page.getByRole('row', { name: /Night ferry stays/ }).click();
  await expect(chips).toHaveText(['tides']);
});
