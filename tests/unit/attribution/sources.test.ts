import { describe, expect, it } from 'vitest';
import { readingOf, unnamedIn } from './reading-of.ts';

describe('unnamed and vague sources', () => {
  it.each([
    [
      'A clerk, speaking on condition of anonymity because she feared for her job, said the files were gone.',
      'unnamed, one: A clerk | on condition of anonymity | because she feared for her job | -',
    ],
    [
      'Three people familiar with the talks, who declined to be named, told Reuters the deal was dead.',
      'unnamed, several: Three people | declined to be named | - | Reuters',
    ],
    [
      'A harbour official, who was not authorized to speak publicly, said the gate had failed.',
      'unnamed, one: A harbour official | - | was not authorized to speak publicly | -',
    ],
    ['Some experts say the crane could fall.', 'vague, several: Some experts | - | - | -'],
    [
      'On condition of anonymity, two aides told Reuters the sale was off.',
      'unnamed, several: two aides | On condition of anonymity | - | Reuters',
    ],
    [
      'Speaking on condition of anonymity because she feared the sack, one clerk said the files were gone.',
      'unnamed, one: one clerk | on condition of anonymity | because she feared the sack | -',
    ],
    [
      'Two people close to the talks, who were not allowed to discuss them openly and spoke on condition of anonymity, said the port had a buyer.',
      'unnamed, several: Two people | on condition of anonymity | were not allowed to discuss them openly | -',
    ],
    ['A Dutch official would not comment.', 'unnamed, one: A Dutch official | - | - | -'],
    ['Critics say the tax is unfair.', 'vague, several: Critics | - | - | -'],
  ])('%s', (text, expected) => {
    expect(unnamedIn(text)).toEqual([expected]);
  });

  it.each([
    'Ann Lee said the crane could fall.',
    'The officials left the room.',
    'Only a small number of individuals had a key.',
    'A spokesperson for the port declined to comment.',
    'A council spokeswoman said the crane was safe.',
    'A company spokesman told Reuters it was not.',
    'She met experts and officials in the harbour.',
  ])('names nobody in: %s', (text) => {
    expect(unnamedIn(text)).toEqual([]);
  });
});

describe('outlets', () => {
  it('are told from their namesakes', () => {
    const names = (text: string): readonly string[] =>
      readingOf(text).outlets.map(({ name, cited }) => `${name} ${cited ? 'cited' : 'mentioned'}`);
    expect(names('They climbed the hill in good time, and the slate was wet.')).toEqual([]);
    expect(names('Ben Okafor told The Hill that it had rained.')).toEqual(['The Hill cited']);
    expect(names('Time magazine first reported the story.')).toEqual(['Time cited']);
    expect(names('Michael Bloomberg said it was late.')).toEqual([]);
    expect(names('A van of the BBC stood in the road.')).toEqual(['BBC mentioned']);
    expect(names('Users took to Twitter to laugh.')).toEqual([]);
  });
});

describe('placeholders', () => {
  it('are found, and ordinary brackets and capitals are not', () => {
    const found = readingOf(
      'By [name], TKTK on XXX. Lorem ipsum. “[He] left,” said the TKMaxx guard.',
    );
    expect(found.placeholders.map(({ text }) => text)).toEqual([
      '[name]',
      'TKTK',
      'XXX',
      'Lorem ipsum',
    ]);
  });
});
