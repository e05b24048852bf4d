import { describe, expect, it } from 'vitest';
import { quotationsIn } from './reading-of.ts';

describe('a date behind the cue is when it was said', () => {
  it.each([
    'The agency said on Dec. 21 that the lock was safe.',
    'The agency said Dec. 21 the lock was safe.',
    'The agency said on 21 December that the lock was safe.',
    'The agency said on Jan. 4, 2017, that the lock was safe.',
    'The agency said Monday, Jan. 4, that the lock was safe.',
    'The agency said at 5 p.m. that the lock was safe.',
    'The agency said in May 2016 that the lock was safe.',
    'The agency said May 12 that the lock was safe.',
    'The lock was safe, the agency said on Dec. 21.',
  ])('%s', (text) => {
    const [only, ...others] = quotationsIn(text);
    expect(only).toMatch(/^indirect: the agency \| said \| - \| (?:that )?the lock was safe$/i);
    expect(others).toEqual([]);
  });

  it.each([
    ['a count after a day of the week is said', 'The club said Monday 12 rowers fell sick.'],
    ['so is one after a date', 'The club said May 12 that 12 rowers fell sick.'],
  ])('%s', (_, text) => {
    expect(quotationsIn(text)).toEqual([
      expect.stringMatching(/\| (?:that )?12 rowers fell sick$/),
    ]);
  });
});

describe('what somebody does by saying something', () => {
  it.each([
    ['In saying that the lock was safe, Mira Holt angered the union.', 'saying'],
    ['Mira Holt angered the union by claiming that the lock was safe.', 'claiming'],
  ])('is said by them: %s', (text, cue) => {
    expect(quotationsIn(text)).toEqual([
      `indirect: Mira Holt | ${cue} | - | that the lock was safe`,
    ]);
  });

  it('is not said by those who resent it', () => {
    expect(quotationsIn('The union sued Mira Holt for saying that the lock was safe.')).toEqual([]);
  });
});

describe('a clause that describes somebody', () => {
  it.each([
    [
      'ends where the sentence goes on',
      'Mira Holt, who said the lock was safe, has left the port.',
      ['indirect: Mira Holt | said | - | the lock was safe'],
    ],
    [
      'goes on behind a clause of its own',
      'Mira Holt, who said the lock, which is old, was safe, has left the port.',
      ['indirect: Mira Holt | said | - | the lock, which is old, was safe'],
    ],
    [
      'ends behind a mark with its comma',
      'Mira Holt, who called the lock “a mess,” left on Friday.',
      ['mixed: Mira Holt | called | - | the lock “a mess,”'],
    ],
    [
      'between dashes is told of whom it describes',
      'The pilot — who said she was tired — went home.',
      ['indirect: The pilot | said | - | she was tired'],
    ],
    [
      'belongs to what an outlet reports at the end',
      'The Corran native, who once rowed, has been asking for work, notes the Harbour Gazette.',
      [
        'indirect: Harbour Gazette | notes | Harbour Gazette | The Corran native, who once rowed, has been asking for work',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

it('takes "states" behind a name for places, unless a claim follows', () => {
  expect(quotationsIn('She won by taking Gulf Coast states most pilots gave up.')).toEqual([]);
  expect(quotationsIn('Ann Lee states that the lock is safe.')).toHaveLength(1);
});
