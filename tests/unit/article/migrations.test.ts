import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema, articleSchemaVersion } from '#shared/article/article.ts';
import { contentHash } from '#shared/article/content-hash.ts';
import { migrated } from '#shared/article/migrations.ts';
import { articleForm, nextRevision, readArticle } from '#main/desk/library/article-form.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'articles');
const older = Array.from({ length: articleSchemaVersion - 1 }, (_, index) => index + 1);
const files = older.flatMap((version) => {
  const of = join(folder, `version-${version}`);
  return readdirSync(of).map((name) => [version, name, readFileSync(join(of, name))] as const);
});

describe('a file of an older version', () => {
  it.each(older)('of version %i is among the fixtures', (version) => {
    expect(files.some(([of]) => of === version)).toBe(true);
  });

  it.each(files)('%i/%s becomes an article of today and keeps every field', (version, _, bytes) => {
    const before = JSON.parse(bytes.toString()) as Record<string, unknown>;
    const { json, from } = migrated(before);
    expect(from).toBe(version);
    const article = articleSchema.parse(json);
    expect(article).toMatchObject({ ...before, schema: articleSchemaVersion });
  });

  it.each(files)('%i/%s is not taken for one that was edited by hand', (version, _, bytes) => {
    const found = readArticle(bytes);
    expect(found).toMatchObject({ schema: version, byHand: false });
  });

  it.each(files)('%i/%s is taken for one that was edited once it was', (_version, _, bytes) => {
    const edited = bytes.toString().replace(/"headline": ".*"/, '"headline": "By hand"');
    expect(readArticle(Buffer.from(edited)).byHand).toBe(true);
  });

  it('keeps a sign-off that covers its content', () => {
    const bytes = readFileSync(join(folder, 'version-1', 'signed-off.json'));
    const { article } = readArticle(bytes);
    expect(article.signOff?.contentHash).toBe(contentHash(article));
  });

  it('has one revision, however often it is read, and another form once it is written', () => {
    const bytes = readFileSync(join(folder, 'version-1', 'signed-off.json'));
    const { article } = readArticle(bytes);
    expect(readArticle(bytes).article.revision).toBe(article.revision);
    const again = readArticle(Buffer.from(articleForm.format(article)));
    expect(again).toEqual({ article, schema: articleSchemaVersion, byHand: false });
  });
});

describe('a file of today', () => {
  it('keeps the revision that an earlier Galley made of the content in one line', () => {
    const { article } = readArticle(readFileSync(join(folder, 'version-1', 'empty.json')));
    const line = JSON.stringify({ ...article, revision: '' });
    const revision = `4-${createHash('sha256').update(line).digest('hex').slice(0, 12)}`;
    const found = readArticle(Buffer.from(JSON.stringify({ ...article, revision }, null, 1)));
    expect(found).toMatchObject({ article: { revision }, byHand: false });
  });

  it('is named by the bytes it is stored as, with no revision in them', () => {
    const { article } = readArticle(readFileSync(join(folder, 'version-1', 'signed-off.json')));
    const next = nextRevision(article, '2024-05-01T10:00:00.000Z');
    const stored = articleForm.format(next).toString();
    expect(JSON.parse(stored)).toEqual(next);
    const unnamed = stored.replace(/(?<="revision": ")[^"]*/, '');
    const hash = createHash('sha256').update(unnamed).digest('hex').slice(0, 12);
    expect(next.revision).toBe(`3-${hash}`);
  });

  it('with keys in an order of its own was not edited by hand', () => {
    const { article } = readArticle(readFileSync(join(folder, 'version-1', 'empty.json')));
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(article).reverse()));
    expect(readArticle(Buffer.from(shuffled)).byHand).toBe(false);
  });

  it('passes as it is, and so does what is no article', () => {
    expect(migrated({ schema: articleSchemaVersion, id: 1 }).json).toEqual({
      schema: articleSchemaVersion,
      id: 1,
    });
    expect(migrated([]).json).toEqual([]);
    expect(() => migrated({ schema: 0 })).toThrow(RangeError);
  });
});
