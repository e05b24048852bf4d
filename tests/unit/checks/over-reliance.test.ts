import { describe, expect, test } from 'vitest';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import type { Article } from '#shared/article/article.ts';
import { findingsOf, mended, story } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const messages = (article: Article) =>
  findingsOf('outlet/over-reliance', article, read).map(({ message }) => message);

const rain = 'It rained on Friday.';
const late = 'The tide is late, Reuters reported.';
const lind = '“We wait,” Jo Lind said.';

describe('an article that rests on one outlet', () => {
  test('for more than half is found, by whatever name the outlet has', () => {
    expect(messages(story([late, late, late, rain]))).toEqual([
      'More than half of the article (75%) rests on Reuters.',
    ]);
    const aliases = ['The mud moves, the AP reported.', 'It dries, AP said.'];
    expect(messages(story([...aliases, 'It sinks, The Associated Press wrote.', rain]))).toEqual([
      'More than half of the article (75%) rests on AP.',
    ]);
  });

  test('points at the first paragraph that rests on nobody else', () => {
    const shared = '“We wait,” Jo Lind said. It is late, Reuters reported.';
    const [finding] = findingsOf('outlet/over-reliance', story([shared, late, late, late]), read);
    expect(finding?.target).toMatchObject({ kind: 'text', place: { block: 1 } });
  });

  test('keeps its key, and so its waiver, while the text goes on', () => {
    const keys = [
      [late, late, late, rain],
      [rain, late, late, late, 'Snow fell.'],
    ].map((texts) => findingsOf('outlet/over-reliance', story(texts), read)[0]?.key);
    expect(keys[0]).toBeDefined();
    expect(keys[0]).toBe(keys[1]);
  });

  test('rests on another too once that is on record beside it', () => {
    const article = story([late, late, late, rain]);
    const [fix] = findingsOf('outlet/over-reliance', article, read)[0]?.fixes ?? [];
    expect(fix && messages(mended(article, fix))).toEqual([
      'More than half of the article (63%) rests on Reuters.',
    ]);
  });
});

test.each<[string, readonly string[]]>([
  ['half of it', [late, late, rain, rain]],
  ['a part of it, whatever else is attributed', [late, rain, rain, rain]],
  ['most of a brief', [late, late, late]],
  ['it among others', [late, late, lind, lind]],
  ['nothing: it is only mentioned', Array<string>(4).fill('Reuters moved its office to Kiel.')],
  ['nothing: it would not comment', Array<string>(4).fill('Reuters declined to comment.')],
])('an outlet may bear %s', (_, texts) => {
  expect(messages(story(texts))).toEqual([]);
});

test('an outlet that asks in an interview bears nothing of it', () => {
  const intro = 'Jo Lind, who keeps the pier, spoke to the Morning Standard on Friday.';
  const turns = [1, 2, 3, 4].flatMap((day) => [
    `STANDARD: Was it late on day ${day}?`,
    `LIND: It was late on day ${day}, and it stayed so.`,
  ]);
  expect(messages(story([intro, ...turns, 'STANDARD: Will it go on like that?']))).toEqual([]);
});

test('a person may bear all of it', () => {
  const jo = makeSource({ id: 's1', kind: 'person', name: 'Jo Lind' });
  const quotes = [makeQuote({ id: 'q1', words: 'We wait,', speakerId: 's1' })];
  expect(messages(story([lind, lind, lind, lind], { sources: [jo], quotes }))).toEqual([]);
});
