import { describe, expect, it, test } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import type { Article } from '#shared/article/article.ts';
import { makeSource } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsIn, findingsOf, mended, story, textsOf } from './proofreading.ts';
import type { ReadBlocks } from './proofreading.ts';

describe('anon/no-reason', () => {
  it('is not answered by a record: readers do not see it', () => {
    const text = 'It is unsafe, officials said on condition of anonymity.';
    const source = makeSource({
      ...{ id: 's1', kind: 'person', name: 'officials', named: false },
      ...{ terms: 'background', anonymityReason: 'fear for their jobs' },
    });
    const article = applyEdits(story([text]), [
      { kind: 'put source', source },
      { kind: 'link source', place: { block: 0, start: 14, end: 23 }, sourceId: 's1' },
    ]);
    expect(findingsIn(article).map(({ rule }) => rule)).toEqual(['anon/no-reason']);
  });

  const official = (fields: Partial<Source> = {}): Source =>
    makeSource({
      ...{ id: 's1', kind: 'person', name: 'a port official', named: false },
      ...{ terms: 'background', anonymityReason: 'They fear dismissal', ...fields },
    });
  const read: ReadBlocks = (blocks) => createReader().read(blocks);
  const recorded = (text: string, source = official(), words = 'a port official'): Article => {
    const start = text.toLowerCase().indexOf(words);
    const place = { block: 0, start, end: start + words.length };
    return applyEdits(story([text]), [
      { kind: 'put source', source },
      { kind: 'link source', place, sourceId: source.id },
    ]);
  };
  const found = (article: Article) => findingsOf('anon/no-reason', article, read);

  test.each([
    [
      'A port official said the gate was rotten.',
      'A port official, who spoke on condition of anonymity because they feared for a job, said the gate was rotten.',
    ],
    [
      'The gate was rotten, said a port official.',
      'The gate was rotten, said a port official, who spoke on condition of anonymity because they feared for a job.',
    ],
    [
      'The gate was rotten, according to a port official and a map.',
      'The gate was rotten, according to a port official, who spoke on condition of anonymity because they feared for a job, and a map.',
    ],
  ])('asks for the reason that the record alone has, once a source: %s', (text, after) => {
    const article = recorded(text);
    const [finding, ...others] = found(article);
    const [fix] = finding?.fixes ?? [];
    const done = fix && mended(article, fix, 'they feared for a job');
    expect(finding?.message).toBe(
      '“A port official” is not named, and the reason stands in the record alone.',
    );
    expect(others).toEqual([]);
    expect(done && textsOf(done)).toEqual([after]);
    expect(done && found(done)).toEqual([]);
  });

  test.each([
    [
      'the text gives it',
      'A port official, who asked not to be named because she feared dismissal, said so.',
    ],
    [
      'the text gives it in the record’s words',
      'A port official said the gate was rotten. They fear dismissal.',
    ],
    [
      'the next sentence gives it',
      'A port official said it was rotten. We keep back the name to protect a child.',
    ],
    ['another newsroom granted it', 'A port official told Reuters that the gate was rotten.'],
  ])('asks for none where %s', (_, text) => {
    expect(found(recorded(text))).toEqual([]);
  });

  test('asks for none where no anonymity is on record', () => {
    const text = 'A port official said the gate was rotten.';
    expect(found(recorded(text, official({ terms: 'not recorded' })))).toEqual([]);
    expect(found(recorded(text, official({ named: true, name: 'Jo Lind' })))).toEqual([]);
  });
});
