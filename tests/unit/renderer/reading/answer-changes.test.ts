import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { makeArticle } from '#shared/article/article.ts';
import { articleBody } from '#shared/article/body.ts';
import { changesBetween, withChanges } from '#renderer/reading/answer-changes.ts';
import { createArticleReader } from '#renderer/reading/article-reader.ts';
import { spliceBetween } from '#renderer/reading/splice.ts';
import type { Answer } from '#renderer/stores/reading.ts';
import { newsBlocks } from '../../../bench/news-text.ts';
import { editsOf, startingDoc } from './random-edits.ts';

const article = makeArticle({
  id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
  now: '2026-03-01T08:00:00.000Z',
});

/** Reads each version of a text as the worker does. */
function reader(): (doc: Node) => Answer {
  const read = createArticleReader();
  let before: Node | null = null;
  return (doc) => {
    const splice = spliceBetween(before, doc);
    const first = before === null;
    before = doc;
    return read({ id: 1, splice, article: first ? article : null, quotationMarks: 'double' });
  };
}

function longDoc(): Node {
  const paragraphs = newsBlocks(1_500).map(({ text }) =>
    articleBody.node('paragraph', null, articleBody.text(text)),
  );
  return articleBody.node('doc', null, paragraphs);
}

/** As a worker's message arrives: a copy. */
function sent<T>(value: T): T {
  return structuredClone(value);
}

test('changes carry every answer to one who holds only the answer before', () => {
  fc.assert(
    fc.property(editsOf, fc.boolean(), (edits, isLong) => {
      const read = reader();
      let doc = isLong ? longDoc() : startingDoc();
      let told = read(doc);
      let held = withChanges(null, sent(changesBetween(null, told)));
      for (const edit of edits) {
        doc = edit(doc);
        const answer = read(doc);
        held = withChanges(held, sent(changesBetween(told, answer)));
        expect(held).toEqual(answer);
        told = answer;
      }
    }),
    { numRuns: 40 },
  );
});

test('a word typed into a long article sends little, and leaves what was found elsewhere the same', () => {
  const read = reader();
  const doc = longDoc();
  const first = read(doc);
  const typed = new Transform(doc).insert(1, articleBody.text('Later, ')).doc;
  const changes = sent(changesBetween(first, read(typed)));
  expect(JSON.stringify(changes).length).toBeLessThan(JSON.stringify(first).length / 10);
  const second = withChanges(first, changes);
  expect(second.reading.quotations.at(-1)).toBe(first.reading.quotations.at(-1));
  expect(second.findings.at(-1)).toBe(first.findings.at(-1));
});

test('a new paragraph moves what is found behind it, without sending it again', () => {
  const read = reader();
  const doc = longDoc();
  const first = read(doc);
  const split = new Transform(doc).insert(
    0,
    articleBody.node('paragraph', null, articleBody.text('A new beginning.')),
  ).doc;
  const changes = sent(changesBetween(first, read(split)));
  expect(JSON.stringify(changes).length).toBeLessThan(JSON.stringify(first).length / 10);
  const last = withChanges(first, changes).reading.quotations.at(-1)?.parts[0];
  expect(last?.block).toBe((first.reading.quotations.at(-1)?.parts[0]?.block ?? 0) + 1);
});

test('the first answer comes whole', () => {
  const answer = reader()(startingDoc());
  expect(() => withChanges(null, changesBetween(answer, answer))).toThrow(RangeError);
});
