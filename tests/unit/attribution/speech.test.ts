import { describe, expect, it } from 'vitest';
import { quotationsIn, readingOf } from './reading-of.ts';

describe('speech', () => {
  it.each([
    [
      'goes on behind what an outlet is',
      '“It will hold,” he told WKYC, the local NBC affiliate, “and I’ve tied it twice.”',
      ['direct: he | told | WKYC | It will hold, and I’ve tied it twice. [2 parts]'],
    ],
    [
      'goes on behind a circumstance',
      '“It will hold,” Mira Holt said, after a pause, “and I’ve tied it twice.”',
      ['direct: Mira Holt | said | - | It will hold, and I’ve tied it twice. [2 parts]'],
    ],
    [
      'begins behind a circumstance',
      'Someone had added, in chalk, “Not yet.”',
      ['direct: Someone | had added | - | Not yet.'],
    ],
    [
      'is answered in the present',
      '“How many?” the executive replies. “Who pays?” the president asks.',
      [
        'direct: the executive | replies | - | How many?',
        'direct: the president | asks | - | Who pays?',
      ],
    ],
    [
      'is heard by others',
      '“That’s enough,” she could be heard saying. Ivo Kern was overheard saying that it was late.',
      [
        'direct: she | could be heard saying | - | That’s enough,',
        'indirect: Ivo Kern | was overheard saying | - | that it was late',
      ],
    ],
    [
      'is told aboard something with a number for a name',
      'She told reporters aboard Harbour Force One that the plan “was dead.”',
      ['mixed: She | told | - | that the plan “was dead.”'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it.each([
    ['as he is led to it', 'When Mira Holt left, Ivo Kern grinned, “That was fun.”', 'Ivo Kern'],
    ['as he follows it', '“This is fun!” beamed Ivo Kern, a diver.', 'Ivo Kern'],
    ['behind a name like a participle', '“It leans,” Sterling boss Mira Holt said.', 'Mira Holt'],
  ])('is whose verb stands beside it, %s', (_, text, expected) => {
    expect(readingOf(text).quotations.map(({ speaker }) => speaker?.name)).toEqual([expected]);
  });

  it('is the note’s that reads so, and no company’s', () => {
    const last = (text: string): string | undefined => quotationsIn(text).at(-1);
    expect(
      last('The note urged the operator, Pell Marine, to act. ‘It can be done by June,’ it reads.'),
    ).toBe('direct: The note | reads | - | It can be done by June,');
    expect(last('The operator, Pell Marine, fell. ‘We can do it by June,’ it said.')).toBe(
      'direct: Pell Marine (The operator) | said | - | We can do it by June,',
    );
  });

  it('is over before somebody is asked something', () => {
    expect(
      quotationsIn(
        'Holt said the tide was “late again.” Asked by reporters, Kern told her to “wait.”',
      ),
    ).toEqual([
      'mixed: Holt | said | - | the tide was “late again.”',
      'mixed: Kern | told | - | to “wait.”',
    ]);
  });

  it('is whose whom “here is” announces, through whom they speak to', () => {
    expect(
      quotationsIn('Here is Mira Holt, the mayor, speaking to Sky News: “It will hold. I think.”'),
    ).toEqual(['direct: Mira Holt (the mayor) | - | Sky News | It will hold. I think.']);
  });

  it('goes on under the cries of others', () => {
    expect(quotationsIn('To cries of “Shame!” she added that the trees were ill.')).toEqual([
      'indirect: she | added | - | that the trees were ill',
    ]);
  });

  it('is no note of the desk', () => {
    expect(
      quotationsIn('• This article was amended on 4 May to clarify that the pier has two cranes.'),
    ).toEqual([]);
    expect(quotationsIn('This article says that the pier has two cranes.')).toEqual([
      'indirect: This article | says | - | that the pier has two cranes',
    ]);
  });

  it('is not somebody else’s behind “and”', () => {
    expect(
      quotationsIn('“It holds,” Mira Holt said, and Ivo Kern, her aide, “a total star”.'),
    ).toEqual(['direct: Mira Holt | said | - | It holds,']);
  });

  it('is no noun behind an adjective', () => {
    expect(quotationsIn('“Great” executive orders were signed.')).toEqual([]);
  });

  it('is through one of several who told an outlet, and not of one', () => {
    const second = (first: string): string | undefined =>
      quotationsIn(
        `${first} told CNN that the chain was old. One of them called it “the worst thing in years.”`,
      ).at(-1);
    expect(second('Two people briefed on the survey')).toBe(
      'mixed: One of them | called | CNN | it “the worst thing in years.”',
    );
    expect(second('An official')).toBe(
      'mixed: One of them | called | - | it “the worst thing in years.”',
    );
  });
});

describe('short words in marks that nobody speaks', () => {
  it.each(['“I am leaving,” and out into the rain.', '“Stop there!” came the call from the pier.'])(
    'are a quotation where they are a clause or a question: %s',
    (text) => {
      const { quotations, terms } = readingOf(text);
      expect(quotations.map(({ speaker }) => speaker)).toEqual([null]);
      expect(terms).toEqual([]);
    },
  );

  it.each([
    'The “soft launch,” a week of tests, ended.',
    '“Soft power,” a phrase of his, came up.',
    'There was a “no” and a “yes.”',
    '“Why me?” is what the dog is called.',
  ])('are a term where they are a name for something: %s', (text) => {
    const { quotations, terms } = readingOf(text);
    expect(quotations).toEqual([]);
    expect(terms.length).toBeGreaterThan(0);
  });
});
