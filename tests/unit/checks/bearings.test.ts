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

test.each([
  ['Not everyone believes the quay is as bad as that.', []],
  ['No one thinks that the mayor lied.', []],
  ['Few expect the lock to open in May.', []],
  ['Nobody at the port said the quay was safe.', []],
  ['No official said that the quay was safe.', []],
  ['A few residents said that the quay was safe.', ['A few residents']],
  ['Not the mayor but the harbour board said the quay was safe.', ['the harbour board']],
])('rests on nobody whose words it denies: %s', (text, names) => {
  expect(bearersOfText(text)).toEqual(names);
});

test.each([
  [
    'The company knew that its lock could jam, according to a former engineer.',
    ['a former engineer'],
  ],
  ['According to the lawsuit, the firm knew that the steel was bad.', ['the lawsuit']],
  ['The board decided to hide the report, according to two engineers.', ['two engineers']],
  ['The mayor knew that the lock could jam.', []],
  ['Ann Moor said she knew that the lock could jam.', ['Ann Moor']],
  ['Ann Moor believes that the lock will jam.', ['Ann Moor']],
  ['The company knew that its lock could jam, Reuters reported.', ['Reuters']],
])('rests on who says what others knew or wanted, and not on these: %s', (text, names) => {
  expect(bearersOfText(text)).toEqual(names);
});

function bearersOfText(text: string): readonly string[] {
  return bearingsIn([text]).blocks.flatMap(({ bearers }) => bearers.map(({ name }) => name));
}
