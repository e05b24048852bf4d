import { expect, test } from 'vitest';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const rule = 'claim/convicts-early';
const found = (...texts: readonly string[]) => findingsOf(rule, story(texts));

test.each<[string, string, string]>([
  [
    'the alleged thief Jo Lind was seen.',
    'the theft suspect Jo Lind was seen.',
    'Jo Lind, convicted in Kiel, was',
  ],
  [
    'They met an accused murderer Jo B. Lind.',
    'They met a murder suspect Jo B. Lind.',
    'Lind, convicted in Kiel.',
  ],
  [
    'It was a robber Jo O’Lind, and rain.',
    'It was a robbery suspect Jo O’Lind, and rain.',
    'O’Lind, convicted in Kiel, and',
  ],
  [
    'The killer, Jo Lind, denies it.',
    'The homicide suspect, Jo Lind, denies it.',
    'The killer, Jo Lind, convicted in Kiel, denies',
  ],
  [
    'The fraudster will appear in court in May.',
    'The fraud suspect will appear in court in May.',
    'The fraudster, convicted in Kiel, will appear',
  ],
  [
    'The arsonist has been charged.',
    'The arson suspect has been charged.',
    'The arsonist, convicted in Kiel, has been',
  ],
  [
    'So did killer Jo Lind’s boat.',
    'So did homicide suspect Jo Lind’s boat.',
    'Jo Lind, convicted in Kiel,’s',
  ],
])('whom no court convicted is a suspect: %s', (text, suspect, convicted) => {
  const [finding, ...others] = found(text);
  const [write, say] = (finding?.fixes ?? []).map((fix) => mended(story([text]), fix, 'in Kiel'));
  expect(others).toEqual([]);
  expect(write && textsOf(write)).toEqual([suspect]);
  expect(say && textsOf(say)[0]).toContain(convicted);
});

test.each<[string, readonly string[]]>([
  ['is spoken of by somebody', ['It was no killer, Jo Lind said. The thief, Jo Lind thought.']],
  ['is not known', ['The thief will appear again. The killer is the tide.']],
  ['was tried', ['The fraudster will appear in court in May.', 'He was convicted.']],
  ['was convicted', ['The thief Jo Lind was seen.', 'Lind was convicted in May.']],
  ['pleaded guilty', ['The thief Jo Lind pleaded guilty.']],
  ['is in prison', ['The thief Jo Lind is serving 12 years.']],
  ['is called so by somebody else', ['“The thief Jo Lind was here,” Ada Berg said.']],
  ['is nobody by name', ['The thief came by boat. Jo Lind saw it.']],
  ['has a day behind the word', ['They caught the thief Friday Ada Berg said.']],
  ['is of long ago', ['The film is about serial killer Jo Lind.']],
  ['is a title', ['Killer Jo Lind is a song.']],
])('nobody is judged who %s', (_, texts) => {
  expect(found(...texts)).toEqual([]);
});
