import { describe, expect, test } from 'vitest';
import { makePhoto } from '#shared/article/ledger.ts';
import type { Photo } from '#shared/article/ledger.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { contradictedCredit, embeddedBeside } from '#shared/checks/embedded-facts.ts';
import { photo as pictured } from './broken-articles.ts';
import { findingsIn, findingsOf, mended, story, withFigure } from './proofreading.ts';
import { altRemarks, captionRemarks } from '#shared/checks/picture-words.ts';

describe('an alternative text', () => {
  const remarks = (alt: string, caption = '') => altRemarks({ alt, caption });

  test('says what is seen, without “photo of” and without the caption again', () => {
    expect(remarks('Photo of a ferry')).toHaveLength(1);
    expect(remarks('A picture showing a ferry')).toHaveLength(1);
    expect(remarks('The ferry waits.', 'The ferry waits')).toHaveLength(1);
    expect(remarks('ferry-042.JPG')).toHaveLength(1);
    expect(remarks('A ferry '.repeat(30))).toHaveLength(1);
  });

  test('is left alone where it is good, or not there yet', () => {
    expect(remarks('A ferry lies at the quay, its gate open', 'The ferry on Monday.')).toEqual([]);
    expect(remarks('Photographers crowd a quay')).toEqual([]);
    expect(remarks('')).toEqual([]);
  });
});

test('a caption is a sentence with more than a name', () => {
  expect(captionRemarks('Jo Lind')).toHaveLength(2);
  expect(captionRemarks('Jo Lind waits at the Port Alder quay on Monday.')).toEqual([]);
  expect(captionRemarks('')).toEqual([]);
});

describe('what the file says beside the record', () => {
  const photo = makePhoto({
    id: 'p',
    creator: 'Ada Berg',
    caption: '',
    embedded: {
      creator: 'ADA BERG',
      caption: 'The quay',
      credit: 'Reuters',
      copyright: '© Reuters',
    },
  });

  test('is the same, missing or other, field by field', () => {
    expect(
      embeddedBeside({ ...photo, credit: 'AP' }).map(({ field, state }) => [field, state]),
    ).toEqual([
      ['caption', 'missing'],
      ['creator', 'same'],
      ['credit', 'other'],
    ]);
  });

  test('contradicts a credit where none of those it names is credited', () => {
    expect(contradictedCredit(photo)).toBeNull();
    expect(contradictedCredit({ ...photo, creator: null, credit: 'AP' })).toBe('ADA BERG');
    expect(contradictedCredit({ ...photo, creator: null, credit: 'Reuters' })).toBeNull();
    expect(contradictedCredit({ ...photo, creator: null })).toBeNull();
    expect(contradictedCredit({ ...photo, embedded: { caption: 'The quay' } })).toBeNull();
  });
});

describe('what keeps an article with a picture from being signed off', () => {
  const sound = {
    asset: pictured.asset,
    creator: 'Ada Berg',
    licence: 'CC BY-ND 4.0',
    link: 'https://port.example/quay',
    alt: 'A ferry lies at the quay',
    caption: 'The ferry on Monday.',
  };
  const gravities = (fields: Partial<Photo>) => {
    const photo = makePhoto({ id: 'p', ...sound, ...fields });
    const article = withFigure(story(['Rain fell.'], { photos: [photo] }), 'p');
    return findingsIn(article).map(({ rule, severity }) => [rule, severity]);
  };

  test('is a missing right, caption or text for those who do not see it, a licence of Creative Commons unmet', () => {
    expect(gravities({})).toEqual([]);
    expect(gravities({ licence: null })).toEqual([['photo/no-rights', 'error']]);
    expect(gravities({ alt: '' })).toEqual([['photo/no-alt', 'error']]);
    expect(gravities({ caption: ' ' })).toEqual([['photo/no-caption', 'error']]);
    expect(gravities({ link: null })).toEqual([['photo/cc-attribution', 'error']]);
  });

  test('are terms that ran out before today, where the picture is placed', () => {
    expect(gravities({ expiry: '2026-11-21' })).toEqual([['photo/expired', 'error']]);
    expect(gravities({ expiry: '2026-11-22' })).toEqual([]);
    expect(gravities({ expiry: '2027-01-01' })).toEqual([]);
    const unplaced = makePhoto({ id: 'p', ...sound, expiry: '2026-11-21' });
    const article = story(['Rain fell.'], { photos: [unplaced] });
    expect(findingsOf('photo/expired', article)).toEqual([]);
  });

  test('is no short caption, none said twice, no focal point, and no detail of another right', () => {
    expect(gravities({ caption: 'Jo Lind' })).toEqual([['photo/no-caption', 'warning']]);
    expect(gravities({ alt: 'The ferry on Monday' })).toEqual([['photo/no-alt', 'warning']]);
    expect(gravities({ focus: { x: 0, y: 0 } })).toEqual([['photo/cc-attribution', 'warning']]);
    expect(gravities({ licence: 'handout' })).toEqual([['photo/cc-attribution', 'warning']]);
  });

  test('names a right as the list of licences does', () => {
    const photo = makePhoto({ id: 'p', ...sound, licence: 'permission' });
    const article = withFigure(story(['Rain fell.'], { photos: [photo] }), 'p');
    expect(findingsIn(article).map(({ message }) => message)).toEqual([
      'Permission of the owner: The terms of the permission are not recorded.',
    ]);
  });
});

test('a credit that the file contradicts is found, and the file’s own is offered', () => {
  const embedded = { creator: 'Ada Berg', credit: 'Reuters' };
  const photo = makePhoto({ id: 'p', credit: 'AP', embedded });
  const article = withFigure(story(['Rain fell.'], { photos: [photo] }), 'p');
  const [finding] = findingsOf('photo/credit-mismatch', article);
  expect(finding?.message).toMatch(/names Ada Berg/);
  const [fix] = finding?.fixes ?? [];
  if (!fix) throw new Error('There is a way to mend it.');
  expect(findingsOf('photo/credit-mismatch', mended(article, fix))).toEqual([]);
});

/** What the rule says of a picture that the article shows. */
function saidOfShown(rule: RuleId, fields: Partial<Photo>): readonly string[] {
  const article = story(['Mud.'], { photos: [makePhoto({ id: 'p', ...fields })] });
  return findingsOf(rule, withFigure(article, 'p')).map(({ message }) => message);
}

describe('a picture that no camera took as it is', () => {
  const found = (fields: Partial<Photo>) => saidOfShown('photo/ai', fields);

  test('says so in its caption', () => {
    const ai = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    expect(found({ digitalSourceType: ai, caption: 'The quay' })).toEqual([
      'This picture is generated by AI, and its caption does not say so.',
    ]);
    expect(found({ embedded: { digitalSourceType: 'Composite' } })).toEqual([
      'This picture is a composite, and its caption does not say so.',
    ]);
  });

  test.each<[string, Partial<Photo>]>([
    ['has said so', { digitalSourceType: 'composite', caption: 'The quay (photomontage)' }],
    ['has said so in two letters', { digitalSourceType: 'algorithmicMedia', caption: 'By AI' }],
    ['was taken by a camera', { digitalSourceType: 'digitalCapture' }],
    ['was edited by hand', { embedded: { digitalSourceType: 'humanEdits' } }],
    ['does not say how it was made', {}],
    [
      'is another, as its record says',
      { digitalSourceType: 'digitalCapture', embedded: { digitalSourceType: 'composite' } },
    ],
  ])('is left alone where it %s', (_, fields) => {
    expect(found(fields)).toEqual([]);
  });

  test('is left alone where the article does not show it', () => {
    const photo = makePhoto({ id: 'p', digitalSourceType: 'composite' });
    expect(findingsOf('photo/ai', story(['Mud.'], { photos: [photo] }))).toEqual([]);
  });
});

describe('a picture that may earn nothing', () => {
  const found = (fields: Partial<Photo>) => saidOfShown('photo/cc-noncommercial', fields);

  test('has nothing on record that says why it may be used', () => {
    expect(found({ licence: 'Creative Commons BY-NC-ND 3.0' })).toEqual([
      'CC BY-NC-ND 3.0 allows no commercial use, and nothing says why this is none.',
    ]);
    expect(found({ licence: 'cc by-nc', terms: ' ' })).toHaveLength(1);
  });

  test.each<[string, Partial<Photo>]>([
    ['its author allows it', { licence: 'CC BY-NC 4.0', terms: 'Ada Berg, by e-mail' }],
    ['its licence allows commerce', { licence: 'CC BY-SA 4.0' }],
    ['its right is another', { licence: 'agency' }],
    ['it has none', {}],
  ])('is left alone where %s', (_, fields) => {
    expect(found(fields)).toEqual([]);
  });
});
