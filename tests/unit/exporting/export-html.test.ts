import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { exportHtml } from '#main/desk/exporting/export-html.ts';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { secret, tellingPictures } from '../pictures/telling-pictures.ts';
import { block, ferryStory, now, picture, pictureBytes, readAsset, text } from './ferry-story.ts';

const telling = tellingPictures['image/jpeg'];
const asset = (bytes: Uint8Array) => () => Promise.resolve({ bytes, mediaType: 'image/jpeg' });

async function pageOf(article: Article, draft = false): Promise<string> {
  const files = await exportHtml(article, { draft, now, readAsset });
  const page = files.find((file) => file.path === 'index.html');
  return new TextDecoder().decode(page?.bytes);
}

const documentOf = async (article: Article, draft = false) =>
  parseHTML(await pageOf(article, draft)).document;

async function dataOf(article: Article, draft = false): Promise<Record<string, unknown>> {
  const document = await documentOf(article, draft);
  const script = document.querySelector('script[type="application/ld+json"]');
  return JSON.parse(script?.textContent ?? '') as Record<string, unknown>;
}

async function complaintsAbout(html: string): Promise<readonly string[]> {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map((each) => `${each.ruleId}: ${each.message}`),
  );
}

/** The article with a hostile string in every field that a person or a page can fill. */
function hostile(words: string): Article {
  const sour = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sour);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        typeof item === 'string' && poisoned.has(key) ? `${item} ${words}` : sour(item),
      ]),
    );
  };
  const soured = sour(ferryStory) as Article;
  return { ...soured, byline: [words], tags: [words], language: words, slug: words };
}

const poisoned: ReadonlySet<string> = new Set([
  ...['headline', 'dek', 'dateline', 'section', 'name', 'role', 'words', 'text', 'publishedAt'],
  ...[
    'caption',
    'alt',
    'creator',
    'credit',
    'agency',
    'platform',
    'licence',
    'link',
    'url',
    'href',
  ],
  ...['digitalSourceType', 'note'],
]);

const bare = makeArticle({ id: ferryStory.id, now });
const articles: readonly (readonly [string, Article])[] = [
  ['with everything', ferryStory],
  ['with nothing', bare],
  ['with a very long headline', { ...ferryStory, headline: 'Tide '.repeat(60) }],
  ['in another language', { ...ferryStory, language: 'de-AT' }],
  ['in a language that is none', { ...ferryStory, language: 'x y' }],
  ['with an ending script', hostile('</script><script>alert(1)</script>')],
  ['with an attribute that breaks out', hostile('"><img src=x onerror=alert(1)>')],
  ['with a comment and an entity', hostile("<!-- ' &lt; &amp; ]]> \u2028")],
];

describe('an exported page', () => {
  it.each(articles)('is valid HTML %s, cleared or draft', async (_, article) => {
    expect(await complaintsAbout(await pageOf(article))).toEqual([]);
    expect(await complaintsAbout(await pageOf(article, true))).toEqual([]);
  });

  it.each(articles)('runs nothing and loads nothing %s', async (_, article) => {
    const document = await documentOf(article);

    expect(
      [...document.querySelectorAll('script')].map((each) => each.getAttribute('type')),
    ).toEqual(['application/ld+json']);
    for (const element of document.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^style$/);
    }
    for (const image of document.querySelectorAll('img')) {
      expect(image.getAttribute('src')).toMatch(/^pictures\/[a-z0-9-]+\.jpg$/);
    }
    for (const anchor of document.querySelectorAll('a')) {
      expect(anchor.getAttribute('href')).toMatch(/^(?:#|https?:|mailto:)/);
    }
    expect(document.querySelectorAll('link:not([rel="canonical"]), iframe, object')).toHaveLength(
      0,
    );
  });

  it.each(articles)('carries data that parses %s', async (_, article) => {
    expect((await dataOf(article))['@type']).toBe('NewsArticle');
  });

  it('shows any headline and any words of the body as they are, in the page and in its data', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => /\S/.test(each));
    await fc.assert(
      fc.asyncProperty(words, words, async (headline, text) => {
        const body = { type: 'doc', content: [block('paragraph', { type: 'text', text })] };
        const document = await documentOf({ ...bare, headline, body });
        const data = await dataOf({ ...bare, headline, body });

        expect(document.querySelector('h1')?.textContent).toBe(headline.trim());
        expect(document.querySelector('.body > p')?.textContent).toBe(text);
        expect(data['headline']).toBe(headline.trim());
      }),
      { numRuns: 60 },
    );
  });

  it('has one headline, and a header with section, dek, byline, dateline and date', async () => {
    const document = await documentOf(ferryStory);
    const header = document.querySelector('main > article > header');
    const textIn = (selector: string) => header?.querySelector(selector)?.textContent;

    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(textIn('h1')).toBe('Ferry waits for the tide');
    expect(textIn('.section')).toBe('Coast');
    expect(textIn('.dek')).toBe('Mud in the channel has stopped the night crossing.');
    expect(textIn('.byline')).toBe('By Ada Berg and Tom Ries');
    expect(textIn('.dateline')).toBe('KIEL, Germany');
    expect(header?.querySelector('time')?.getAttribute('datetime')).toBe(
      '2026-11-20T18:30:00+01:00',
    );
    expect(textIn('time')).toBe('20 November 2026');
  });

  it('lets a reader skip to the article', async () => {
    const document = await documentOf(ferryStory);
    const first = document.body.firstElementChild;
    expect(document.querySelector(first?.getAttribute('href') ?? 'none')?.localName).toBe('main');
  });

  it('sets a picture with alt text, caption and credit apart', async () => {
    const figure = (await documentOf(ferryStory)).querySelector('figure:has(img)');

    expect(figure?.querySelector('img')?.getAttribute('alt')).toBe(
      'A white ferry at anchor in fog',
    );
    expect(figure?.querySelector('img')?.getAttribute('width')).toBe('1600');
    expect(figure?.querySelector('figcaption > .caption')?.textContent).toBe(picture.caption);
    expect(figure?.querySelector('figcaption > .credit')?.textContent).toBe(
      'AP Photo/Jo Lind, CC BY 4.0',
    );
  });

  it('sets a recorded block quotation as a figure with its speaker outside the quotation', async () => {
    const document = await documentOf({
      ...ferryStory,
      quotes: ferryStory.quotes.map((quote) => ({ ...quote, link: 'https://apnews.com/mud' })),
    });
    const [tied, untied] = document.querySelectorAll('blockquote');

    expect(tied?.parentElement?.localName).toBe('figure');
    expect(tied?.getAttribute('cite')).toBe('https://apnews.com/mud');
    expect(tied?.nextElementSibling?.textContent).toBe('Mara Holt, harbour pilot');
    expect(untied?.parentElement?.localName).toBe('div');
  });

  it('keeps typed quotation marks, one link for one address, and headings without gaps', async () => {
    const html = await pageOf(ferryStory);

    expect(html).toContain(
      '“<span class="quotation" id="quotation-1">We wait <em>for water,</em></span>” said',
    );
    expect(html).toContain(
      '<a href="https://apnews.com/tide" rel="noopener">told <strong>AP</strong></a>.',
    );
    expect(html).toContain('<h2>On board</h2>');
    expect(html).toContain('First line<br>second line.');
    expect(html).toContain('<li>Two crews:<ol start="3"><li>day</li></ol></li>');
    expect(html).not.toContain('<p></p>');
  });

  it('lists its sources with links, and where each recorded quotation came from', async () => {
    const document = await documentOf(ferryStory);
    const rows = (selector: string) =>
      [...document.querySelectorAll(`${selector} > li`)].map((row) => row.textContent);

    expect(rows('.sources')).toEqual(['AP', 'Port log']);
    expect(document.querySelector('.sources a')?.getAttribute('href')).toBe(
      'https://apnews.com/tide',
    );
    expect(rows('.quotations')).toEqual([
      '“We wait for water” Mara Holt, harbour pilot, via AP (apnews.com)',
      '“The log was wrong.” Speaker not named',
      '“Mud has no owner.” Mara Holt, harbour pilot',
    ]);
    // The other credit has no picture.
    expect(rows('.credits')).toEqual(['AP Photo/Jo Lind, CC BY 4.0']);
  });

  it('tells search engines and other pages what it is', async () => {
    const document = await documentOf(ferryStory);
    const meta = (key: string) =>
      document
        .querySelector(`meta[name="${key}"], meta[property="${key}"]`)
        ?.getAttribute('content');

    expect(document.title).toBe('Ferry waits for the tide');
    expect(meta('description')).toBe(ferryStory.dek);
    expect(meta('generator')).toBe('Galley');
    expect(meta('dcterms.identifier')).toBe(`urn:uuid:${ferryStory.id}`);
    expect(meta('og:type')).toBe('article');
    expect(meta('og:image')).toBe('pictures/low-water-1.jpg');
    expect(meta('og:image:alt')).toBe('A white ferry at anchor in fog');
    expect(meta('article:published_time')).toBe('2026-11-20T18:30:00+01:00');
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      'https://news.example/low-water',
    );
  });

  it.each([false, true])('keeps what stays at the desk (draft: %s)', async (draft) => {
    const html = await pageOf(ferryStory, draft);
    const secrets = [
      ...['grudge', 'Pelle', 'bosun', 'sacked', 'bridge', 'Quiet Man', 'telltale'],
      ...['Call after six', 'She swore', 'Tape 4', 'next frame', 'scandal', 'Never printed'],
      ...['Known to the editor', 'E. Ditor', 'dismissed-key', 'from-the-wire', 'Popular pages'],
      ...['data-quote-id', 'data-source-id'],
    ];
    for (const secret of secrets) expect(html).not.toContain(secret);
  });

  it('stands beside its pictures, each written once', async () => {
    const twice = { ...picture, id: 'p3' };
    const content = [
      { type: 'figure', attrs: { photoId: 'p1' } },
      { type: 'figure', attrs: { photoId: 'p3' } },
    ];
    const article = { ...ferryStory, photos: [picture, twice], body: { type: 'doc', content } };
    const files = await exportHtml(article, { draft: false, now, readAsset });

    expect(files.map((file) => file.path)).toEqual(['index.html', 'pictures/low-water-1.jpg']);
    expect(files[1]?.bytes).toEqual(pictureBytes);
  });

  it('is not written at all when a picture is lost', async () => {
    const lost = () => Promise.resolve(null);
    await expect(
      exportHtml(ferryStory, { draft: false, now, readAsset: lost }),
    ).rejects.toMatchObject({ code: 'not found' });
  });

  it('has pictures that do not say where and by whom they were taken', async () => {
    const files = await exportHtml(ferryStory, { draft: false, now, readAsset: asset(telling) });
    expect(Buffer.from(telling).includes(secret)).toBe(true);
    for (const { bytes } of files) expect(Buffer.from(bytes).includes(secret)).toBe(false);
  });

  it('is not written at all when nobody can tell what a picture says of itself', async () => {
    const torn = asset(telling.subarray(0, 40));
    await expect(
      exportHtml(ferryStory, { draft: true, now, readAsset: torn }),
    ).rejects.toMatchObject({ code: 'damaged file' });
  });

  it('leaves a date out that is no date, and gives its own', async () => {
    const data = await dataOf({ ...ferryStory, publishedAt: 'last Friday' });
    expect(data['datePublished']).toBe(now);
  });
});

describe('a draft page', () => {
  it('does not call itself unsigned where somebody signed it off', async () => {
    const signOff = { by: 'Una Keel', at: now, contentHash: 'a'.repeat(64) };
    const document = await documentOf({ ...ferryStory, signOff }, true);
    const banner = document.querySelector('.draft-banner')?.textContent;
    expect(banner).toBe('Draft of 22 November 2026. Not for publication.');
    expect(document.documentElement.outerHTML).not.toContain('Una Keel');
  });

  it('says so in its title, in a banner, to robots, and in its data', async () => {
    const document = await documentOf(ferryStory, true);

    expect(document.title).toBe('Draft: Ferry waits for the tide');
    expect(document.querySelector('.draft-banner')?.textContent).toBe(
      'Draft of 22 November 2026. Not signed off, not for publication.',
    );
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toContain(
      'noindex',
    );
    expect(await dataOf(ferryStory, true)).toMatchObject({ creativeWorkStatus: 'Draft' });
  });

  it('has no date of publication anywhere', async () => {
    const html = await pageOf(ferryStory, true);
    expect(html).not.toMatch(/datePublished|published_time|2026-11-20/);
  });
});

describe('a post elsewhere', () => {
  const withPost = (url: string, words: string): Article => ({
    ...ferryStory,
    body: {
      type: 'doc',
      content: [
        block('paragraph', text('The boat stays.')),
        { type: 'embed', attrs: { url }, ...(words === '' ? {} : { content: [text(words)] }) },
      ],
    },
  });

  it('is a card with its words and its address, and loads nothing', async () => {
    const article = withPost('https://www.youtube.com/watch?v=1', 'The night boat stays.');
    const card = (await documentOf(article)).querySelector('figure.embed');
    expect(card?.querySelector('blockquote')?.textContent).toBe('The night boat stays.');
    expect(card?.querySelector('a')?.getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=1',
    );
    expect(card?.querySelector('a')?.textContent).toBe('YouTube: youtube.com/watch?v=1');
    expect(card?.querySelector('iframe, script, img')).toBeNull();
    expect(await complaintsAbout(await pageOf(article))).toEqual([]);
  });

  it('is a link where nobody wrote down its words', async () => {
    const article = withPost('https://harbor.example/a?b="><script>', '');
    const card = (await documentOf(article)).querySelector('p.embed');
    expect(card?.textContent).toBe('harbor.example/a?b="><script>');
    expect(await complaintsAbout(await pageOf(article))).toEqual([]);
  });
});

it('tells readers of a retraction before they read the text, whatever else they are told at its foot', async () => {
  const note = (id: string, day: number) => ({
    id,
    by: 'Nora Blum',
    at: `2026-11-${day}T08:00:00.000Z`,
    text: `Said on day ${day}.`,
  });
  const retraction = { ...note('c2', 24), kind: 'retraction' as const };
  const article = { ...ferryStory, corrections: [note('c1', 23), retraction] };
  const document = await documentOf(article);
  const shown = [...document.querySelectorAll('article > :is(header, section, .body)')].map(
    (part) => part.getAttribute('aria-labelledby') ?? part.className,
  );
  expect(shown.slice(0, 4)).toEqual(['', 'retractions', 'body', 'corrections']);
  expect(document.querySelector('#retractions')?.textContent).toBe('Retraction');
  expect(document.querySelector('#corrections')?.textContent).toBe('Correction');
  expect(await complaintsAbout(await pageOf(article))).toEqual([]);
});

it('tells readers what was corrected, at the foot and as data, and not who wrote it', async () => {
  const at = '2026-11-23T08:00:00.000Z';
  const said = 'An earlier version misstated the height of the tide.';
  const corrected = { ...ferryStory, corrections: [{ id: 'c1', by: 'Nora Blum', at, text: said }] };
  const document = await documentOf(corrected);
  expect(document.querySelector('section[aria-labelledby="corrections"]')?.textContent).toContain(
    said,
  );
  expect(await dataOf(corrected)).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', text: said, datePublished: at }],
  });
  const page = await pageOf(corrected);
  expect(page).not.toContain('Nora Blum');
  expect(await complaintsAbout(page)).toEqual([]);
});
