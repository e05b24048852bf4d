import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { begin, textOf } from './manuscript.ts';
import { command } from './palette.ts';

const head = ['Westmark Keeps Its Night Ferry', 'By Ida Moss'];
const told = [
  'WESTMARK — The night ferry stays until March, the council said on Monday.',
  '“We need every boat,” Anna Holt, the mayor, told the Harbour Times.',
  'The boats carry 4,000 people a week, according to the harbour office.',
];
const credits = 'Sources: Harbour Times / Photo credit: Lena Moor/Harbour Times';
const lines = [...head, ...told, credits];
const text = lines.join('\n\n');
const web = `<h1>${head[0]}</h1>${lines
  .slice(1)
  .map((line) => `<p>${line}</p>`)
  .join('')}`;
const docs = `<b style="font-weight:normal" id="docs-internal-guid-1">${lines
  .map((line) => `<p dir="ltr"><span style="font-weight:400">${line}</span></p>`)
  .join('<br />')}</b>`;

for (const [from, html] of [
  ['plain text', ''],
  ['a web page', web],
  ['Google Docs', docs],
] as const) {
  test(`a whole story pasted into an empty text from ${from} is offered its places, and one undo takes it out of them`, async ({
    page,
    app,
  }) => {
    await app.open(page);
    await begin(page);
    await paste(page, { html, text });
    const body = textOf(page).locator('p, h2');
    await expect(body).toHaveText(lines);
    await page.getByRole('button', { name: 'Put them there' }).click();
    await theStoryIsInItsPlaces(page);

    await page.keyboard.press('ControlOrMeta+z');
    await expect(body).toHaveText(lines);
    for (const field of ['Headline', 'Byline', 'Dateline'])
      await expect(page.getByRole('textbox', { name: field })).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Put them there' })).toHaveCount(0);
  });
}

test('a story pasted into the headline goes to the text, and is put in its places by keys', async ({
  page,
  app,
}) => {
  await app.open(page);
  await page.getByRole('button', { name: /^Write an article/ }).click();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await paste(page, { html: '', text });
  await expect(textOf(page).locator('p')).toHaveText(lines);
  await expect(textOf(page)).toBeFocused();
  await expect(page.getByText(/^This reads like a whole story/)).toBeVisible();
  await command(page, 'Put the pasted story in its places');
  await theStoryIsInItsPlaces(page);
});

test('a headline pasted with its text alone is offered its place, and the text keeps its links', async ({
  page,
  app,
}) => {
  await app.open(page);
  await begin(page);
  const paragraphs = ['The night ferry stays.', 'So the council said on Monday.'];
  const html = `<p>${head[0]}</p><p>${paragraphs[0]}</p><p>So the <a href="https://example.org/">council</a> said on Monday.</p>`;
  await paste(page, { html, text: [head[0], ...paragraphs].join('\n\n') });
  await expect(page.getByText('Put its headline in its place?')).toBeVisible();
  await page.getByRole('button', { name: 'Put it there' }).click();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(head[0] ?? '');
  const body = textOf(page).locator('p');
  await expect(body).toHaveText(paragraphs);
  await expect(body.getByRole('link', { name: 'council' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body).toHaveText([head[0] ?? '', ...paragraphs]);
});

test('the places of a story are no longer offered once its text changes', async ({ page, app }) => {
  await app.open(page);
  await begin(page);
  await paste(page, { html: '', text });
  const offer = page.getByText(/^This reads like a whole story/);
  await expect(offer).toBeVisible();
  await page.keyboard.type('.');
  await expect(offer).toHaveCount(0);
  await expect(textOf(page).locator('p')).toHaveText([...lines.slice(0, -1), `${credits}.`]);
});

async function theStoryIsInItsPlaces(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(head[0] ?? '');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Byline' })).toHaveValue('Ida Moss');
  await expect(page.getByRole('textbox', { name: 'Dateline' })).toHaveValue('WESTMARK');
  await expect(textOf(page).locator('p')).toHaveText([
    (told[0] ?? '').replace('WESTMARK — ', ''),
    ...told.slice(1),
  ]);
  await expect(textOf(page).locator('strong')).toHaveCount(0);
  await expect(page.getByText('Lena Moor/Harbour Times').first()).toBeVisible();
  await expect(textOf(page)).toBeFocused();
}

async function paste(
  page: Page,
  content: { readonly html: string; readonly text: string },
): Promise<void> {
  await page.evaluate(({ html, text: plain }) => {
    const clipboardData = new DataTransfer();
    if (html !== '') clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', plain);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, content);
}
