import { describe, expect, it } from 'vitest';
import { makePhoto } from '#shared/article/ledger.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { renderCredit } from '#shared/article/photo-credit.ts';

describe('renderCredit', () => {
  it.each<[string, Partial<Photo>]>([
    ['The White House/Flickr', { credit: 'The White House', platform: 'Flickr' }],
    ['AP Photo/Ada Berg', { creator: 'Ada Berg', agency: 'AP', credit: 'AP' }],
    ['REUTERS/Ada Berg', { creator: 'Ada Berg', agency: 'Reuters' }],
    ['Ada Berg/Getty Images', { creator: 'Ada Berg', agency: 'Getty Images' }],
    ['AFP', { agency: 'AFP' }],
    ['NASA', { credit: 'NASA', agency: 'NASA' }],
    [
      'Ada Berg/Flickr, CC BY 4.0',
      { creator: 'Ada Berg', platform: 'Flickr', licence: 'CC BY 4.0' },
    ],
    [
      '“Gulls at noon” by Ada Berg/Flickr, CC BY 2.0',
      { creator: 'Ada Berg', platform: 'Flickr', licence: 'CC BY 2.0', title: 'Gulls at noon ' },
    ],
    ['Ada Berg', { creator: 'Ada Berg', title: 'Gulls at noon', licence: 'own' }],
    ['', { platform: 'Flickr' }],
    ['', {}],
  ])('renders %j', (line, fields) => {
    expect(renderCredit(makePhoto({ id: 'p1', ...fields }))).toBe(line);
  });
});
