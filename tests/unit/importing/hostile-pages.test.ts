import { describe, expect, it } from 'vitest';
import { timesAsLong } from '../growth.ts';
import { importText, textsOf } from './imported.ts';

const story = `<p>${'The ferry office counted its passengers again on Friday. '.repeat(4)}</p>`;

function page(head: string, body = ''): string {
  return `<html><head>${head}</head><body>${story}${body}</body></html>`;
}

const data = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const blanks = '\n'.repeat(16_000);

describe('a page that was made to keep the desk busy', () => {
  it.each([
    [
      'a title that nearly ends in the name of a site',
      page(`<title>The ferry sails on Monday at noon - ${'a'.repeat(300)} b c d e f</title>`),
      page(`<title>The ferry sails on Monday at noon, ${'and so on '.repeat(30)}</title>`),
    ],
    [
      'data among blanks',
      page(data(`${blanks}{}${blanks}`)),
      page(data(`{"name": "${'n'.repeat(32_000)}"}`)),
    ],
    [
      'signs that open elements and close none',
      page('', `<!--${'<'.repeat(400_000)}-->`),
      page('', `<!--${'<>'.repeat(400_000)}-->`),
    ],
    [
      'elements in one another, far too deep for a page',
      page('', `${'<div>'.repeat(500)}${story}${'</div>'.repeat(500)}`),
      page('', `${'<div></div>'.repeat(500)}${story}`),
    ],
  ])(
    'is read in about the time of another of its size: %s',
    async (_what, hard, usual) => {
      const times = await timesAsLong(
        () => importText(hard, 'page.html'),
        () => importText(usual, 'page.html'),
      );
      expect(times).toBeLessThan(20);
    },
    600_000,
  );

  it('is read all the same where its elements lie deep in one another', async () => {
    const deep = `${'<div>'.repeat(300)}${story}${'</div>'.repeat(300)}`;
    const article = await importText(`<html><body>${deep}</body></html>`, 'page.html');
    expect(textsOf(article).join(' ')).toMatch(/counted its passengers/);
  });
});

it.each([
  [
    'The ferry sails on Monday at noon - The Kelder Evening Courier',
    'The ferry sails on Monday at noon',
  ],
  ['The ferry sails on Monday at noon | Courier', 'The ferry sails on Monday at noon'],
  [
    'The ferry sails on Monday at noon - and comes back before the tide',
    'The ferry sails on Monday at noon - and comes back before the tide',
  ],
])('a title may end in the name of the site: %s', async (title, headline) => {
  const article = await importText(page(`<title>${title}</title>`), 'page.html');
  expect(article.headline).toBe(headline);
});

it.each([
  ['plain', '  {"@type": "NewsArticle", "headline": "Ferry sails"}\n'],
  ['in CDATA', '\n<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferry sails"}\n]]>\n'],
  [
    'in CDATA in comments',
    '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferry sails"}\n// ]]>',
  ],
])('data %s are read', async (_how, text) => {
  const article = await importText(page(data(text)), 'page.html');
  expect(article.headline).toBe('Ferry sails');
});
