import { describe, expect, it } from 'vitest';
import { quotationsIn, readingOf } from './reading-of.ts';

describe('an outlet that closes the sentence', () => {
  it.each([
    [
      'relays a quotation that has its speaker already, and what follows is theirs',
      '“I would not moor there,” Mira Holt wrote in a note, the AP reported Tuesday. “We never test the chain.”',
      [
        'direct: Mira Holt | wrote | AP | I would not moor there, We never test the chain. [2 parts]',
      ],
    ],
    [
      'does so in the present, and with its article in its name',
      '“It leans,” Holt wrote, The Hill reports.',
      ['direct: Holt | wrote | The Hill | It leans,'],
    ],
    [
      'relays a paraphrase',
      'The quay was unsafe, Mira Holt said, the AP reported.',
      ['indirect: Mira Holt | said | AP | The quay was unsafe'],
    ],
    [
      'relays all that one speaker says there',
      'The report warns of delays, calls for pumps and describes the hull as thin, according to the AP.',
      [
        'indirect: The report | warns of | AP | delays',
        'indirect: The report | calls for | AP | pumps',
        'indirect: The report | describes | AP | the hull as thin',
      ],
    ],
    [
      'does so where it reported them',
      'Holt describes the crew as tired and asks for pumps, the AP reported.',
      [
        'indirect: Holt | describes | AP | the crew as tired',
        'indirect: Holt | asks for | AP | pumps',
      ],
    ],
    [
      'leaves what was said before to whom it was said',
      'Holt describes the hull as thin and told the AP that it leaks.',
      [
        'indirect: Holt | describes | - | the hull as thin',
        'indirect: Holt | told | AP | that it leaks',
      ],
    ],
    [
      'reports what it has learned',
      'The hull was never tested, Nature has learned.',
      ['indirect: Nature | has learned | Nature | The hull was never tested'],
    ],
    [
      'stays out of words that end in a mark',
      'A survey found that sailors were “not ready at all,” Politico noted.',
      ['mixed: A survey | found | Politico | that sailors were “not ready at all,”'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it.each([
    [
      'says itself what nobody else does',
      '“Nobody checked the chain,” the AP reported.',
      ['direct: AP | reported | AP | Nobody checked the chain,'],
    ],
    [
      'takes nothing from those who speak to one',
      'The chain was new, three port clerks told Reuters.',
      ['indirect: three port clerks | told | Reuters | The chain was new'],
    ],
    [
      'takes nothing from whom it only stands beside',
      'The chain was “new,” Mira Holt said.',
      ['mixed: Mira Holt | said | - | The chain was “new,”'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

describe('an outlet inside what is said', () => {
  it.each([
    ['Holt said the draft published by the AP was old.', '-'],
    ['Holt said the draft was old in an interview with CNN on Friday.', 'CNN'],
    ['Holt said in comments to Reuters that the draft was old.', 'Reuters'],
  ])('hears it or is only spoken of: %s', (text, outlet) => {
    expect(quotationsIn(text).map((line) => line.split(' | ')[2])).toEqual([outlet]);
  });
});

describe('an outlet that another one cites', () => {
  it('says nothing by itself, and is to be listed', () => {
    const text = 'Bloomberg, citing Politico, reports that two ministers threatened to quit.';
    expect(quotationsIn(text)).toEqual([
      'indirect: Bloomberg | reports | Bloomberg | that two ministers threatened to quit',
    ]);
    expect(readingOf(text).outlets.filter(({ cited }) => cited)).toHaveLength(2);
  });
});

describe('an outlet with a small article', () => {
  it('is told all the same', () => {
    expect(quotationsIn('Holt told the Spectator the draft was old.')).toEqual([
      'indirect: Holt | told | The Spectator | the draft was old',
    ]);
    expect(readingOf('Crowds cheered the Athletic side.').outlets).toEqual([]);
  });
});

describe('an outlet to which somebody “was speaking”', () => {
  it.each([
    ['She was speaking to the BBC.', 'BBC'],
    ['Eva Lind, the whip, was speaking on Times Radio.', 'Times Radio'],
    ['The minister Tom Ray was speaking to the BBC.', '-'],
    ['It rained. Tom Ray stood by. Lind was speaking to the BBC.', 'BBC'],
  ])('is whom the words before came through, where they are hers: %s', (behind, outlet) => {
    const [line = ''] = quotationsIn(`“There will be another vote,” Eva Lind said. ${behind}`);
    expect(line.split(' | ')[2]).toBe(outlet);
  });
});

describe('an outlet that goes on hearing', () => {
  const viaOfLast = (text: string): string | undefined =>
    quotationsIn(text).at(-1)?.split(' | ')[2];

  it.each([
    [
      'has those whom it cites in the same paragraph',
      'It was first reported by Reuters, which cited people familiar with it. One of the people said no.',
      'Reuters',
    ],
    [
      'has another one like them',
      'It was first reported by Reuters, which cited people familiar with it. Another person said no.',
      'Reuters',
    ],
    [
      'has nobody of another kind',
      'It was first reported by Reuters, which cited people familiar with it. Another official said no.',
      '-',
    ],
    [
      'has a source without a name behind her pronoun',
      'A nurse who spoke to Reuters said no.\n“They asked who had signed,” she said.',
      'Reuters',
    ],
    [
      'hears somebody who speaks of a post that she holds',
      'Lind told Le Monde that it was late.\nAsked if she would be in her post by May, Lind said that she was late.',
      'Le Monde',
    ],
    [
      'is the magazine of this week in which she spoke',
      'She spoke about the flood in this week’s OK! magazine. “I swam,” she said.',
      'OK!',
    ],
    [
      'takes the place of an earlier one with its interview',
      'The minister, Ivo Kern, told Le Monde no.\nIn an interview with the weekly Die Zeit, Kern went further. “I walk,” he said.',
      'Die Zeit',
    ],
  ])('%s', (_, text, outlet) => {
    expect(viaOfLast(text)).toBe(outlet);
  });
});

describe('an outlet that asks or carries somebody', () => {
  it.each([
    ['Asked by The Daily Beast whether she would stay, Lind said no.', ['The Daily Beast']],
    ['Asked by The Daily Beast whether she would stay, Lind laughed.', []],
    ['On France Inter on Friday morning, Lind said that it was late.', ['France Inter']],
    ['“It is late,” she told Newsnight.', ['BBC']],
    ['Lind confirmed it in a text message to SVT.', ['SVT']],
    ['Writing in the Daily Telegraph, Lind said that it was late.', ['The Telegraph']],
    ['“It was late,” she recalled in an interview with the Scotsman.', ['The Scotsman']],
    ['She spoke about it in this week’s OK! magazine.', ['OK!']],
    ['“It was late,” Lind told Match of the Day.', ['BBC']],
    [
      'Lind told the official news agency, QNA, that it was late. QNA called it “a fable.”',
      ['QNA', 'QNA'],
    ],
    ['QNA called it “a fable.”', []],
    ['Lind told the Financial Times no, as the Times reported.', ['Financial Times', 'The Times']],
    [
      'Lind told the Daily Mail so. It was first obtained by the Mail.',
      ['Daily Mail', 'Daily Mail'],
    ],
  ])('is cited where she answers in words: %s', (text, names) => {
    const cited = readingOf(text).outlets.filter((each) => each.cited);
    expect(cited.map(({ name }) => name)).toEqual(names);
  });
});

describe('whom an outlet is said to quote', () => {
  it.each([
    [
      'Moor, 44, was quoted by the Daily Mail as saying: “Nobody asked me.”',
      ['direct: Moor | saying | Daily Mail | Nobody asked me.'],
    ],
    [
      'Ann Moor, the harbour master, was quoted in the Mail on Sunday as saying the quay was shut.',
      ['indirect: Ann Moor (the harbour master) | saying | Mail on Sunday | the quay was shut'],
    ],
    [
      'Moor was quoted as saying by the AP that nobody asked her.',
      ['indirect: Moor | saying | AP | that nobody asked her'],
    ],
    [
      'Two aides were cited by Politico as warning that the vote would fail.',
      ['indirect: Two aides | warning | Politico | that the vote would fail'],
    ],
    [
      'The minister was reported by Xinhua as saying that talks would resume.',
      ['indirect: The minister | saying | Xinhua | that talks would resume'],
    ],
    [
      'Ann Moor was quoted by Reuters: “Nobody asked me.”',
      ['direct: Ann Moor | was quoted | Reuters | Nobody asked me.'],
    ],
    [
      'Moor was quoted as saying the quay was shut.',
      ['indirect: Moor | saying | - | the quay was shut'],
    ],
  ])('speaks, and the outlet hands it on: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});

describe('a report of an outlet', () => {
  it.each([
    [
      'hands on what others say in it',
      'The AP reported that officials said the lock had failed.',
      ['indirect: officials | said | AP | the lock had failed'],
    ],
    [
      'hands on what a paper found of which it tells',
      'Reuters first reported that the port ordered a study in March that found “the lock would jam in a frost”.',
      ['direct: a study | found | Reuters | the lock would jam in a frost'],
    ],
    [
      'is its own where a clause only describes somebody in it',
      'The AP reported that the port, which said it was sorry, had shut the lock.',
      ['indirect: AP | reported | AP | that the port, which said it was sorry, had shut the lock'],
    ],
    [
      'is its own where nobody said a thing',
      'The AP reported that she would not say who paid.',
      ['indirect: AP | reported | AP | that she would not say who paid'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it.each([
    [
      'rests on an expert who looked into something for it',
      '“It is clear,” said Hanne Moor, an engineer at Corran University who reviewed the drawings for the AP.',
      'AP',
    ],
    [
      'does so with the verb behind',
      '“It was a mess,” Hanne Moor, who studied the plans for the BBC, said.',
      'BBC',
    ],
    [
      'has nothing to do with what somebody once did for it',
      '“It was a mess,” Hanne Moor, who drew the plans for the BBC, said.',
      '-',
    ],
  ])('%s', (_, text, outlet) => {
    expect(quotationsIn(text).map((line) => line.split(' | ')[2])).toEqual([outlet]);
  });
});

describe('an outlet by which words come', () => {
  it.each([
    [
      'has its name with its report',
      'According to a report by ProPublica, the steel was old.',
      ['indirect: a report by ProPublica | According to | ProPublica | the steel was old'],
    ],
    [
      'has it at the end of a sentence too',
      'Fourteen ships are late, according to a tally by the AP.',
      ['indirect: a tally by the AP | according to | AP | Fourteen ships are late'],
    ],
    [
      'is no outlet where somebody else made the report',
      'The steel was old, according to a study by the harbour office.',
      ['indirect: a study by the harbour office | according to | - | The steel was old'],
    ],
    [
      'is the one somebody speaks to now',
      'Speaking on BBC Radio 4, Kern said: “I regret it.” He added to Sky that he was tired.',
      [
        'direct: Kern | said | BBC | I regret it.',
        'indirect: Kern | added | Sky News | that he was tired',
      ],
    ],
    [
      'is the one somebody complains to',
      'Kern complained to the Guardian that nobody had called.',
      ['indirect: Kern | complained | The Guardian | that nobody had called'],
    ],
    [
      'carries a statement',
      'The lock was “a gift”, the ministry said in a statement carried by Xinhua.',
      ['mixed: the ministry | said | Xinhua | The lock was “a gift”'],
    ],
    [
      'stands before what it carries',
      'The ministry said in remarks broadcast by Al Jazeera that talks would resume.',
      ['indirect: The ministry | said | Al Jazeera | that talks would resume'],
    ],
    [
      'cites papers in the middle of its report',
      'The Times of London reported, citing documents, that the firm had been warned.',
      ['indirect: The Times | reported | The Times | that the firm had been warned'],
    ],
    [
      'cites them after the day, too',
      'The BBC reported on Monday, quoting police, that two men were held.',
      ['indirect: BBC | reported | BBC | that two men were held'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});
