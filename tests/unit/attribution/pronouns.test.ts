import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

const lastSpeaker = (text: string): string | null | undefined =>
  readingOf(text).quotations.at(-1)?.speaker?.name;

describe('“it”', () => {
  it.each([
    [
      'is a body that nothing makes a person of',
      'Pell Grid said homes were dark. Most will have light by noon, it adds.',
      'Pell Grid',
    ],
    [
      'is the firm whose full name a clerk’s role gave',
      'A clerk at Meridian Health Care left.\nMeridian said it was late. It disputed the account.',
      'Meridian Health Care',
    ],
    [
      'blames nothing for shares, but for the firm that the next clause is about',
      'Shares in Norr Steel fell after Salm Mills cut its forecast for the year, blaming “wet” coal.',
      'Salm Mills',
    ],
    [
      'is the firm that a chief executive runs',
      'Pell Marine said it was late. Holt’s chief executive, Mira Lind, said no. It said it would wait.',
      'Holt',
    ],
    [
      'is the firm that the sentence before is about, and not an outlet that reports on it',
      'The maker Holt Oyj sells lamps.\nIt was first reported by Reuters.\nHolt posted a loss. It blamed a strike.',
      'Holt Oyj',
    ],
    [
      'is a firm with a particle in its name',
      'Holt Oyj said no. Salmar del Sur, which sells fish, said it was late. It has described Holt as “thin”.',
      'Salmar del Sur',
    ],
    [
      'is the firm whose shares fell',
      'Shares in Norr Steel fell.\nThe union Unite said no. Norr said it would wait; it had forecast “a calm year”.',
      'Norr Steel',
    ],
  ])('%s', (_, text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe('“he” and “she”', () => {
  it.each([
    [
      'go on with somebody known by where they are from, whoever else is named beside',
      '“I’m tired,” the coach Stef Brand said.\nThe Austrian was less kind about the goal, given away by captain Joe Prent. “It hit him,” he said.',
      'Stef Brand',
    ],
    [
      'mean somebody whose name looks like a participle',
      'Lorna Pickering left. Hetty Lowe said it was late.\nPickering herself was silent. “I am still here,” she wrote.',
      'Lorna Pickering',
    ],
    [
      'tell each other’s bearers apart',
      'Hugh Pell laughed. Marrit Sefton came. “It was full,” she said. “I read,” he said.',
      'Hugh Pell',
    ],
    [
      'stay with whom they were said of',
      'Marrit Sefton came. “It was full,” she said.\nHugh Pell laughed. Sefton left. “I read,” he said.',
      'Hugh Pell',
    ],
    [
      'are no place’s while somebody has a full name',
      'Hugh Pell laughed.\nSkarra lies nine miles off the coast. “I read,” he said.',
      'Hugh Pell',
    ],
    [
      'know names of many countries',
      'Hugh Pell saw Catriona Lind leave. “I read,” he said.',
      'Hugh Pell',
    ],
  ])('%s', (_, text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});
