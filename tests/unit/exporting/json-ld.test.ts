import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { jsonLd } from '#main/desk/exporting/json-ld.ts';
import { publicationOf } from '#main/desk/exporting/publication.ts';
import { ferryStory, now, picture } from './ferry-story.ts';

function dataOf(article: Article): Readonly<Record<string, unknown>> {
  const data: unknown = JSON.parse(jsonLd(publicationOf(article, { draft: false, now })));
  return data as Readonly<Record<string, unknown>>;
}

describe('a page’s data', () => {
  it('has authors, sources, pictures and quotations', () => {
    expect(dataOf(ferryStory)).toMatchObject({
      '@type': 'NewsArticle',
      author: [
        { '@type': 'Person', name: 'Ada Berg' },
        { '@type': 'Person', name: 'Tom Ries' },
      ],
      datePublished: '2026-11-20T18:30:00+01:00',
      dateModified: now,
      dateline: 'KIEL, Germany',
      articleSection: 'Coast',
      citation: [
        {
          '@type': 'NewsArticle',
          url: 'https://apnews.com/tide',
          publisher: { '@type': 'NewsMediaOrganization', name: 'AP' },
        },
        { '@type': 'DigitalDocument', name: 'Port log' },
      ],
      image: [
        {
          '@type': 'ImageObject',
          contentUrl: 'pictures/low-water-1.jpg',
          creditText: 'AP Photo/Jo Lind, CC BY 4.0',
          creator: { '@type': 'Person', name: 'Jo Lind' },
          license: 'https://creativecommons.org/licenses/by/4.0/',
        },
      ],
      hasPart: [
        {
          '@type': 'Quotation',
          text: 'We wait for water',
          creator: { '@type': 'Person', name: 'Mara Holt', description: 'harbour pilot' },
          isPartOf: { '@id': 'https://news.example/low-water#article' },
        },
        { '@type': 'Quotation', text: 'The log was wrong.' },
        { '@type': 'Quotation', text: 'Mud has no owner.' },
      ],
    });
  });

  it.each([
    ['CC BY-SA 2.0', 'https://creativecommons.org/licenses/by-sa/2.0/'],
    ['Creative Commons BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['https://port.example/terms', 'https://port.example/terms'],
    ['agency', undefined],
    ['permission', undefined],
    [null, undefined],
  ])('names the licence of a picture by an address or not at all: %s', (licence, address) => {
    const embedded = { copyright: '© 2026 Jo Lind', terms: 'Not for sale' };
    const photos = [{ ...picture, licence, embedded }];
    const [image] = dataOf({ ...ferryStory, photos })['image'] as readonly Readonly<
      Record<string, unknown>
    >[];

    expect(image?.['license']).toBe(address);
    expect(image?.['copyrightNotice']).toBe('© 2026 Jo Lind');
    expect(JSON.stringify(image)).not.toContain('Not for sale');
  });

  it('says of words what they were taken from, unless nobody may be named', () => {
    const quotes = ferryStory.quotes.map((quote) => ({ ...quote, medium: 'post' as const }));
    const data = dataOf({ ...ferryStory, quotes });
    const post = { '@type': 'SocialMediaPosting', genre: 'post' };
    const parts = data['hasPart'] as readonly Readonly<Record<string, unknown>>[];
    expect(parts.map((part) => part['isBasedOn'])).toEqual([post, undefined, post]);
  });

  it('takes a platform for the place of a post, and for no news outlet', () => {
    const sources = ferryStory.sources.map((each) =>
      each.id === 's2' ? { ...each, name: 'Facebook' } : each,
    );
    const data = dataOf({ ...ferryStory, sources });
    expect(JSON.stringify(data)).not.toContain('NewsMediaOrganization');
    const publisher = { '@type': 'Organization', name: 'Facebook' };
    const post = { '@type': 'SocialMediaPosting', publisher };
    expect(data['citation']).toContainEqual({ ...post, url: 'https://apnews.com/tide' });
    const [first] = data['hasPart'] as readonly Readonly<Record<string, unknown>>[];
    expect(first?.['citation']).toEqual({ ...post, url: 'https://apnews.com/pilot' });
  });

  it.each([
    ['person', { creator: { '@type': 'Person', name: 'Mara Holt' } }],
    ['organisation', { creator: { '@type': 'Organization', name: 'Mara Holt' } }],
    ['outlet', { creator: { '@type': 'NewsMediaOrganization', name: 'Mara Holt' } }],
    ['document', { isBasedOn: { '@type': 'DigitalDocument', name: 'Mara Holt' } }],
    ['dataset', { isBasedOn: { '@type': 'Dataset', name: 'Mara Holt' } }],
    ['post', { isBasedOn: { '@type': 'SocialMediaPosting', name: 'Mara Holt' } }],
  ] as const)('gives words to what their source is: %s', (kind, origin) => {
    const sources = ferryStory.sources.map((each) => (each.id === 's1' ? { ...each, kind } : each));
    const data = dataOf({ ...ferryStory, sources });
    const [first] = data['hasPart'] as readonly Readonly<Record<string, unknown>>[];

    expect(first).toMatchObject(origin);
    expect(Object.keys(first ?? {}).filter((key) => /^(?:creator|isBasedOn)$/.test(key))).toEqual(
      Object.keys(origin),
    );
  });
});
