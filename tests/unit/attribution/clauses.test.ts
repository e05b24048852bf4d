import { describe, expect, it } from 'vitest';
import { quotationsIn, readingOf } from './reading-of.ts';

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

describe('“last month” behind or before a cue', () => {
  it.each([
    ['Holt said last week that the lock was safe.', 'Holt | said | - | that the lock was safe'],
    [
      'Holt told Reuters last month the lock was safe.',
      'Holt | told | Reuters | the lock was safe',
    ],
    ['Mira Holt last year said the lock was safe.', 'Mira Holt | said | - | the lock was safe'],
    ['Holt said last week’s test was fair.', 'Holt | said | - | last week’s test was fair'],
    ['Holt said Monday’s test was fair.', 'Holt | said | - | Monday’s test was fair'],
  ])('is when it was said: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual([`indirect: ${expected}`]);
  });

  it('accuses nobody', () => {
    expect(quotationsIn('Ministers were last night accused of “burying” the report.')).toEqual([
      'mixed: nobody | accused of | - | “burying” the report',
    ]);
  });
});

it('begins behind the name of a news agency that it is told to', () => {
  expect(quotationsIn('Holt told the news agency, QNA, that the tide was late.')).toEqual([
    'indirect: Holt | told | QNA | that the tide was late',
  ]);
});

describe('what somebody is accused of', () => {
  it.each([
    [
      'goes with whom',
      'Mira Holt accused the umpire of “hating the tide”.',
      'mixed: Mira Holt | accused | - | the umpire of “hating the tide”',
    ],
    [
      'ends where it is told when',
      'Mira Holt accused the umpire of “hating the tide” after her side had thrown a late lead away.',
      'mixed: Mira Holt | accused | - | the umpire of “hating the tide”',
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual([expected]);
  });
});

describe('a clause of what somebody said', () => {
  it.each([
    [
      'may tell what had happened',
      'Holt said her crew were “all at sea” and had learned “nothing but knots”.',
      ['mixed: Holt | said | - | her crew were “all at sea” and had learned “nothing but knots”'],
    ],
    [
      'comes behind the title of where it was said',
      'Holt said on the podcast “Low Water” that the tide was late.',
      ['indirect: Holt | said | - | that the tide was late'],
    ],
    [
      'is there behind “since”',
      'Holt has since said that the tide was late.',
      ['indirect: Holt | has since said | - | that the tide was late'],
    ],
    ['is none where nothing was said', 'Holt has said nothing of the tide in public.', []],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

describe('words for which others blame or praise somebody', () => {
  it.each([
    [
      'Holt was scolded by her own coach for saying the referee had “lost his nerve”.',
      'mixed: Holt | saying | - | the referee had “lost his nerve”',
    ],
    [
      'The union criticised Mira Holt for claiming that the lock was “a trap for fools”.',
      'mixed: Mira Holt | claiming | - | that the lock was “a trap for fools”',
    ],
    [
      'Mira Holt was mocked for saying she liked eels.',
      'indirect: Mira Holt | saying | - | she liked eels',
    ],
    [
      'The union criticised Mira Holt for saying that the lock was safe.',
      'indirect: The union | criticised | - | Mira Holt for saying that the lock was safe',
    ],
  ])('are theirs, in marks or out of them: %s', (text, expected) => {
    expect(quotationsIn(text).at(-1)).toBe(expected);
  });
});

describe('who hears it behind a comma', () => {
  it('stands for whoever says it', () => {
    expect(quotationsIn('Holt never sold the boat, the jury was told on Monday.')).toEqual([
      'indirect: the jury | was told | - | Holt never sold the boat',
    ]);
  });
});

describe('a clause that goes on behind the words', () => {
  it('is none of them', () => {
    expect(
      quotationsIn(
        'Mira Holt, the diver whose boat sank and who once told a coach to “sit down and row”, has left.',
      ),
    ).toEqual(['mixed: Mira Holt (the diver) | once told | - | a coach to “sit down and row”']);
  });

  it('may stand between the cue and its “that”', () => {
    expect(
      quotationsIn('Holt denied, in a letter seen by Reuters, that the lock was safe.'),
    ).toEqual(['indirect: Holt | denied | Reuters | that the lock was safe']);
  });

  it('is no question that was asked', () => {
    expect(quotationsIn('Asked if it was late, Holt laughed and said: “Ask me in May.”')).toEqual([
      'indirect: nobody | Asked | - | if it was late',
      'direct: Holt | said | - | Ask me in May.',
    ]);
  });

  it('holds whose words are in it', () => {
    expect(quotationsIn('Holt said a driver had written in June: “The cab is hot.”')).toEqual([
      'mixed: Holt | said | - | a driver had written in June: “The cab is hot.”',
    ]);
  });
});

describe('a verb beside a noun', () => {
  it.each([
    [
      'An insider claimed bosses had “gone wild”.',
      'An insider | claimed | - | bosses had “gone wild”',
    ],
    [
      'A spokesman for Channel Nine said it was “fine so far”.',
      'A spokesman for Channel Nine | said | - | it was “fine so far”',
    ],
  ])('says something: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual([`mixed: ${expected}`]);
  });

  it('says nothing where it is a noun, or only tells of it', () => {
    expect(quotationsIn('According to a police report, the boat sank.')).toEqual([
      'indirect: a police report | According to | - | the boat sank',
    ]);
    expect(quotationsIn('In interviews read to the jury, Holt said the boat sank.')).toEqual([
      'indirect: Holt | said | - | the boat sank',
    ]);
    expect(quotationsIn('The film has been viewed 11 million times since it was made.')).toEqual(
      [],
    );
  });
});

describe('what somebody is called', () => {
  it.each([
    [
      'Holt left after an hour in which she was called “a tourist in her own yard”.',
      'direct: nobody | was called | - | a tourist in her own yard',
    ],
    [
      'The plan was described as “thin” by Ivo Kern.',
      'direct: Ivo Kern | was described | - | thin',
    ],
  ])('is said by others: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual([expected]);
  });

  it('is a term where it is short and nobody says it', () => {
    expect(quotationsIn('The plan was called “thin”.')).toEqual([]);
  });
});

describe('a comma inside a passage', () => {
  it.each(['“We wait, we hope”', '„Wir warten, wir hoffen“', '‘We wait, we hope’'])(
    'parts no description from its verb: %s',
    (passage) => {
      const [said] = quotationsIn(`${passage}, her deputy, Urs Amsler, told the AP.`);
      expect(said).toBe(`direct: Urs Amsler (her deputy) | told | AP | ${passage.slice(1, -1)}`);
    },
  );
});

describe('what a report only cites', () => {
  it.each([
    [
      'says nothing itself',
      'Fares rose 8%, Reuters reported, citing the port’s annual accounts.',
      ['indirect: Reuters | reported | Reuters | Fares rose 8%'],
    ],
    [
      'says nothing for a paper known by its last word',
      'Fares rose 8%, the Sallow Gazette reported, citing two clerks.',
      ['indirect: Sallow Gazette | reported | Sallow Gazette | Fares rose 8%'],
    ],
    [
      'is a reason where somebody has one',
      'The harbour master resigned, citing ill health.',
      ['indirect: The harbour master | citing | - | ill health'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

describe('what somebody calls', () => {
  it.each([
    'The mayor has called an election for May.',
    'The union called a strike.',
    'The council called a meeting to discuss the lock.',
    'She called an ambulance, and it came at once.',
    'Both sides called a halt to the talks.',
  ])('is done, and nothing is said: %s', (text) => {
    expect(quotationsIn(text)).toEqual([]);
  });

  it.each([
    [
      'The mayor called the election a fraud.',
      ['indirect: The mayor | called | - | the election a fraud'],
    ],
    [
      'The mayor called her vote for the lock a mistake.',
      ['indirect: The mayor | called | - | her vote for the lock a mistake'],
    ],
    [
      'The mayor called the meeting “a farce”.',
      ['mixed: The mayor | called | - | the meeting “a farce”'],
    ],
    [
      'The mayor called for an election in May.',
      ['indirect: The mayor | called for | - | an election in May'],
    ],
  ])('is said where a name for it follows: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

describe('a clause that describes who speaks and ends with a verb', () => {
  it.each([
    ['A clerk who asked not to be named said the lock had jammed.', ['A clerk said']],
    ['Two sailors who drowned had told friends the boat leaked.', ['Two sailors had told']],
    [
      'The driver who refused to be searched said he was late.',
      ['The driver refused', 'The driver said'],
    ],
  ])('is not who speaks: %s', (text, expected) => {
    const { quotations } = readingOf(text);
    expect(quotations.map(({ speaker, cue }) => `${speaker?.text} ${cue?.text}`)).toEqual(expected);
  });
});
