import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { contentHash, standingSignOff } from '#shared/article/content-hash.ts';
import { makePhoto, makeSource, photoSchema } from '#shared/article/ledger.ts';

const now = '2026-11-22T09:00:00.000Z';
const article = makeArticle({ id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11', now, headline: 'Tide' });
const waiver = { findingKey: 'k', rule: 'r', reason: 'Because.', by: 'Ada', at: now };

describe('contentHash', () => {
  it.each<Partial<Article>>([
    { headline: 'Tides' },
    { slug: 'tide' },
    { byline: ['Ada Berg'] },
    { dateline: 'Kiel' },
    { section: 'Coast' },
    { language: 'de' },
    { sources: [makeSource({ id: 's1', kind: 'outlet', name: 'AP' })] },
    { waivers: [waiver] },
    { body: { type: 'doc', content: [{ type: 'rule' }] } },
  ])('changes with %o', (change) => {
    expect(contentHash({ ...article, ...change })).not.toBe(contentHash(article));
  });

  it.each<Partial<Article>>([
    { revision: '2-abc' },
    { status: 'approved' },
    { publishedAt: now },
    { updatedAt: '2026-11-23T09:00:00.000Z' },
    { dismissed: ['k'] },
    { signOff: { by: 'Ada', at: now, contentHash: 'x' } },
  ])('stays with %o', (change) => {
    expect(contentHash({ ...article, ...change })).toBe(contentHash(article));
  });

  it('stays for a picture from before works had titles, and changes with its title', () => {
    const { title, ...before } = makePhoto({ id: 'p', credit: 'Ada Berg' });
    const read = photoSchema.parse(before);
    expect(read.title).toBe(title);
    const hashOf = (photo: typeof read) => contentHash({ ...article, photos: [photo] });
    expect(hashOf(read)).toBe(hashOf(before as typeof read));
    expect(hashOf({ ...read, title: 'Gulls at noon' })).not.toBe(hashOf(read));
  });

  it('does not depend on the order of keys, nor on attributes left at their default', () => {
    const heading = { type: 'heading', content: [{ type: 'text', text: 'Tide' }] };
    const spelt = { content: [{ ...heading, attrs: { level: 2 } }], type: 'doc' };
    const shuffled = Object.fromEntries(Object.entries(article).reverse()) as unknown as Article;

    expect(contentHash({ ...shuffled, body: spelt })).toBe(
      contentHash({ ...article, body: { type: 'doc', content: [heading] } }),
    );
  });
});

describe('a sign-off', () => {
  const signOff = { by: 'Ada', at: now, contentHash: contentHash(article) };
  const signed = { ...article, signOff };

  it('stands for the content that was signed', () => {
    expect(standingSignOff(signed)).toEqual(signOff);
    expect(standingSignOff({ ...signed, status: 'approved' })).toEqual(signOff);
  });

  it('stands for nothing once that was edited, or where nobody signed', () => {
    expect(standingSignOff({ ...signed, headline: 'Tides' })).toBeNull();
    expect(standingSignOff(article)).toBeNull();
  });
});
