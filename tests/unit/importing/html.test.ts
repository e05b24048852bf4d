import { describe, expect, it } from 'vitest';
import { bodyNode } from '#shared/article/body.ts';
import { articleSchema } from '#shared/article/article.ts';
import { droppedOf, importFixture, importText, textsOf } from './imported.ts';

const paragraph = `<p>${'The harbour office counted the boats again on Thursday. '.repeat(4)}</p>`;

describe('a page with JSON-LD', () => {
  it('gives all of its fields', async () => {
    expect(await importFixture('json-ld.html')).toMatchObject({
      headline: 'Harbour bridge to close for nine weeks',
      dek: 'Ferries will run through the night while steel cables from 1968 are replaced',
      byline: ['Ines Marlow', 'Tom Okafor'],
      dateline: 'KELDER, May 14 (Kelder Wire)',
      publishedAt: '2024-05-14T05:30:00.000Z',
      section: 'Transport',
      tags: ['bridges', 'ferries'],
      language: 'en-GB',
      origin: { url: 'https://courier.example/news/harbour-bridge' },
    });
  });

  it('leaves out menu, newsletter, related stories and copyright, each with its reason', async () => {
    const article = await importFixture('json-ld.html');
    expect(textsOf(article)).toHaveLength(4);
    expect(droppedOf(article)).toContain('menu: Sport');
    expect(droppedOf(article)).toContain('page furniture: Sign up for our morning briefing');
    expect(droppedOf(article)).toContain('related stories: Who pays for the bridge?');
  });

  it('is read from its data where scripts would have built the page', async () => {
    const article = await importFixture('data-only.html');
    expect(article).toMatchObject({
      headline: 'Quarry reopens',
      byline: ['Dee Farrow'],
      publishedAt: '2020-02-29',
    });
    expect(textsOf(article)).toHaveLength(3);
  });
});

describe('other shapes of page', () => {
  it('div soup: finds the article, its byline and date without one telling tag or class', async () => {
    const article = await importFixture('div-soup.html');
    expect(article).toMatchObject({
      headline: 'Council votes to keep the night bus',
      byline: ['Petra Lind'],
      publishedAt: '2023-03-03',
    });
    expect(textsOf(article)).toHaveLength(5);
    expect(textsOf(article)).toContain('She did not ask again.');
    expect(droppedOf(article)).toContain('related stories: More from Dunmere');
  });

  it('line breaks: two of them part paragraphs, one stays', async () => {
    const article = await importFixture('line-breaks.html');
    expect(article).toMatchObject({
      headline: 'Old mill sold to dancers',
      byline: ['Walter Quist'],
    });
    const texts = textsOf(article);
    expect(texts).toHaveLength(4);
    expect(texts[1]).toMatch(/founded the company\.\nShe paid the asking price\.$/);
    expect(JSON.stringify(article.body)).toContain('mailto:clerk@hobb.example');
  });

  it('a blog: the comments stay outside though they are longer than the article', async () => {
    const article = await importFixture('blog-comments.html');
    expect(article).toMatchObject({
      headline: 'What the archive would not lend',
      byline: ['Noor Halloran'],
      publishedAt: '2022-11-02T20:15:00.000Z',
    });
    expect(textsOf(article).join(' ')).not.toMatch(
      /water board for nineteen years|Share this|Leave a Reply/,
    );
    expect(textsOf(article)).toContain('The archivist, in her own words');
    expect(
      droppedOf(article).filter((line) => line.startsWith('outside the article')),
    ).toHaveLength(5);
  });

  it('a live page: keeps its posts, the pull quote and the embedded post', async () => {
    const article = await importFixture('live-page.html');
    expect(article).toMatchObject({
      headline: 'Storm Edda brings down the pier lights',
      byline: ['Rhona Sealy'],
    });
    const kinds = bodyNode(article.body).children.map(({ type }) => type.name);
    expect(kinds).toContain('pull_quote');
    expect(kinds.at(-1)).toBe('block_quote');
    expect(textsOf(article).join(' ')).not.toContain('tie down a shed');
  });

  it('AMP: leaves its own elements out', async () => {
    const article = await importFixture('amp.html');
    expect(article).toMatchObject({ byline: ['Lena Abt'], publishedAt: '2021-09-08' });
    expect(textsOf(article)).toHaveLength(3);
    expect(droppedOf(article)).toEqual([
      'menu: Home',
      'menu: Money',
      'page furniture: We use cookies to show you bread.',
      'advertisement: Advertisement',
      'share bar: Email',
      'advertisement: You may also like these ten kinds of bread that doctors fear',
    ]);
    expect(article.sources).toMatchObject([
      { name: 'Vale Herald archive' },
      { name: 'Grain Weekly', links: ['https://grain.example/'] },
    ]);
  });

  it('a page with all that a body can hold keeps its structure', async () => {
    const article = await importFixture('rich-body.html');
    const kinds = bodyNode(article.body).children.map(({ type }) => type.name);
    expect(kinds).toEqual([
      ...['paragraph', 'heading', 'bullet_list', 'heading', 'paragraph', 'paragraph', 'paragraph'],
      ...['block_quote', 'paragraph', 'paragraph', 'paragraph'],
    ]);
    expect(textsOf(article)).toContain('Low | 40');
    expect(textsOf(article)).toContain('never in arrears');
    expect(JSON.stringify(article.body)).toContain('"order":3');
  });

  it('a picture becomes a record with its caption, alt text and credit, and waits for its file', async () => {
    const article = await importFixture('rich-body.html');
    expect(article.photos).toMatchObject([
      {
        asset: null,
        caption: 'The new wall at Sandy Reach on its first wet day.',
        alt: 'A low brick wall beside brown water',
        creator: 'Mira Toll',
        credit: 'Reach Pictures',
      },
    ]);
    expect(JSON.stringify(article.body)).not.toContain('figure');
  });

  const brief = (title: string) => `<!doctype html><html lang="en"><title>Tram</title><body>
    <nav><a href="/">Home</a> <a href="/town">Town</a></nav>
    <article>${title}<p class="byline">By Mira Toll</p>
      <p>A tram left its rails on Friday near Mill Bridge.</p>
      <p>Nobody was hurt, the police said; line 4 ran again by noon.</p></article></body></html>`;

  it('that is a brief is an article, where its element and its headline say so', async () => {
    const article = await importText(brief('<h1>Tram leaves its rails</h1>'), 'brief.html');
    expect(article).toMatchObject({ headline: 'Tram leaves its rails', byline: ['Mira Toll'] });
    expect(textsOf(article)).toEqual([
      'A tram left its rails on Friday near Mill Bridge.',
      'Nobody was hurt, the police said; line 4 ran again by noon.',
    ]);
  });

  it.each(['<h2>Tram leaves its rails</h2>', '<h1><a href="/tram">Tram leaves its rails</a></h1>'])(
    'that is a teaser, titled %s, is no article',
    async (title) => {
      await expect(importText(brief(title), 'front.html')).rejects.toMatchObject({
        code: 'no article',
      });
    },
  );

  it.each(['menu-only.html', 'front-page.html'])('%s is no article', async (name) => {
    await expect(importFixture(name)).rejects.toMatchObject({ code: 'no article' });
  });
});

describe('credit lines', () => {
  it('become records with their links, and leave the body', async () => {
    const article = await importFixture('credited-page.html');
    expect(
      article.sources.map(({ name, kind, links, listed }) => ({ name, kind, links, listed })),
    ).toEqual([
      {
        name: 'Island Ledger',
        kind: 'outlet',
        links: ['https://ledger.example/penrose', 'https://ledger.example/line'],
        listed: true,
      },
      { name: 'Coast Radio', kind: 'outlet', links: ['https://radio.example/1'], listed: true },
      {
        name: 'Maud Penrose/Twitter',
        kind: 'post',
        links: ['https://twitter.com/penrose/status/9'],
        listed: true,
      },
    ]);
    expect(article.photos).toMatchObject([
      {
        credit: 'Harbour Office',
        platform: 'Flickr',
        link: 'https://www.flickr.com/photos/quay/77',
        asset: null,
      },
    ]);
    expect(textsOf(article)).toHaveLength(3);
    expect(textsOf(article).join(' ')).not.toMatch(
      /Sources|Photo Credit|ADVERTISEMENT|Visit Website|Tweet$/,
    );
  });
});

describe('nothing of a page is run or kept to run', () => {
  it('drops scripts, handlers and script links, and keeps honest links', async () => {
    const json = JSON.stringify(await importFixture('rich-body.html'));
    expect(json).not.toMatch(
      /javascript:|alert\(|onclick|onmouseover|script|Drawn text|Framed text/,
    );
    expect(json).toContain('https://board.example/appeal');
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' &#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('refuses the link %j', async (href) => {
    const article = await importText(
      `<h1>A title here</h1>${paragraph}<p>Read <a href="${href}">this page</a> then.</p>`,
    );
    expect(textsOf(article)).toContain('Read this page then.');
    expect(JSON.stringify(article.body)).not.toContain('href');
  });

  it('resolves a relative link against the page, and drops it where the page has no address', async () => {
    const body = `<h1>A title here</h1>${paragraph}<p>Read <a href="../two">this page</a> then.</p>`;
    const known = await importText(`<link rel="canonical" href="https://a.example/x/one">${body}`);
    expect(JSON.stringify(known.body)).toContain('"https://a.example/two"');
    expect(JSON.stringify((await importText(body)).body)).not.toContain('two"');
  });
});

describe('broken and hostile pages', () => {
  it.each([
    ['unclosed tags', `<div><p><b>The harbour <i>office ${'counted the boats. '.repeat(20)}`],
    ['misnested lists', `<ul>${paragraph}<ol><ul><li>One<ul><ol><li>Two</ul></ol>${paragraph}`],
    [
      'a list in a quotation in a list',
      `${paragraph}<ul><li><blockquote><ul><li>Deep</ul></blockquote></ul>`,
    ],
    ['tables without rows', `${paragraph}<table><td>A<td>B<table><tr><td>C`],
    ['lists nested a hundred deep', `${paragraph}${'<ul><li>x'.repeat(100)}`],
    ['a heading in a quotation', `${paragraph}<blockquote><h2>Said</h2><p>so</p></blockquote>`],
  ])('%s give a valid article', async (_what, html) => {
    const article = await importText(`<html><body><h1>A title here</h1>${html}</body></html>`);
    expect(articleSchema.safeParse(article).success).toBe(true);
    expect(textsOf(article).join(' ')).toMatch(/counted the boats/);
  });

  it('a page that is nested thousands deep is refused rather than read for hours', async () => {
    const html = `<html><body>${'<div>'.repeat(100_000)}${paragraph}</body></html>`;
    await expect(importText(html)).rejects.toMatchObject({ code: 'not supported' });
  });

  it('every block of text is in the article, in a field or in the report', async () => {
    const article = await importFixture('credited-page.html');
    const everything = [
      ...textsOf(article),
      ...droppedOf(article),
      article.headline,
      ...article.byline,
    ].join('\n');
    for (const words of [
      'Toggle Menu',
      'Main menu',
      'Politics',
      'Videos',
      'Share',
      'Visit Website',
      'Tags',
      'Popular Video',
      'Dog steers',
    ]) {
      expect(everything).toContain(words);
    }
  });
});

describe('a copy out of Google Docs', () => {
  const line = (text: string, style = 'font-weight:400') =>
    `<p dir="ltr"><span style="font-size:11pt;${style};font-style:normal">${text}</span></p>`;
  const copied = [
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">',
    line('Westmark Keeps Its Ferry'),
    line('By Ida Moss'),
    '<p dir="ltr"><span style="font-weight:400">WESTMARK — The ferry stays, the office said, </span>',
    '<span style="font-weight:700">for good</span>',
    '<span style="font-style: italic">, perhaps</span>.</p><br />',
    line('The council voted seven to four for the boat on Monday.'),
    paragraph,
    '</b>',
  ].join('');

  it('has its title above the byline for a headline, without a heading', async () => {
    expect(await importText(copied)).toMatchObject({
      headline: 'Westmark Keeps Its Ferry',
      byline: ['Ida Moss'],
      dateline: 'WESTMARK',
    });
  });

  it('is as bold and italic as it looks, not as its elements are called', async () => {
    const marked: string[] = [];
    bodyNode((await importText(copied)).body).descendants((node) => {
      if (node.marks.length > 0) marked.push(`${node.marks[0]?.type.name}: ${node.text}`);
    });
    expect(marked).toEqual(['strong: for good', 'em: , perhaps']);
  });
});
