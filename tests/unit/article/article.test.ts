import { describe, expect, it } from 'vitest';
import { articleSchema, makeArticle } from '#shared/article/article.ts';
import { safeLink } from '#shared/article/links.ts';

const article = makeArticle({
  id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
  now: '2026-11-22T09:00:00.000Z',
});

describe('the article format', () => {
  it('accepts a new article and gives it back unchanged', () => {
    expect(articleSchema.parse(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });

  it('refuses a body with a node that the schema does not know', () => {
    const body = { type: 'doc', content: [{ type: 'script', content: [] }] };
    expect(articleSchema.safeParse({ ...article, body }).success).toBe(false);
  });

  it('refuses a body whose nesting is wrong', () => {
    const body = { type: 'doc', content: [{ type: 'list_item', content: [] }] };
    expect(articleSchema.safeParse({ ...article, body }).success).toBe(false);
  });
});

describe('safeLink', () => {
  it.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:desk@example.org'])(
    'lets %s through',
    (href) => expect(safeLink(href)).toBe(href),
  );

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    '',
  ])('refuses %j', (href) => expect(safeLink(href)).toBeNull());
});
