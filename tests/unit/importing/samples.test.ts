import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { droppedOf, importFrom, textsOf } from './imported.ts';

/** Real stories beside the repository; these cases run only where they are. */
const samples = join(import.meta.dirname, '..', '..', '..', '..', 'shared');
const text = join(samples, 'articles', '000_0484989584a6b99d.txt');
const conway = join(samples, 'pages', 'www.americanow.com.html');
const icahn = join(samples, 'pages', 'www.opposingviews.com.html');

/** Words of a page's menus, adverts and share bars. */
const furniture =
  /ADVERTISEMENT|Thanks for watching|Visit Website|\bTweet\b|Share on|Privacy|Terms/;

describe.runIf(existsSync(text))('a real story as text', () => {
  it('gives what the answer key says', async () => {
    const article = await importFrom(text);
    expect(article.headline).toBe('Trump Gives Private Number To Foreign Leaders');
    expect(textsOf(article)).toHaveLength(11);
    expect(droppedOf(article)).toEqual([
      'skip link: Skip to main content',
      'related stories: Popular Video',
    ]);
    expect(article.sources.map(({ name }) => name)).toEqual(['AP', 'Slate', 'The Hill', 'IMDb']);
    expect(article.photos).toMatchObject([
      { credit: 'The White House', platform: 'Flickr', asset: null },
    ]);
  });
});

describe.runIf(existsSync(conway) && existsSync(icahn))('real pages', () => {
  it('with a Sources line outside of the text give all of their fields', async () => {
    const article = await importFrom(conway);
    expect(article).toMatchObject({
      headline: 'Kellyanne Conway Named Counselor To Trump',
      byline: ['Ray Brown'],
      publishedAt: '2016-12-22T14:22:19.000Z',
      section: 'Politics',
    });
    expect(textsOf(article)).toHaveLength(10);
    expect(textsOf(article).join(' ')).not.toMatch(furniture);
    expect(article.sources.map(({ name, kind, links }) => [name, kind, links.length])).toEqual([
      ['New York Times', 'outlet', 2],
      ['NBC News', 'outlet', 2],
      ['Kellyanne Conway/Twitter', 'post', 1],
    ]);
    expect(article.photos).toMatchObject([{ credit: 'Gage Skidmore', platform: 'Flickr' }]);
  });

  it('with adverts between the paragraphs give all of their fields', async () => {
    const article = await importFrom(icahn);
    expect(article).toMatchObject({
      headline: 'Investor Icahn To Advise Trump On Finances, Regulation',
      byline: ['Lauren Briggs'],
      publishedAt: '2016-12-21T23:49:10.000Z',
    });
    expect(textsOf(article)).toHaveLength(6);
    expect(textsOf(article).join(' ')).not.toMatch(furniture);
    expect(article.sources.map(({ name }) => name)).toEqual(['GreatAgain', 'Washington Examiner']);
    expect(article.photos).toMatchObject([{ credit: 'Carl Icahn', platform: 'Facebook' }]);
  });
});
