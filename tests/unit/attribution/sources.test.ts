import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/article/blocks.ts';
import type { ListedOutlet } from '#shared/attribution/outlet-book.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { quotationsIn, readingOf, unnamedIn } from './reading-of.ts';

describe('unnamed and vague sources', () => {
  it.each([
    [
      'A clerk, speaking on condition of anonymity because she feared for her job, said the files were gone.',
      'unnamed, one: A clerk | on condition of anonymity | because she feared for her job | -',
    ],
    [
      'Three people familiar with the talks, who declined to be named, told Reuters the deal was dead.',
      'unnamed, several: Three people familiar with the talks | declined to be named | - | Reuters',
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
      'unnamed, several: Two people close to the talks | on condition of anonymity | were not allowed to discuss them openly | -',
    ],
    ['A Dutch official would not comment.', 'unnamed, one: A Dutch official | - | - | -'],
    ['Critics say the tax is unfair.', 'vague, several: Critics | - | - | -'],
    [
      'A welder, who declined to give his name for fear of the sack, said the rivets were paint.',
      'unnamed, one: A welder | declined to give his name | for fear of the sack | -',
    ],
    [
      'Citing the rules of her firm, one surveyor asked not to be quoted by name. ',
      'unnamed, one: one surveyor | asked not to be quoted by name | Citing the rules of her firm | -',
    ],
    [
      'Two divers who saw the fire agreed to talk only if they were not identified, as an inquiry is under way.',
      'unnamed, several: Two divers who saw the fire | agreed to talk only if they were not identified | as an inquiry is under way | -',
    ],
    [
      '“It was cold,” said a man who sleeps under the pier and did not want his name used.',
      'unnamed, one: a man who sleeps under the pier | did not want his name used | - | -',
    ],
    [
      'The port has a buyer, according to people briefed on the sale, who requested anonymity to discuss private talks.',
      'unnamed, several: people briefed on the sale | requested anonymity | to discuss private talks | -',
    ],
    [
      'The pier was sold, said a broker speaking on background under rules set by the bank.',
      'unnamed, one: a broker | on background | under rules set by the bank | -',
    ],
    [
      'One juror, whose name is being withheld for legal reasons, said that she had slept.',
      'unnamed, one: One juror | whose name is being withheld | for legal reasons | -',
    ],
    [
      'Traders on the quay said the fish had gone.',
      'vague, several: Traders on the quay | - | - | -',
    ],
    ['Onlookers, meanwhile, complained.', 'vague, several: Onlookers | - | - | -'],
    ['Witnesses gave another version.', 'vague, several: Witnesses | - | - | -'],
    ['Several divers complained.', 'vague, several: Several divers | - | - | -'],
    ['Experts are not so sure.', 'vague, several: Experts | - | - | -'],
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
    'Sanders said the crane could fall.',
    'A channel followed by 900 fans posted a song.',
    'A sailor accused of arson told the court that he was asleep.',
    'A letter to parents said the school was shut.',
    'A harbour engineer, Ann Lee, said the gate had failed.',
    'A blogger, who writes under the name Old Rope, said the gate had failed.',
    'Ann Lee asked to be named in the report.',
    'A villager named Omar said the boats were gone.',
    'A farmer, Yusuf, said the boats were gone.',
    'A teacher at the school, Anna, said the boats were gone.',
    'A reader would ask why the crane fell.',
    'Prosecutors said the crane was stolen.',
    '“A clerk asked not to be named,” said Ann Lee.',
  ])('names nobody in: %s', (text) => {
    expect(unnamedIn(text)).toEqual([]);
  });
});

it('are those beside whom a place or somebody else is named', () => {
  expect(unnamedIn('A farmer in Salem, Oregon, said the boats were gone.')).toHaveLength(1);
  expect(unnamedIn('One lawmaker called Lind “the king of the pier.”')).toHaveLength(1);
  expect(unnamedIn('A farmer named in the report said the boats were gone.')).toHaveLength(1);
});

describe('terms that a later sentence states', () => {
  it.each([
    [
      'An aide said the gate had failed.\nThe aide spoke off the record, because the inquiry is open.',
      'unnamed, one: An aide | off the record | because the inquiry is open | -',
    ],
    [
      'The gate failed, two divers said. They asked for anonymity, citing their contracts.',
      'unnamed, several: two divers | asked for anonymity | citing their contracts | -',
    ],
    [
      'The gate failed, according to two engineers who saw it.\nThe engineers spoke to Reuters on condition of anonymity to describe a secret report.',
      'unnamed, several: two engineers who saw it | on condition of anonymity | to describe a secret report | Reuters',
    ],
  ])('belong to whom it means: %s', (text, expected) => {
    expect(unnamedIn(text)).toEqual([expected]);
  });

  it('are not those of somebody else, or of somebody far away', () => {
    const far = ['An aide said it was late.', 'No.', 'No.', 'The aide spoke on background.'].join(
      '\n',
    );
    expect(unnamedIn(far)).toEqual(['unnamed, one: An aide | - | - | -']);
    expect(unnamedIn('An aide said it was late. The divers asked not to be named.')).toEqual([
      'unnamed, one: An aide | - | - | -',
    ]);
  });
});

describe('sources without a noun', () => {
  it('are new where nobody of them has spoken', () => {
    expect(
      unnamedIn(
        'Not all neighbours mind. One, who asked not to be named, called it a gift. Another says it hums.',
      ),
    ).toEqual([
      'unnamed, one: One | asked not to be named | - | -',
      'unnamed, one: Another | - | - | -',
    ]);
    expect(unnamedIn('Some think that it hums; others say that it sings.')).toEqual([
      'vague, several: Some | - | - | -',
      'vague, several: others | - | - | -',
    ]);
  });

  it('are those who spoke before, where these did', () => {
    expect(unnamedIn('Residents say it hums. “It sings,” one said.')).toEqual([
      'vague, several: Residents | - | - | -',
    ]);
  });
});

describe('a source whose name waits for the next paragraph', () => {
  it('is named', () => {
    expect(
      unnamedIn('Talks failed, a U.N. envoy said.\n“No,” envoy Marta Olsen told Reuters.'),
    ).toEqual([]);
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

describe('somebody with a name after all', () => {
  it.each([
    '“It sits there,” replied one user, @tilly_reads.',
    '“It sits there,” said a farmer, Yusuf.',
    'A villager called Omar said the boats were gone.',
    'Profit was lower than analysts had expected, according to FactSet.',
  ])('is no unnamed source: %s', (text) => {
    expect(unnamedIn(text)).toEqual([]);
  });

  it.each([
    ['Analysts said the boats were gone, according to FactSet.', 'vague, several: Analysts'],
    ['A pal of the singer said: “She is gone.”', 'unnamed, one: A pal of the singer'],
    ['The paper cited two unnamed officials.', 'unnamed, several: two unnamed officials'],
  ])('is none of these: %s', (text, expected) => {
    expect(unnamedIn(text)).toEqual([`${expected} | - | - | -`]);
  });
});

describe('a source on terms', () => {
  it.each([
    [
      'may be known by whose they are',
      'Pell’s owner, who asked not to be named, told The Sun no.',
      ['unnamed, one: Pell’s owner | asked not to be named | - | The Sun'],
    ],
    [
      'may be a figure',
      'A senior figure in the union said no. The figure, who asked not to be named in order to discuss private talks, left.',
      [
        'unnamed, one: A senior figure in the union | asked not to be named | in order to discuss private talks | -',
      ],
    ],
    [
      'may be parents',
      'Two parents, who asked that their names not be used because their children go there, said no.',
      [
        'unnamed, several: Two parents | asked that their names not be used | because their children go there | -',
      ],
    ],
    [
      'may be a student',
      'One former student told Nature that it was late.',
      ['unnamed, one: One former student | - | - | Nature'],
    ],
    ['is no figure that rises', 'The figure, which rose, shows that it works.', []],
  ])('%s', (_, text, expected) => {
    expect(unnamedIn(text)).toEqual(expected);
  });

  it('says nothing by the reason for them', () => {
    expect(
      quotationsIn(
        'An aide said the plan was dead, on condition of anonymity because she hopes to work there.',
      ),
    ).toEqual(['indirect: An aide | said | - | the plan was dead']);
  });

  it('asks nothing but its terms', () => {
    expect(
      quotationsIn('Two parents, who asked that their names not be used, said the dam was dead.'),
    ).toEqual(['indirect: Two parents | said | - | the dam was dead']);
  });

  it('goes on speaking to the outlet that it spoke to', () => {
    expect(
      quotationsIn('The aides spoke to Reuters on background. One of the aides said no.').at(-1),
    ).toBe('indirect: One of the aides | said | Reuters | no');
  });
});

describe('a source beside a paper or somebody with a name', () => {
  it.each([
    ['The lock is shut, according to an internal report and three officials.', 'three officials'],
    ['The lock is shut, according to Ann Moor and two engineers.', 'two engineers'],
    ['A memo and two engineers said the lock was shut.', 'two engineers'],
  ])('is one: %s', (text, words) => {
    expect(unnamedIn(text)).toEqual([`unnamed, several: ${words} | - | - | -`]);
  });
});
