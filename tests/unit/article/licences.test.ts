import { describe, expect, test } from 'vitest';
import { makePhoto } from '#shared/article/ledger.ts';
import { hasRunOut } from '#shared/article/licence-term.ts';
import { licenceGaps, licenceOf, licences } from '#shared/article/licences.ts';

const sentences = (photo: Parameters<typeof licenceGaps>[0]) =>
  licenceGaps(photo).map(({ sentence }) => sentence);

describe('a licence', () => {
  test('is known by the words of the record, in any version', () => {
    expect(licenceOf('CC BY-SA 3.0')).toMatchObject({
      name: 'CC BY-SA 3.0',
      link: 'https://creativecommons.org/licenses/by-sa/3.0/',
    });
    expect(licenceOf('Creative Commons BY 2.0')?.name).toBe('CC BY 2.0');
    expect(licenceOf('Handout')?.name).toBe('handout');
    expect(licenceOf('by a friend')).toBeNull();
    expect(licenceOf(null)).toBeNull();
  });

  test('is found again under each name that the list offers', () => {
    for (const licence of licences) expect(licenceOf(licence.name)).toEqual(licence);
  });

  test('says what it asks for, and what the record lacks of that', () => {
    const photo = makePhoto({ id: 'p', licence: 'CC BY-ND 4.0', focus: { x: 0.2, y: 0.5 } });
    expect(licenceOf(photo.licence)?.requires.join(' ')).toMatch(/author.*No crop/s);
    expect(sentences(photo)).toEqual([
      'The photographer is not recorded.',
      'The link to the picture is not recorded.',
      'The licence allows no crop, and a focal point is set.',
    ]);
    expect(
      licenceGaps({ ...photo, creator: 'Jo Lind', link: 'https://port.example', focus: null }),
    ).toEqual([]);
  });

  test.each([
    ['CC BY 2.0', ['The title of the work is not recorded.']],
    ['CC BY-SA 3.0', ['The title of the work is not recorded.']],
    ['CC BY 4.0', []],
    ['CC BY', []],
    ['CC0 1.0', []],
  ])('%s asks for a title: %j', (licence, gaps) => {
    const photo = makePhoto({ id: 'p', licence, creator: 'Jo Lind', link: 'https://port.example' });
    expect(sentences(photo)).toEqual(gaps);
    expect(sentences({ ...photo, title: 'Gulls at noon' })).toEqual([]);
  });

  test('that is a handout runs out on a day', () => {
    const photo = makePhoto({ id: 'p', licence: 'handout', credit: 'Port Alder Authority' });
    expect(sentences(photo)).toEqual(['The day on which the terms run out is not recorded.']);
    expect(sentences({ ...photo, expiry: 'in two weeks' })).toEqual([
      'The day on which the terms run out is to be written as 2026-12-31.',
    ]);
    expect(sentences({ ...photo, expiry: 'Dec. 31, 2026' })).toEqual([]);
    expect(licenceGaps(makePhoto({ id: 'p' }))).toEqual([]);
  });

  test.each<[string | null, string, boolean]>([
    ['2026-11-21', '2026-11-22T00:00', true],
    ['21 November 2026', '2026-11-22T00:00', true],
    ['2026-11-22', '2026-11-22T00:00', false],
    ['2026-11-22', '2026-11-22T23:59', false],
    ['2026-11-22', '2026-11-23T00:00', true],
    ['when the show closes', '2026-11-22T00:00', false],
    ['', '2026-11-22T00:00', false],
    [null, '2026-11-22T00:00', false],
  ])('that ends on %j has run out at %s: %s', (expiry, local, ended) => {
    expect(hasRunOut({ expiry }, new Date(local).toISOString())).toBe(ended);
  });
});
