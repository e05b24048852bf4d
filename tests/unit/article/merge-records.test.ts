import { describe, expect, test } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import { makeArticle } from '#shared/article/article.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import { mergedQuote, mergedSource } from '#shared/article/merge-records.ts';

const ap = makeSource({ id: 'ap', kind: 'outlet', name: 'AP', links: ['https://ap.example'] });
const press = makeSource({
  id: 'press',
  kind: 'outlet',
  name: 'Associated Press',
  aliases: ['AP', 'the wire'],
  listed: true,
  terms: 'background',
  note: 'Rang the desk.',
});

describe('two records of one source made one', () => {
  test('keep every name, the stricter terms and what either says', () => {
    expect(mergedSource(ap, press)).toEqual({
      ...ap,
      aliases: ['Associated Press', 'the wire'],
      listed: true,
      terms: 'background',
      note: 'Rang the desk.',
    });
  });

  test('take passages and quotations along', () => {
    const marked = { type: 'citation', attrs: { sourceId: 'press' } };
    const article = makeArticle({
      id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
      now: '2026-11-22T09:00:00.000Z',
      sources: [ap, press],
      quotes: [makeQuote({ id: 'q', words: 'Wait', outletId: 'press', speakerId: 'press' })],
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'The wire', marks: [marked] },
              { type: 'text', text: ' says so.' },
            ],
          },
        ],
      },
    });
    const after = applyEdits(article, [
      { kind: 'put source', source: mergedSource(ap, press) },
      { kind: 'merge source', id: 'press', into: 'ap' },
    ]);
    expect(after.sources.map(({ id }) => id)).toEqual(['ap']);
    expect(after.quotes).toMatchObject([{ outletId: 'ap', speakerId: 'ap' }]);
    expect(JSON.stringify(after.body)).toContain('"sourceId":"ap"');
    expect(JSON.stringify(after.body)).not.toContain('press');
  });
});

describe('two records of the same words made one', () => {
  const kept = makeQuote({ id: 'a', words: 'Wait', speakerId: 'pilot', note: 'By phone.' });
  const other = makeQuote({ id: 'b', words: 'Wait', speakerId: 'mate', date: 'Monday' });

  test('fill what the kept one leaves open, and overrule nothing', () => {
    expect(mergedQuote(kept, other)).toEqual({ ...kept, date: 'Monday' });
  });

  test('leave the passages of both tied to the one', () => {
    const words = (quoteId: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'Wait', marks: [{ type: 'quotation', attrs: { quoteId } }] }],
    });
    const article = makeArticle({
      id: '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11',
      now: '2026-11-22T09:00:00.000Z',
      quotes: [kept, other],
      body: { type: 'doc', content: [words('a'), words('b')] },
    });
    const after = applyEdits(article, [{ kind: 'merge quote', id: 'b', into: 'a' }]);
    expect(after.quotes.map(({ id }) => id)).toEqual(['a']);
    expect(JSON.stringify(after.body).match(/"quoteId":"a"/g)).toHaveLength(2);
  });
});
