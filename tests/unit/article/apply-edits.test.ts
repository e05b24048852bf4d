import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditorState } from 'prosemirror-state';
import { applyBodyEdits, applyEdits } from '#shared/article/apply-edits.ts';
import { makeArticle } from '#shared/article/article.ts';
import { blocksOf } from '#shared/article/blocks.ts';
import { articleBody, bodyNode } from '#shared/article/body.ts';
import type { BodyJson } from '#shared/article/body.ts';
import type { Edit } from '#shared/article/edits.ts';
import { makePhoto, makeQuote, makeSource } from '#shared/article/ledger.ts';

const place = (block: number, start: number, end: number) => ({ block, start, end });

function articleOf(body: BodyJson, records = {}) {
  const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';
  return makeArticle({ id, now: '2026-11-22T09:00:00.000Z', body, ...records });
}

function paragraphs(...texts: readonly string[]): BodyJson {
  const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content };
}

const textsOf = (body: BodyJson) => blocksOf(bodyNode(body)).map((block) => block.text);
const linksOf = (body: BodyJson) => blocksOf(bodyNode(body)).flatMap((block) => block.links);

describe('applyEdits on the body', () => {
  it('applies several edits in one block as if each saw the original text', () => {
    const article = articleOf(paragraphs('The pilot said no. The mate said yes.', 'Later.'));
    const after = applyEdits(article, [
      { kind: 'replace text', place: place(0, 4, 9), text: 'harbour pilot' },
      { kind: 'link source', place: place(0, 23, 27), sourceId: 's1' },
      { kind: 'replace text', place: place(0, 33, 36), text: 'maybe' },
      { kind: 'replace text', place: place(1, 0, 0), text: 'Much ' },
      { kind: 'replace text', place: place(0, 23, 27), text: 'first mate' },
    ]);

    expect(textsOf(after.body)).toEqual([
      'The harbour pilot said no. The first mate said maybe.',
      'Much Later.',
    ]);
    expect(linksOf(after.body)).toEqual([{ kind: 'citation', target: 's1', start: 31, end: 41 }]);
  });

  it('agrees with plain strings about any edits that do not overlap', () => {
    const cuts = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        cuts,
        fc.array(fc.string({ unit: 'grapheme-ascii' }), { minLength: 4 }),
        (at, words) => {
          const text = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEF';
          const sorted = at.toSorted((a, b) => a - b);
          const edits = words.slice(0, Math.floor(sorted.length / 2)).map((word, index) => ({
            kind: 'replace text' as const,
            place: place(0, sorted[2 * index] ?? 0, sorted[2 * index + 1] ?? 0),
            text: word,
          }));
          const expected = edits.reduceRight(
            (now, { place: { start, end }, text: word }) =>
              now.slice(0, start) + word + now.slice(end),
            text,
          );
          const forwards = applyEdits(articleOf(paragraphs(text)), edits);
          const backwards = applyEdits(articleOf(paragraphs(text)), edits.toReversed());

          expect(textsOf(forwards.body)).toEqual([expected]);
          expect(textsOf(backwards.body)).toEqual([expected]);
        },
      ),
    );
  });

  it('keeps insertions at one place in their order, and out of a link that starts there', () => {
    const after = applyEdits(articleOf(paragraphs('Yes.')), [
      { kind: 'replace text', place: place(0, 0, 0), text: 'Oh ' },
      { kind: 'replace text', place: place(0, 0, 0), text: 'dear ' },
      { kind: 'link source', place: place(0, 0, 3), sourceId: 's1' },
    ]);

    expect(textsOf(after.body)).toEqual(['Oh dear Yes.']);
    expect(linksOf(after.body)).toEqual([{ kind: 'citation', target: 's1', start: 8, end: 11 }]);
  });

  it('links the words that replaced others in the same list of edits', () => {
    const after = applyEdits(articleOf(paragraphs('Experts doubt it.')), [
      { kind: 'replace text', place: place(0, 0, 7), text: 'Ada Berg' },
      { kind: 'link source', place: place(0, 0, 7), sourceId: 's1' },
    ]);

    expect(linksOf(after.body)).toEqual([{ kind: 'citation', target: 's1', start: 0, end: 8 }]);
  });

  it('gives new words the marks of those they replace, and turns a line end into a break', () => {
    const marks = [{ type: 'strong' }];
    const content = [
      { type: 'text', text: 'old', marks },
      { type: 'text', text: ' words' },
    ];
    const after = applyEdits(
      articleOf({ type: 'doc', content: [{ type: 'paragraph', content }] }),
      [{ kind: 'replace text', place: place(0, 0, 3), text: 'new\nand bold' }],
    );

    expect(bodyNode(after.body).toString()).toBe(
      'doc(paragraph(strong("new"), hard_break, strong("and bold"), " words"))',
    );
  });

  it.each([place(2, 0, 1), place(0, 0, 5), place(0, 3, 2)])('refuses the place %o', (outside) => {
    const edit: Edit = { kind: 'replace text', place: outside, text: 'x' };
    expect(() => applyEdits(articleOf(paragraphs('Yes.')), [edit])).toThrow(RangeError);
  });

  it('refuses a link that has no words', () => {
    const edit: Edit = { kind: 'link quote', place: place(0, 1, 1), quoteId: 'q1' };
    expect(() => applyEdits(articleOf(paragraphs('Yes.')), [edit])).toThrow(RangeError);
  });

  it('takes the figures of a removed photo out, even the only block', () => {
    const body = { type: 'doc', content: [{ type: 'figure', attrs: { photoId: 'p1' } }] };
    const article = articleOf(body, { photos: [makePhoto({ id: 'p1' })] });
    const after = applyEdits(article, [{ kind: 'remove photo', id: 'p1' }]);

    expect(bodyNode(after.body).toString()).toBe('doc(paragraph)');
    expect(after.photos).toEqual([]);
  });

  it('leaves the very same body where no edit touches it', () => {
    const article = articleOf(paragraphs('Yes.'));
    const after = applyEdits(article, [{ kind: 'set byline', byline: ['Ada Berg'] }]);

    expect(after.body).toBe(article.body);
    expect(after.byline).toEqual(['Ada Berg']);
  });
});

describe('applyEdits on the ledger', () => {
  const source = makeSource({ id: 's1', kind: 'person', name: 'Ada Berg' });
  const quote = makeQuote({ id: 'q1', words: 'No.', speakerId: 's1', outletId: 's2' });

  it('replaces a record by id and adds a new one at the end', () => {
    const article = articleOf(paragraphs('No.'), { sources: [source] });
    const after = applyEdits(article, [
      { kind: 'put source', source: { ...source, role: 'pilot' } },
      { kind: 'put source', source: makeSource({ id: 's2', kind: 'outlet', name: 'AP' }) },
    ]);

    expect(after.sources.map(({ id, role }) => [id, role])).toEqual([
      ['s1', 'pilot'],
      ['s2', null],
    ]);
  });

  it('forgets a removed source in the quotes and in the text', () => {
    const linked = applyEdits(articleOf(paragraphs('Ada Berg said no.')), [
      { kind: 'put source', source },
      { kind: 'put quote', quote },
      { kind: 'link source', place: place(0, 0, 8), sourceId: 's1' },
      { kind: 'link quote', place: place(0, 14, 16), quoteId: 'q1' },
    ]);
    const after = applyEdits(linked, [{ kind: 'remove source', id: 's1' }]);

    expect(after.quotes).toEqual([{ ...quote, speakerId: null }]);
    expect(linksOf(after.body)).toEqual([{ kind: 'quotation', target: 'q1', start: 14, end: 16 }]);
  });

  it('writes a field', () => {
    const edit: Edit = { kind: 'set field', field: 'dateline', text: 'Kiel, Nov. 22' };
    expect(applyEdits(articleOf(paragraphs('Yes.')), [edit]).dateline).toBe('Kiel, Nov. 22');
  });
});

describe('applyBodyEdits', () => {
  it('joins an editor transaction after steps it already has', () => {
    const state = EditorState.create({ schema: articleBody, doc: bodyNode(paragraphs('Yes.')) });
    const tr = state.tr.insertText('Oh. ', 1);
    applyBodyEdits(tr, [{ kind: 'replace text', place: place(0, 4, 7), text: 'No' }]);

    expect(tr.doc.textContent).toBe('Oh. No.');
  });
});
