import { expect, test } from 'vitest';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const found = (text: string) => findingsOf('claim/arrested-for', story([text]));

test.each([
  ['Jo Lind was arrested for theft.', 'Jo Lind was arrested on suspicion of theft.'],
  [
    'Police arrested on Friday for arson a man of 40.',
    'Police arrested on Friday on suspicion of arson a man of 40.',
  ],
  ['Police arrested Jo Lind for theft.', 'Police arrested Jo Lind on suspicion of theft.'],
  [
    'Police arrested a 40-year-old man from Kiel for attempted murder.',
    'Police arrested a 40-year-old man from Kiel on suspicion of attempted murder.',
  ],
  ['He was arrested for stealing a boat.', 'He was arrested on suspicion of stealing a boat.'],
])('an arrest for a deed is found, and suspected: %s', (text, after) => {
  const [finding, ...others] = found(text);
  const [fix] = finding?.fixes ?? [];
  expect(others).toEqual([]);
  expect(fix && textsOf(mended(story([text]), fix))).toEqual([after]);
});

test.each([
  'Jo Lind was arrested on a charge of theft.',
  'Jo Lind was arrested and charged with theft.',
  'Jo Lind was arrested for questioning.',
  'Jo Lind was arrested for the second time.',
  'Jo Lind was arrested for a third time.',
  'Jo Lind was arrested for three days.',
  'Jo Lind was arrested for 48 hours.',
  'Police arrested Jo Lind for the second time.',
  'Police arrested Jo Lind in Kiel, where she waited for theft to end.',
  'Police arrested the man and thanked her for murder she solved.',
  'A warrant for the captain was read to the arrested, for he was there.',
  '“They arrested for theft whoever stood there, arrested for nothing,” Jo Lind said.',
])('no other arrest is: %s', (text) => {
  expect(found(text)).toEqual([]);
});
