import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { exportHtml } from '#main/desk/exporting/export-html.ts';
import type { Article } from '#shared/article/article.ts';
import { makeQuote } from '#shared/article/ledger.ts';
import { block, ferryStory, now, quotation, readAsset, text } from './ferry-story.ts';

async function pageOf(article: Article): Promise<string> {
  const files = await exportHtml(article, { draft: false, now, readAsset });
  const page = files.find((file) => file.path === 'index.html');
  return new TextDecoder().decode(page?.bytes);
}

const documentOf = async (article: Article) => parseHTML(await pageOf(article)).document;

it('has no photo credits where it has no picture', async () => {
  const body = { type: 'doc', content: [block('paragraph', text('The tide is late.'))] };
  const html = await pageOf({ ...ferryStory, photos: ferryStory.photos.slice(1), body });
  expect(html).not.toContain('Photo credit');
  expect(html).not.toContain('Port Office');
});

it('lists a quotation in the marks of the text, and cuts a long one behind them', async () => {
  const long = `${'Nobody picked up the telephone in the harbour office. '.repeat(4)}We went.`;
  const document = await documentOf({
    ...ferryStory,
    quotes: [makeQuote({ id: 'q1', words: long, speakerId: 's1' })],
    body: {
      type: 'doc',
      content: [
        block('paragraph', text('"'), text(long, quotation('q1')), text('," said Mara Holt.')),
      ],
    },
  });
  const [row] = [...document.querySelectorAll('.quotations > li')];
  expect(row?.querySelector('a')?.textContent).toMatch(/^"Nobody picked up [^…]*\w"$/);
  expect(row?.textContent).toMatch(/\w" … Mara Holt, harbour pilot$/);
});

it('says “on X” of words that a platform carried, whichever it is', async () => {
  for (const name of ['X', 'Facebook', 'Truth Social', 'Bluesky', 'TikTok']) {
    const document = await documentOf({
      ...ferryStory,
      sources: ferryStory.sources.map((each) => (each.id === 's2' ? { ...each, name } : each)),
    });
    const [row] = [...document.querySelectorAll('.quotations > li')];
    expect(row?.textContent).toContain(`Mara Holt, harbour pilot, on ${name} (`);
  }
});

it('says that another outlet’s source is not named', async () => {
  const document = await documentOf({
    ...ferryStory,
    quotes: ferryStory.quotes.map((quote) =>
      quote.id === 'q2' ? { ...quote, outletId: 's2' } : quote,
    ),
  });
  const rows = [...document.querySelectorAll('.quotations > li')].map((row) => row.textContent);
  expect(rows[1]).toBe('“The log was wrong.” Speaker not named, via AP');
});

it('says how words were said, and not how somebody unnamed said them', async () => {
  const document = await documentOf({
    ...ferryStory,
    quotes: ferryStory.quotes.map((quote) => ({ ...quote, medium: 'e-mail' as const })),
  });
  const rows = [...document.querySelectorAll('.quotations > li')].map((row) => row.textContent);
  expect(rows).toEqual([
    '“We wait for water” Mara Holt, harbour pilot, in an e-mail, via AP (apnews.com)',
    '“The log was wrong.” Speaker not named',
    '“Mud has no owner.” Mara Holt, harbour pilot, in an e-mail',
  ]);
});
