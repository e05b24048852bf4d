import { describe, expect, test } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsOf, mended, story, tiedStory, wordsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const passages = (article: Article) =>
  findingsOf('anon/off-record-used', article, read).map((finding) => wordsOf(article, finding));

const lind = (fields: Partial<Source> = {}): Source =>
  makeSource({ id: 's1', kind: 'person', name: 'Jo Lind', terms: 'off the record', ...fields });
const quote = makeQuote({ id: 'q1', words: 'We wait,', speakerId: 's1' });

/** “An official” of the first sentence is tied to the record. */
function tiedOfficial(source: Source): Article {
  const cited = [{ type: 'citation', attrs: { sourceId: source.id } }];
  const content = [
    { type: 'text', text: 'An official', marks: cited },
    { type: 'text', text: ' said the boat was late.' },
  ];
  const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
  return story([], { sources: [source], body });
}

describe('what somebody said off the record', () => {
  test('is found where words are tied to it, and once', () => {
    expect(passages(tiedStory('We wait,', quote, { sources: [lind()] }))).toEqual(['We wait,']);
    const official = lind({ name: 'an official', named: false });
    expect(passages(tiedOfficial(official))).toEqual(['An official']);
  });

  test('is found where the text has them say it', () => {
    const texts = ['“We wait,” Jo Lind said.', 'The boat is late, Lind added.'];
    expect(passages(story(texts, { sources: [lind()] }))).toEqual(['We wait,', 'The boat is late']);
  });

  test('may be used on the terms that they agreed to, which their record keeps', () => {
    const article = story(['“We wait,” Jo Lind said.'], { sources: [lind({ note: 'By phone.' })] });
    const fixes = findingsOf('anon/off-record-used', article, read)[0]?.fixes ?? [];
    const agreed = fixes.map((fix) => mended(article, fix, 'Lind, on Monday').sources[0]);
    expect(agreed.map((source) => source?.terms)).toEqual(['on the record', 'background']);
    expect(agreed.map((source) => source?.note)).toEqual(
      Array(2).fill('By phone.\nLind, on Monday'),
    );
  });
});

test.each<[string, readonly string[], Partial<Source>]>([
  ['on other terms', ['“We wait,” Jo Lind said.'], { terms: 'background' }],
  ['that the text has say nothing', ['Jo Lind keeps the pier.'], {}],
  ['that would say nothing', ['Jo Lind declined to comment.', 'Lind did not say why.'], {}],
  ['that somebody else speaks beside', ['“We wait,” Ada Berg told Jo Lind.'], {}],
])('a source %s is left alone', (_, texts, fields) => {
  expect(passages(story(texts, { sources: [lind(fields)] }))).toEqual([]);
});
