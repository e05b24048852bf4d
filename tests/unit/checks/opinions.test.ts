import { expect, test } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const found = (text: string) => findingsOf('anon/opinion', story([text]), read);

test.each([
  '“I think the boat is lost,” a port official said.',
  'A port official said: “In my view, the boat is lost.”',
  '“It is late. I don’t believe that it comes,” said a person familiar with the boat.',
  'A port official said it was late. “I think the boat is lost,” the official said.',
  'A person close to the mayor described the demand as “mere theatre.”',
  'A port official called the pilot “a menace to the harbour.”',
])('the opinion of somebody unnamed is found, and theirs once they are named: %s', (text) => {
  const [finding, ...others] = found(text);
  const [fix] = finding?.fixes ?? [];
  const after = fix && mended(story([text]), fix);
  expect(others).toEqual([]);
  expect(after && textsOf(after)[0]).toContain('Jo Lind');
  expect(after && findingsOf('anon/opinion', after, read)).toEqual([]);
});

test.each([
  ['of somebody named', '“I think the boat is lost,” Jo Lind said.'],
  ['a fact', '“The boat left at noon,” a port official said.'],
  ['in other words than theirs', 'A port official said the boat was lost, and I think so too.'],
  ['of a user', '“I think the boat is lost,” one user wrote.'],
  ['judged by somebody named', 'Jo Lind called the pilot “a menace to the harbour.”'],
  ['called by a number', 'A port official described the boat as “90 metres long.”'],
  ['not called so', 'A port official would not call the pilot “a menace.”'],
  ['of nobody in particular', '“I think the boat is lost,” experts said.'],
])('what is %s is left alone', (_, text) => {
  expect(found(text)).toEqual([]);
});
