import { describe, expect, it, test } from 'vitest';
import { clearedForPublication, exportArticle, review, signOff } from '#main/desk/publishing.ts';
import type { Article } from '#shared/article/article.ts';
import { makePhoto } from '#shared/article/ledger.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { now, story } from './checks/proofreading.ts';

const readAsset = () => Promise.resolve(null);

const sound = story(['The ferry waited for the tide on Friday.']);
const vague = story(['The mud moves with every tide, experts say.']);

function errorOf(act: () => unknown): DeskError {
  try {
    act();
  } catch (error) {
    if (error instanceof DeskError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('signOff', () => {
  it('names a person, the time, and the content it is for', () => {
    const signed = signOff(sound, ' Tom Ries ', now);

    expect(signed.signOff).toMatchObject({ by: 'Tom Ries', at: now });
    expect(signed.status).toBe('approved');
    expect(signOff({ ...sound, headline: 'Other' }, 'Tom Ries', now).signOff?.contentHash).not.toBe(
      signed.signOff?.contentHash,
    );
  });

  it('is refused while a finding blocks, and says which', () => {
    const error = errorOf(() => signOff(vague, 'Tom Ries', now));

    expect(error.code).toBe('blocked');
    expect(error.message).toContain('not signed off');
    expect(error.details).toEqual([expect.stringContaining('names nobody in particular')]);
  });

  it('is refused without a headline', () => {
    const error = errorOf(() => signOff({ ...sound, headline: ' ' }, 'Tom Ries', now));

    expect(error.code).toBe('blocked');
    expect(error.details).toEqual(['The article has no headline. (Headline)']);
  });

  it('is given when somebody answers for the finding', () => {
    const [finding] = review(vague, now).findings;
    const waiver = {
      findingKey: finding?.key ?? '',
      rule: finding?.rule ?? '',
      reason: 'They are named in part one.',
      by: 'Ada Berg',
      at: now,
    };
    expect(signOff({ ...vague, waivers: [waiver] }, 'Tom Ries', now).signOff?.by).toBe('Tom Ries');
  });

  it('wants a name', () => {
    expect(errorOf(() => signOff(sound, '  ', now)).code).toBe('bad request');
  });
});

test('a review offers fixes in the house’s marks', () => {
  const edits = review(story(['“It stands, said Jo Lind.']), now, 'guillemets').findings.find(
    ({ rule }) => rule === 'quote/unbalanced-marks',
  )?.fixes[0]?.edits;
  expect(edits?.map((edit) => edit.kind === 'replace text' && edit.text)).toEqual(['«', '»']);
});

describe('clearedForPublication', () => {
  const signed = signOff(sound, 'Tom Ries', now);

  it('lets a signed article pass, also after it was stored and published', () => {
    const stored: Article = {
      ...signed,
      revision: '2-abc',
      status: 'published',
      publishedAt: now,
      updatedAt: '2026-11-23T09:00:00.000Z',
    };
    expect(() => clearedForPublication(stored, now)).not.toThrow();
  });

  it('refuses an article that nobody signed off', () => {
    expect(errorOf(() => clearedForPublication(sound, now)).code).toBe('not signed off');
  });

  it('refuses an article that changed after its sign-off, and says who signed', () => {
    const error = errorOf(() => clearedForPublication({ ...signed, headline: 'Ferry sails' }, now));

    expect(error.code).toBe('not signed off');
    expect(error.message).toContain('Tom Ries');
  });

  it('refuses a sign-off that some window wrote over blocking findings', () => {
    const { signOff: honest } = signed;
    const forged = { ...vague, signOff: honest };
    expect(errorOf(() => clearedForPublication(forged, now)).code).toBe('not signed off');
  });

  it('refuses a picture whose terms have run out since the sign-off', () => {
    const photo = makePhoto({
      ...{ id: 'p', creator: 'Ada Berg', licence: 'own', expiry: '2026-11-30' },
      ...{ caption: 'The ferry waits at Kiel on Sunday.', alt: 'A ferry at a quay' },
    });
    const figure = { type: 'figure', attrs: { photoId: 'p' } };
    const content = [...(sound.body['content'] as unknown[]), figure];
    const shown: Article = { ...sound, body: { type: 'doc', content }, photos: [photo] };
    const cleared = signOff(shown, 'Tom Ries', now);

    expect(() => clearedForPublication(cleared, '2026-11-30T12:00:00.000Z')).not.toThrow();
    const error = errorOf(() => clearedForPublication(cleared, '2026-12-02T12:00:00.000Z'));
    expect(error.code).toBe('blocked');
    expect(error.details).toEqual([expect.stringContaining('ran out on 2026-11-30')]);
  });

  it('checks again, even where the hash is right', async () => {
    const { contentHash } = await import('#shared/article/content-hash.ts');
    const forged = {
      ...vague,
      signOff: { by: 'Nobody', at: now, contentHash: contentHash(vague) },
    };
    expect(errorOf(() => clearedForPublication(forged, now)).code).toBe('blocked');
  });
});

describe('exportArticle', () => {
  it('exports nothing that is not cleared', async () => {
    await expect(exportArticle(sound, { draft: false, now, readAsset })).rejects.toMatchObject({
      code: 'not signed off',
    });
  });

  it('exports a cleared article', async () => {
    const signed = signOff(sound, 'Tom Ries', now);
    const files = await exportArticle(signed, { draft: false, now, readAsset });
    expect(files.map((file) => file.path)).toEqual(['index.html']);
  });

  it('exports a draft of whatever stands there, plainly marked', async () => {
    const [page] = await exportArticle(vague, { draft: true, now, readAsset });
    expect(new TextDecoder().decode(page?.bytes)).toContain('Not signed off, not for publication.');
  });
});
