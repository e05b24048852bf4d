import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/article/blocks.ts';
import type { ListedOutlet } from '#shared/attribution/outlet-book.ts';
import { createReader } from '#shared/attribution/reader.ts';
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

describe('outlets that no table knows', () => {
  const namesIn = (text: string, outlets: readonly ListedOutlet[] = []): readonly string[] =>
    createReader()
      .read(blocksOfText(text).blocks, { titles: '', outlets })
      .outlets.map(({ text: words, name, cited }) => `${words} = ${name}${cited ? '' : '?'}`);

  it('are papers where words come through them', () => {
    expect(namesIn('Ann Lee told the Harbor Gazette that the pier would close.')).toEqual([
      'the Harbor Gazette = Harbor Gazette',
    ]);
    expect(namesIn('The pier will close, the Elm County Courier reported.')).toEqual([
      'the Elm County Courier = Elm County Courier',
    ]);
    expect(namesIn('“We wait,” Lee told Radio Elmbridge.')).toEqual([
      'Radio Elmbridge = Radio Elmbridge',
    ]);
    expect(namesIn('She told Ben Star that the Lone Post was far.')).toEqual([]);
    expect(namesIn('He told the Post Office.')).toEqual([]);
  });

  it('are known by their records, whatever their names', () => {
    const outlets = [{ name: 'The Quayside', aliases: ['Quay Letter'] }];
    const text = 'Ann Lee told the Quayside it was late. The Quay Letter lay on the quayside.';
    expect(namesIn(text)).toEqual([]);
    expect(namesIn(text, outlets)).toEqual([
      'the Quayside = The Quayside',
      'The Quay Letter = The Quayside?',
    ]);
  });

  it('keep to their records as these change under one reader', () => {
    const { blocks } = blocksOfText('Ann Lee told the Quayside it was late.\nNo.');
    const reader = createReader();
    const names = (...outlets: readonly ListedOutlet[]): readonly string[] =>
      reader.read(blocks, { titles: '', outlets }).outlets.map(({ name }) => name);
    expect(names()).toEqual([]);
    expect(names({ name: 'Quayside', aliases: [] })).toEqual(['Quayside']);
    expect(names({ name: 'Quayside Weekly', aliases: ['Quayside'] })).toEqual(['Quayside Weekly']);
    expect(names()).toEqual([]);
  });
});

describe('a paper’s short form', () => {
  const names = (text: string): readonly string[] =>
    readingOf(text).outlets.map(({ name }) => name);

  it('means the paper that was named in full before it', () => {
    expect(names('The New York Times found it.\nLee told the Times that it was small.')).toEqual([
      'The New York Times',
      'The New York Times',
    ]);
    expect(names('The Washington Post found it. A desk of the Post was empty.')).toEqual([
      'The Washington Post',
      'The Washington Post',
    ]);
    expect(names('Lee told the Elm County Courier, and the Courier reported it.')).toEqual([
      'Elm County Courier',
      'Elm County Courier',
    ]);
  });

  it('is its own name where none was', () => {
    expect(names('Lee told the Guardian it was late, and told the Times it was not.')).toEqual([
      'The Guardian',
      'The Times',
    ]);
    expect(names('The times were hard, and the post was late at the Post.')).toEqual([]);
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
