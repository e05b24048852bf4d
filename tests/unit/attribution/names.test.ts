import { describe, expect, it } from 'vitest';
import { quotationsIn, readingOf } from './reading-of.ts';

describe('a name', () => {
  it.each([
    [
      'with a particle is found by its surname',
      'Lt. Gov. Rosa de la Pell resigned. “I have read it,” Ms. de la Pell said.',
      'Rosa de la Pell',
    ],
    [
      'with a particle that begins a sentence is found',
      'The manager, Ulf van der Holt, left. Van der Holt said it was late.',
      'Ulf van der Holt',
    ],
    [
      'with an article tied to it is found by it',
      'She read the poet Sami al-Kern aloud. Al-Kern said it was late.',
      'Sami al-Kern',
    ],
    ['with two particles is apposed', 'The consul, Ulf von der Holt, joked.', null],
    [
      'with a nickname is apposed',
      'Holt’s assistant, Kenny “Chalky” White, said it was late.',
      'Kenny White',
    ],
    [
      'with initials and a nickname is apposed',
      'The governor, J. Ulric “Buck” Pell III, left. “I asked,” he wrote on Facebook.',
      'J. Ulric Pell III',
    ],
    [
      'is not what its bearer was awarded',
      'Mira Holt KC, prosecuting, told the court so. Holt said it was late.',
      'Mira Holt',
    ],
    [
      'is a dame’s without her surname',
      'The chief executive, Dame Mira Holt, left. Dame Mira said it was late.',
      'Mira Holt',
    ],
    [
      'is not what a headline calls its bearer',
      'Striker Kern to stay\nThe forward Sami Kern has signed. Kern said it was late.',
      'Sami Kern',
    ],
    [
      'is apposed with whose player it is',
      'Pell’s opposite number, Rovers’ Tam Holt, said it was late.',
      'Tam Holt',
    ],
    ['begins with capitals', 'The union IF Holt said it was late.', 'IF Holt'],
  ])('%s', (_, text, expected) => {
    const last = readingOf(text).quotations.at(-1);
    expect(last?.speaker?.name ?? null).toBe(expected);
  });

  it.each(['The Dutchman', 'The 24-year-old'])('is known behind “%s”', (mention) => {
    expect(
      quotationsIn(`Ulf Holt, the manager, said no. ${mention} said it was late.`).at(-1),
    ).toBe('indirect: Ulf Holt (the manager) | said | - | it was late');
  });

  it('is nobody’s behind an age that may be anybody’s', () => {
    expect(quotationsIn('A 24-year-old said it was late. The 24-year-old said no.')).toEqual([
      'indirect: A 24-year-old | said | - | it was late',
      'indirect: The 24-year-old | said | - | no',
    ]);
  });
});

describe('somebody’s own name', () => {
  it.each([
    [
      'may look like an office behind a title',
      'Cllr Dean Holt said it was late.',
      'Dean Holt (Cllr)',
    ],
  ])('%s', (_, text, speaker) => {
    expect(quotationsIn(text)).toEqual([`indirect: ${speaker} | said | - | it was late`]);
  });
});

describe('a cue', () => {
  it.each([
    [
      'doubles its last letter',
      '“It holds,” she quipped.',
      'direct: she | quipped | - | It holds,',
    ],
    [
      'of a tabloid speaks',
      'A neighbour raged: ‘It’s had my washing.’',
      'direct: A neighbour | raged | - | It’s had my washing.',
    ],
    [
      'calls “that” something',
      'Analysts at Holt Research called that “heroic”.',
      'direct: Analysts at Holt Research | called | - | heroic',
    ],
    [
      'pronounces something so',
      'The Corran Gazette pronounced it “cutlery for the seasick.”',
      'mixed: Corran Gazette | pronounced | Corran Gazette | it “cutlery for the seasick.”',
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual([expected]);
  });
});

describe('somebody who gave a part of their name', () => {
  it.each([
    [
      'A witness, who gave her name only as Tilly, told Sky News that the roof fell first.',
      'Tilly (A witness)',
    ],
    ['A nurse, who gave only her first name, Rosa, said the roof fell.', 'Rosa (A nurse)'],
    ['“The roof fell,” said a neighbour who gave her name as Ada.', 'Ada (a neighbour)'],
    [
      'A resident, who asked to be named only as Tom, told the BBC the roof fell.',
      'Tom (A resident)',
    ],
  ])('has that name: %s', (text, speaker) => {
    expect(namedIn(text)).toEqual([speaker]);
    expect(readingOf(text).unnamed).toEqual([]);
  });

  it('has none where only somebody else gives it', () => {
    expect(namedIn('A spokesman, who was named in May, said the port was late.')).toEqual([
      'A spokesman',
    ]);
  });
});

/** Name and role of each quotation's speaker: "Ada (a nurse)". */
function namedIn(text: string): readonly string[] {
  return readingOf(text).quotations.map(({ speaker }) =>
    [speaker?.name ?? speaker?.text, ...(speaker?.role ? [`(${speaker.role})`] : [])].join(' '),
  );
}
