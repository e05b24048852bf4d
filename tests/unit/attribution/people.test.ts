import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

/** Name and role of each quotation's speaker: "Ann Lee (mayor)". */
function speakersIn(text: string): readonly string[] {
  return readingOf(text).quotations.map(({ speaker }) => {
    const name = speaker?.name ?? speaker?.text ?? 'nobody';
    return speaker?.role ? `${name} (${speaker.role})` : name;
  });
}

describe('roles', () => {
  it.each([
    [
      'come from an appositive without age and home',
      '“It’s wet,” said Mira Holt, 41, a diver from Pell. “Very,” said Ivo Kern, 30, of Pell.',
      ['Mira Holt (a diver from Pell)', 'Ivo Kern'],
    ],
    [
      'end where the occasion begins',
      '“It’s wet,” said Mira Holt, a diver with the coastguard, in a letter to the mayor.',
      ['Mira Holt (a diver with the coastguard)'],
    ],
    [
      'come from a clause that says what somebody does, and from no other',
      'Mira Holt, who runs the diving school, said the sea was cold. Ivo Kern, who fell in twice, said it was wet.',
      ['Mira Holt (who runs the diving school)', 'Ivo Kern'],
    ],
    [
      'are kept from the first time that somebody is introduced',
      'The town asked retired diver Mira Holt.\nHolt, a poet herself, said the sea was cold.',
      ['Mira Holt (retired diver)'],
    ],
    [
      'are no description of the next words',
      'According to Mira Holt, the sea is cold.',
      ['Mira Holt'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a name behind a description', () => {
  it.each([
    ['its', 'Its lawyer, Mira Holt, said the sea was cold.', 'Mira Holt (Its lawyer)'],
    [
      'a second description',
      'The owner, former diver Mira Holt, said the sea was cold.',
      'Mira Holt (The owner, former diver)',
    ],
    [
      'an office of something',
      'The general manager of the baths, Mira Holt, said the sea was cold.',
      'Mira Holt (The general manager of the baths)',
    ],
    [
      'a title and a party',
      'The chair, Cllr Mira Holt (Ind), said the sea was cold.',
      'Mira Holt (The chair)',
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual([expected]);
  });
});

describe('an office', () => {
  const said = (facts: string, who: string): string | undefined =>
    speakersIn(`${facts}\n“It’s wet,” ${who} said.`).at(-1);

  it.each([
    ['Gov. Mira Holt was late.', 'the governor', 'Mira Holt (Gov.)'],
    ['Gov. Mira Holt, a Democrat, was late.', 'the governor', 'Mira Holt (a Democrat)'],
    ['Sen. Ivo Kern, D-Ore., was late.', 'the senator', 'Ivo Kern (Sen.)'],
    ['A judge freed Corran Mayor Mira “Reef” Holt.', 'the mayor', 'Mira Holt (Corran Mayor)'],
    [
      'The deputy secretary, Ivo Kern, left.',
      'the deputy secretary',
      'Ivo Kern (The deputy secretary)',
    ],
    ['Vice President Mira Holt met President Ivo Kern.', 'the president', 'Ivo Kern (President)'],
  ])('is known behind “%s”: %s', (facts, who, expected) => {
    expect(said(facts, who)).toBe(expected);
  });

  it.each([
    ['two hold it', 'Gov. Mira Holt met Gov. Ivo Kern.', 'the governor'],
    ['it is the deputy’s', 'The fish secretary, Ivo Kern, left.', 'the deputy fish secretary'],
    ['it is the other side’s', 'The fish secretary, Ivo Kern, left.', 'the shadow fish secretary'],
    ['it is another', 'Gov. Mira Holt was late.', 'the senator'],
  ])('is nobody’s by name where %s', (_, facts, who) => {
    expect(said(facts, who)).toBe(who);
  });

  it('is no given name', () => {
    expect(said('It rained.', 'Earl Holt')).toBe('Earl Holt');
    expect(speakersIn('“It’s wet,” said Duke Kern, a diver.')).toEqual(['Duke Kern (a diver)']);
    expect(said('It rained.', 'the Earl of Pell')).toBe('the Earl of Pell');
    expect(said('It rained.', 'Judge Mira Holt')).toBe('Mira Holt (Judge)');
  });
});

describe('an organisation', () => {
  it.each([
    [
      'is its first word and its initials',
      'The Office for Coastal Weather forecast rain. The OCW said so twice.\nShares in Marram Foods fell. Marram said it was the rain.',
      ['Office for Coastal Weather', 'Marram Foods'],
    ],
    [
      'is what its description calls it',
      'Two nurses left Dunmere, a hospice that takes no visitors.\nThe hospice said they were tired.',
      ['Dunmere'],
    ],
    [
      'is known by “which”, and is then “the company”',
      'Pell Marine, which owns the quay, shut the gate. “It was late,” the company said.',
      ['Pell Marine'],
    ],
    [
      'may stand behind its trade',
      'Shipbuilder Pell said the gate was shut.',
      ['Pell (Shipbuilder)'],
    ],
    [
      'may stand in apposition',
      'The hospice, St. Anne’s, said the gate was shut.',
      ['St. Anne’s (The hospice)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a short name', () => {
  it('means the full one with a nickname', () => {
    expect(
      speakersIn('It took Danny “The Tide” Holt a day to row home.\n“It’s wet,” Holt said.'),
    ).toEqual(['Danny Holt']);
  });
});

describe('a pronoun', () => {
  it.each([
    [
      'means whom a sentence names beside its subject, where that is nobody',
      'Others, like Mira Holt, 80, plan to stay. “It’s dry here,” she said.',
      ['Mira Holt'],
    ],
    [
      'means whom a relative clause describes',
      'Mira Holt, 41, who once dived for pearls, lives by the quay. “It’s dry here,” she said.',
      ['Mira Holt'],
    ],
    [
      'means somebody without a name, if the text went on to them',
      'Ivo Kern said it was late.\nThe president watched from the pier. He called the tide “a total star” and left.',
      ['Ivo Kern', 'The president'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});
