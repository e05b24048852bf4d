import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { pictureWithWords } from '#tests/unit/pictures/picture-with-words.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { chooserOf, handOf, hands } from './hands.ts';
import { begin, caretTo, saved, textOf } from './manuscript.ts';
import { stock } from './stock.ts';

const picture = {
  name: 'quay.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(pictureWithWords({})),
};
const nowhere = { x: 0, y: 0, width: 0, height: 0 };

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

for (const hand of hands) {
  test(`words and blocks get their form by the ${hand}`, async ({ page, app }) => {
    await stock(app.library, [{ headline: 'Night boats', text: 'The boat stays.' }]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Night boats/ }));
    const text = textOf(page);
    const tool = async (name: string, keys: string): Promise<void> => {
      const button = page.getByRole('toolbar').getByRole('button', { name, exact: true });
      if (hand === 'mouse') await button.click();
      else await page.keyboard.press(`ControlOrMeta+${keys}`);
      await expect(text).toBeFocused();
    };
    await by.select('boat');
    await tool('Bold', 'b');
    await expect(text.locator('strong')).toHaveText('boat');
    await tool('Bold', 'b');
    await tool('Italic', 'i');
    await expect(text.locator('strong')).toHaveCount(0);
    await expect(text.locator('em')).toHaveText('boat');
    for (const [name, keys, form] of [
      ['Heading', 'Alt+1', 'h2'],
      ['List', 'Shift+8', 'ul > li'],
      ['Numbered list', 'Shift+7', 'ol > li'],
      ['Block quotation', 'Shift+9', 'blockquote'],
      ['Pull quote', 'Shift+0', 'aside'],
    ] as const) {
      await tool(name, keys);
      await expect(text.locator(form)).toContainText('The boat stays.');
      await tool('Undo', 'z');
      await expect(text.locator(form)).toHaveCount(0);
    }
    await tool('Redo', 'Shift+z');
    await expect(text.locator('aside')).toHaveText('The boat stays.');
    if (hand === 'mouse') {
      await page.locator('.ProseMirror aside').hover();
      await page.getByRole('button', { name: /^The block: drag/ }).click();
      await page.getByRole('menuitem', { name: /^Turn into/ }).click();
      await page.getByRole('menuitem', { name: /^Paragraph/ }).click();
    } else await page.keyboard.press('ControlOrMeta+Alt+0');
    await expect(text.locator('aside')).toHaveCount(0);

    await by.select('stays');
    if (hand === 'mouse') {
      await page.getByRole('toolbar').getByRole('button', { name: 'Link', exact: true }).click();
    } else await page.keyboard.press('ControlOrMeta+Alt+k');
    const linking = page.getByRole('dialog', { name: 'Add a link' });
    await expect(linking.getByRole('textbox')).toBeFocused();
    if (hand === 'mouse') await holds(page, 'a link');
    await by.write(linking.getByRole('textbox'), 'https://example.test/boats');
    await by.press(linking.locator('[type=submit]'));
    await expect(text.getByRole('link', { name: 'stays' })).toBeVisible();
    await expect(text).toBeFocused();
  });

  test(`blocks, a post and a picture are inserted by the ${hand}`, async ({ page, app }) => {
    await app.open(page);
    const by = handOf(page, hand);
    const text = await begin(page, { text: 'The boat stays.' });
    /** From the menu of the toolbar, or from the one that "/" opens on an empty line. */
    const insert = async (name: RegExp, typed: string): Promise<void> => {
      if (hand === 'mouse') {
        await page.getByRole('button', { name: /^Insert a block/ }).click();
        await page.getByRole('menuitem', { name }).click();
        return;
      }
      await page.keyboard.press('Enter');
      await page.keyboard.type(`/${typed}`);
      await expect(page.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
    };
    await insert(/^Heading/, 'heading');
    await expect(text).toBeFocused();
    await page.keyboard.type('What they say');
    await expect(text.locator('p + h2')).toHaveText('What they say');
    await insert(/^Rule/, 'rule');
    await expect(text.locator('h2 + hr')).toBeVisible();
    await insert(/^Post/, 'post');
    const dialog = page.getByRole('dialog', { name: /Add a post/ });
    const field = (name: string): Locator => dialog.getByRole('textbox', { name });
    const add = dialog.getByRole('button', { name: 'Add', exact: true });
    await by.write(field('Address'), 'http://x.com/1');
    await by.press(add);
    await expect(dialog.getByText(/begins with https/)).toBeVisible();
    if (hand === 'mouse') await holds(page, 'an address that is none');
    await by.write(field('Address'), 'https://bsky.app/harbor/1');
    await by.write(field('What it says'), 'It stays!');
    await by.press(add);
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

    await caretTo(page, 'End');
    const chooser = await chooserOf(page, () => insert(/^Picture/, 'picture'));
    await chooser.setFiles(picture);
    await expect(text.locator('figure img')).toBeVisible();
    await expect(text.locator('figure')).toContainText('No caption yet');
  });

  test(`what stands above the text is written by the ${hand}`, async ({ page, app }) => {
    await stock(app.library, [{ text: 'The boat stays.', tags: ['harbor'] }]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Untitled/ }));
    const head = [
      ['Headline', 'Night ferry stays'],
      ['Dek', 'It sails all winter'],
      ['Byline', 'Nora Blum and Tom Ries'],
      ['Dateline', 'PORT ALDER'],
      ['Section', 'Coast'],
    ] as const;
    for (const [name, words] of head)
      await by.write(page.getByRole('textbox', { name, exact: true }), words);
    await by.press(page.getByRole('button', { name: 'Use the slug night-ferry-stays' }));
    await expect(page.getByRole('textbox', { name: 'Slug' })).toBeFocused();
    await by.write(page.getByRole('textbox', { name: 'Add a tag' }), 'tides');
    await page.keyboard.press('Enter');
    await by.press(page.getByRole('button', { name: 'Take the tag harbor away' }));
    await saved(page);
    await page.reload();
    await by.press(page.getByRole('row', { name: /Night ferry stays/ }));
    for (const [name, words] of head)
      await expect(page.getByRole('textbox', { name, exact: true })).toHaveValue(words);
    await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('night-ferry-stays');
    await expect(page.getByRole('button', { name: /^Take the tag/ })).toHaveText(['tides']);
  });
}

test('words and a picture are dropped into the text', async ({ page, app }) => {
  await stock(app.library, [{ headline: 'Night boats', text: 'late The boat stays.' }]);
  await app.open(page);
  await page.getByRole('row', { name: /Night boats/ }).click();
  const text = textOf(page);
  await handOf(page, 'mouse').select('late ');
  const { x, y, width, height } = (await text.locator('p').boundingBox()) ?? nowhere;
  await page.mouse.move(x + 10, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + height / 2, { steps: 4 });
  await page.mouse.move(x + width - 10, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(text.locator('p')).toHaveText(/^The boat stays\.late ?$/);

  const data = await page.evaluateHandle(
    ([bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'quay.jpg', { type: 'image/jpeg' }));
      return transfer;
    },
    [[...picture.buffer]] as const,
  );
  const drop = { dataTransfer: data, clientX: x + 20, clientY: y + height / 2 };
  for (const type of ['dragenter', 'dragover', 'drop'])
    await text.locator('p').dispatchEvent(type, drop);
  await expect(text.locator('figure img')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

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

test('a paste from a shared document, a mail and a web page comes in clean', async ({
  page,
  app,
}) => {
  await app.open(page);
  const text = await begin(page);
  const pastes = [
    // Bold that is not meant, and italics by style alone.
    '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-0a1b"><p dir="ltr"><span style="font-style:italic">Ebb</span><span> at six.</span></p></b>',
    '<div dir="ltr" class="mail"><div style="font-family:Arial">Flood at noon.<br></div><img src="https://tracker.example/p.gif" width="1" height="1"></div>',
    '<article onclick="window.hacked = 1"><h2>The harbor</h2><p>Neap, says <a href="https://example.org/tides">the port</a>.</p><script>window.hacked = 1</script></article>',
  ];
  for (const html of pastes) {
    await paste(page, { html, text: 'It did not come in.' });
    await caretTo(page, 'End');
    await page.keyboard.press('Enter');
  }
  await expect(text.locator('p').filter({ hasText: 'Ebb at six.' }).locator('em')).toHaveText(
    'Ebb',
  );
  await expect(text.locator('strong, b, img, [style*=font], [class*=mail]')).toHaveCount(0);
  await expect(text).toContainText('Flood at noon.');
  await expect(text.getByRole('heading', { name: 'The harbor' })).toBeVisible();
  await expect(text.getByRole('link', { name: 'the port' })).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
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
  const stop = page.getByRole('button', { name: 'Stop' });
  await stop.click();
  await expect(page.getByText(/^Stopped/)).toBeVisible();
  await expect(text.locator('p').first()).toHaveText('First. Still here.');
  await text.locator('p').first().click();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(text.locator('p')).toHaveCount(1);

  // For the keyboard alone the notice is one key away, and so is the text again.
  await paste(page, { html, text: 'It rained.' });
  await expect(stop).toBeVisible();
  await page.keyboard.press('F6');
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stop).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(text.locator('p').last()).not.toHaveText('The very end.');
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
