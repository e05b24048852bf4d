import { describe, expect, test } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { makeQuote } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsOf, mended, story, textsOf, tiedStory, wordsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const rule = 'claim/near-verbatim';
const passages = (article: Article) =>
  findingsOf(rule, article, read).map((finding) => wordsOf(article, finding));

const words = 'We keep the last boat of the night, and nobody’s vote will stop it.';
const quote = makeQuote({ id: 'q1', words });
const plain = (...texts: readonly string[]): Article => story(texts, { quotes: [quote] });

describe('somebody’s recorded words without marks', () => {
  test('are found from eight in a row, whatever capitals, stops and apostrophes they have', () => {
    expect(
      passages(plain("It rained. The last boat of the night and Nobody's vote are one.")),
    ).toEqual(["The last boat of the night and Nobody's vote"]);
  });

  test('are found as far as they go, each stretch by itself', () => {
    const text =
      'The crew keeps the last boat of the night, and nobody’s vote counts. The last boat of the night and nobody’s vote, it is said.';
    expect(passages(plain(text))).toEqual([
      'the last boat of the night, and nobody’s vote',
      'The last boat of the night and nobody’s vote',
    ]);
  });

  test('are found where only the material of a record has them', () => {
    const spot = {
      sha256: 'a',
      start: 0,
      end: 1,
      words: 'There is no other way home before six.',
      where: null,
    };
    const article = story(['There is no other way home before six.'], {
      quotes: [makeQuote({ id: 'q1', words: 'No other way home.', spot })],
    });
    expect(passages(article)).toHaveLength(1);
  });

  test('are set in marks, and tied to their record', () => {
    const article = plain(
      'Jo Lind said they keep the last boat of the night and nobody’s vote will stop it.',
    );
    const [fix] = findingsOf(rule, article, read)[0]?.fixes ?? [];
    const after = fix && mended(article, fix);
    expect(after && textsOf(after)).toEqual([
      'Jo Lind said they “keep the last boat of the night and nobody’s vote will stop it”.',
    ]);
    expect(after && passages(after)).toEqual([]);
    expect(JSON.stringify(after?.body)).toContain('"quoteId":"q1"');
  });

  test('are looked for anew when the records change, and when a block does', () => {
    const texts = ['The last boat of the night and nobody’s vote are one.'];
    expect(passages(story(texts))).toEqual([]);
    expect(passages(plain(...texts))).toHaveLength(1);
    expect(passages(plain('The last boat of the night and somebody’s vote are one.'))).toEqual([]);
  });
});

/** A record that was made of words without marks, of which the article has no other evidence. */
const retold = 'they keep the last boat of the night whatever the council says';

test.each<[string, Article]>([
  ['in marks', tiedStory(words, quote)],
  [
    'indirect speech that the record was made of',
    tiedStory(retold, makeQuote({ id: 'q1', words: retold }), {}, ['', '']),
  ],
  ['in marks, in part', tiedStory('the last boat of the night, and nobody’s vote', quote)],
  ['only seven in a row', plain('The last boat of the night, and nothing else, is late.')],
  ['other words', plain('The boat keeps to the tide, and no vote of the council stops it now.')],
  [
    'partly in marks',
    plain('Lind said the boat and the “last boat of the night, and nobody’s vote will stop it”.'),
  ],
])('words are left alone where they are %s', (_, article) => {
  expect(passages(article)).toEqual([]);
});

test('a block quote holds somebody’s words without marks', () => {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  const body = { type: 'doc', content: [{ type: 'block_quote', content: [paragraph] }] };
  expect(passages(story([], { quotes: [quote], body }))).toEqual([]);
});
