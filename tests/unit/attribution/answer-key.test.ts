import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

const story = path.resolve(
  import.meta.dirname,
  '../../../../shared/articles/000_0484989584a6b99d.txt',
);

describe.skipIf(!existsSync(story))('the sample story', () => {
  const reading = readingOf(existsSync(story) ? readFileSync(story, 'utf8') : '');

  it('has two spoken quotations, each with its speaker and the outlet it came through', () => {
    const direct = reading.quotations.filter(({ kind }) => kind === 'direct');
    expect(
      direct.map(({ speaker, outlet, marks }) => [speaker?.name, outlet?.name, marks]),
    ).toEqual([
      ['Derek Chollet', 'AP', 'balanced'],
      ['Ashley Deeks', 'AP', 'mismatched'],
    ]);
    expect(direct[0]?.speaker?.role).toBe(
      'a former Pentagon adviser and National Security Council official',
    );
    expect(reading.strayMarks.map(({ kind }) => kind)).toEqual(['mismatched']);
  });

  it('holds titles and a lyric, which nobody speaks', () => {
    expect(reading.terms.map(({ text, kind }) => `${kind}: ${text}`)).toEqual([
      'title: Hotline Bling',
      'line: You used to call me on my cell phone.',
      'title: Saturday Night Live,',
    ]);
  });

  it('rests on these unnamed and vague sources', () => {
    expect(
      reading.unnamed.map(({ text, kind, plural, terms, reason, outlet }) => [
        text,
        kind,
        plural,
        terms?.text ?? null,
        reason,
        outlet,
      ]),
    ).toEqual([
      [
        'former and current U.S. officials',
        'unnamed',
        true,
        'on the condition of anonymity',
        null,
        'AP',
      ],
      ['A French official', 'unnamed', false, null, null, null],
      ['several individuals', 'vague', true, null, null, 'The Hill'],
      ['Experts', 'vague', true, null, null, null],
      ['experts', 'vague', true, null, null, null],
    ]);
  });

  it('cites four outlets, and paraphrases each of them', () => {
    const cited = reading.outlets.filter((outlet) => outlet.cited).map(({ name }) => name);
    expect([...new Set(cited)].sort()).toEqual(['AP', 'IMDb', 'Slate', 'The Hill']);
    expect(reading.outlets.every((outlet) => outlet.cited)).toBe(true);
    const relayed = reading.quotations.filter(({ kind }) => kind === 'indirect');
    const through = new Set(relayed.map(({ outlet }) => outlet?.name));
    expect([...through].filter(Boolean).sort()).toEqual(['AP', 'IMDb', 'Slate', 'The Hill']);
  });

  it('ends with its credits', () => {
    expect(
      reading.credits.map(({ kind, entries }) => [kind, ...entries.map(({ name }) => name)]),
    ).toEqual([
      ['sources', 'AP', 'Slate', 'The Hill', 'IMDb'],
      ['photo', 'The White House'],
    ]);
  });
});

describe('a story of the same shapes', () => {
  const reading = readingOf(
    [
      'Reuters reports that -- according to present and past harbour officials speaking on the condition of anonymity -- the mayor gave his keys to three captains.',
      'A Dutch official would not comment on whether the captains meant to use them.',
      'In response, several individuals took to Facebook to laugh at the mayor, reports Politico. They sang the old tune "Green Lantern" by Sails, which contains the line, "You gave me the key to the bay." The mayor once danced in "Friday Harbour Show," which -- according to IMDb -- ran until 2009.',
      'Experts say that any lock can be opened.',
      '"If you hand out a key, then it is out of your hands for good," said Otto Brandt, a former harbour pilot and Port Council member, according to Reuters.',
      '"If you are a captain and you get the key, it is fair to assume that you use it,” Maria Keller, a law professor at the University of Ghent who once served as harbour judge, told Reuters.',
      'Sources: Reuters, Politico, IMDb / Photo credit: City Hall/Flickr',
    ].join('\n'),
  );

  it('yields the same kinds of answers', () => {
    expect(
      reading.quotations
        .filter(({ kind }) => kind === 'direct')
        .map(({ speaker, outlet, marks }) => [speaker?.name, speaker?.role, outlet?.name, marks]),
    ).toEqual([
      ['Otto Brandt', 'a former harbour pilot and Port Council member', 'Reuters', 'balanced'],
      [
        'Maria Keller',
        'a law professor at the University of Ghent who once served as harbour judge',
        'Reuters',
        'mismatched',
      ],
    ]);
    expect(reading.terms.map(({ kind }) => kind)).toEqual(['title', 'line', 'title']);
    expect(reading.unnamed.map(({ text }) => text)).toEqual([
      'present and past harbour officials',
      'A Dutch official',
      'several individuals',
      'Experts',
    ]);
    expect(new Set(reading.outlets.map(({ name }) => name))).toEqual(
      new Set(['Reuters', 'Politico', 'IMDb']),
    );
  });
});
