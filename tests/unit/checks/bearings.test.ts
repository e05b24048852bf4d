import { expect, test } from 'vitest';
import { blocksOf } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { bearingsOf } from '#shared/checks/bearings.ts';
import { story } from './proofreading.ts';

function bearingsIn(texts: readonly string[]) {
  const article = story(texts);
  const blocks = blocksOf(bodyNode(article.body));
  const reading = createReader().read(blocks);
  const lengths = blocks.map(({ kind, text }) => ({ kind, length: text.length }));
  return bearingsOf({ reading, passages: [], blocks: lengths }, article);
}

test('lines that list sources and credits are no paragraphs that lack one', () => {
  const { blocks } = bearingsIn([
    'The tide is late, Reuters reported.',
    'Sources: Reuters, Port Office',
    'Sources: Reuters / Photo credit: Jo Lind/AP',
  ]);
  expect(blocks.map(({ block }) => block)).toEqual([0]);
});

test('an official is one source, whatever office the official is at', () => {
  const { bearers } = bearingsIn([
    'An official at the city’s transport department, who feared for his job, said that nobody had asked the council.',
  ]);
  expect(bearers.map(({ kind }) => kind)).toEqual(['person']);
});
