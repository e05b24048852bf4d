import { describe, expect, test } from 'vitest';
import { makePhoto, makeSource } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import {
  creditedPhotos,
  photoCreditLine,
  sourcesLine,
  usualCreditLines,
} from '#shared/house/credit-lines.ts';
import { houseStyleSchema } from '#shared/house/house-style.ts';

function source(name: string, fields: Partial<Source> = {}): Source {
  return makeSource({ id: name, kind: 'outlet', name, listed: true, ...fields });
}

const three = [source('Slate'), source('The Hill'), source('AP')];

describe('the Sources line', () => {
  test('names the listed sources as they were recorded', () => {
    expect(sourcesLine(three, usualCreditLines)).toEqual({
      word: 'Sources',
      text: 'Slate, The Hill, AP',
    });
    expect(sourcesLine([source('AP')], usualCreditLines)).toEqual({ word: 'Source', text: 'AP' });
    expect(sourcesLine([source('AP', { listed: false })], usualCreditLines)).toBeNull();
  });

  test('takes the form that the house chose', () => {
    const form = {
      sourcesWord: 'With reporting by',
      photoWord: 'Photo',
      separator: 'slash',
      order: 'alphabetical',
    } as const;
    expect(sourcesLine(three, form)).toEqual({
      word: 'With reporting by',
      text: 'AP / The Hill / Slate',
    });
  });

  test('never names whoever is not named, or spoke on other terms', () => {
    const listed = [
      source('AP'),
      source('an official', { named: false }),
      source('Jo Lind', { terms: 'background' }),
    ];
    expect(sourcesLine(listed, usualCreditLines)?.text).toBe('AP');
  });
});

test('the Photo credit line names each credit once, of pictures that stand in the text', () => {
  const asset = {
    sha256: 'a'.repeat(64),
    extension: 'jpg',
    mediaType: 'image/jpeg',
    bytes: 1,
    width: 1,
    height: 1,
  };
  const photos = [
    makePhoto({ id: 'placed', asset, credit: 'The White House', platform: 'Flickr' }),
    makePhoto({ id: 'waiting', credit: 'The White House', platform: 'Flickr' }),
    makePhoto({ id: 'aside', asset, credit: 'Reuters' }),
  ];
  expect(photoCreditLine(photos, ['placed'], usualCreditLines)).toEqual({
    word: 'Photo credit',
    text: 'The White House/Flickr',
  });
  expect(photoCreditLine([], [], usualCreditLines)).toBeNull();
  expect(creditedPhotos(photos, ['placed']).map(({ id }) => id)).toEqual(['placed']);
  expect(creditedPhotos(photos.slice(1), ['placed', 'waiting'])).toEqual([]);
  // No telling whose a typed credit is where there are pictures; where there are none it is nobody's.
  const typed = [makePhoto({ id: 'typed', credit: 'Navy' })];
  expect(creditedPhotos(photos, ['placed'], typed).map(({ id }) => id)).toEqual([
    'placed',
    'typed',
  ]);
  expect(creditedPhotos(photos, [], typed)).toEqual([]);
});

test('a house style without lines, or with ones that no build knows, has the usual ones', () => {
  expect(houseStyleSchema.parse({ quotationMarks: 'low' }).creditLines).toEqual(usualCreditLines);
  expect(
    houseStyleSchema.parse({ creditLines: { separator: 'confetti', sourcesWord: ' ' } })
      .creditLines,
  ).toEqual(usualCreditLines);
});
