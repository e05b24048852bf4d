import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/article/blocks.ts';
import { createReader } from '#shared/attribution/reader.ts';
import { quotationsIn } from './reading-of.ts';

const interview = [
  'Four questions for Tamsin Reed, who mends clocks in Elmbridge.',
  'Why clocks?',
  'I broke one when I was six. My aunt made me put it back together.',
  'Do they work at night?',
  'Clocks don’t. Their owners pay, which is better.',
  'You have never owned a watch.',
  'I would only look at it.',
  'This interview has been edited for length.',
];

describe('an interview without labels', () => {
  it('gives its answers as the words of whom it announces', () => {
    expect(quotationsIn(interview.join('\n'))).toEqual(
      [interview[2], interview[4], interview[6]].map(
        (words) => `direct: Tamsin Reed | - | - | ${words ?? ''}`,
      ),
    );
  });

  it('has questions that begin with a title, and answers that end in a question', () => {
    const lines = [
      'An interview with Tamsin Reed, whose clocks run in “Low Tide”.',
      'When did you start?',
      'I was six. My aunt said, well, which clock?',
      '“Low Tide” is very slow. Was that planned?',
      'Clocks are slow. I only wind them.',
    ];
    expect(quotationsIn(lines.join('\n'))).toEqual(
      [lines[2], lines[4]].map((words) => `direct: Tamsin Reed | - | - | ${words ?? ''}`),
    );
  });

  it('may be asked for something without a question mark', () => {
    const lines = interview.map((line, i) => (i === 5 ? 'Tell me about your first watch.' : line));
    expect(quotationsIn(lines.join('\n')).length).toBe(3);
  });

  it('stays one, and stops being one, as it is edited', () => {
    const reader = createReader();
    const drafts = [
      interview,
      interview.slice(1),
      interview,
      interview.filter((_, i) => i !== 3),
      interview.map((line, i) => (i === 3 ? 'They never thank her.' : line)),
      interview,
    ];
    for (const lines of drafts) {
      const { blocks } = blocksOfText(lines.join('\n'));
      expect(reader.read(blocks)).toEqual(createReader().read(blocks));
    }
  });

  it('is none where a story only asks its readers', () => {
    const story = [
      'In an interview with Tamsin Reed, the paper learned of the clock.',
      'Who broke it?',
      'The council said that nobody did.',
      'Will it ever run again?',
      'Reed said that it would not.',
    ];
    expect(quotationsIn(story.join('\n')).filter((line) => line.startsWith('direct'))).toEqual([]);
  });
});

describe('a label', () => {
  it('leaves out what the transcript notes in brackets', () => {
    expect(quotationsIn('REED: It was late. (laughs) I went home at once.')).toEqual([
      'direct: Reed | - | - | It was late. I went home at once. [2 parts]',
    ]);
  });

  it.each([
    ['ANCHOR (TAMSIN REED): It was late.', 'Tamsin Reed (anchor)'],
    ['TAMSIN REED (REPORTER): It was late.', 'Tamsin Reed (reporter)'],
    ['TAMSIN REED, HOST: It was late.', 'Tamsin Reed (host)'],
    ['TAMSIN REED, BYLINE: It was late.', 'Tamsin Reed'],
    ['SEN. TAMSIN REED (R-OH): It was late.', 'Tamsin Reed (Sen.)'],
    ['TAMSIN REED (VOICE-OVER): It was late.', 'Tamsin Reed'],
  ])('may say what its bearer is: %s', (line, who) => {
    expect(quotationsIn(`${line}\nREED: It was.`)).toEqual([
      `direct: ${who} | - | - | It was late.`,
      `direct: ${who} | - | - | It was.`,
    ]);
  });

  it.each([
    'STORM (UPDATE): It was late.',
    'KIEL, GERMANY: It was late.',
    'BREAKING NEWS (LIVE): It was late.',
    'TAMSIN REED, HOST: Five Things We Know',
  ])('is none in a headline: %s', (line) => {
    expect(quotationsIn(line)).toEqual([]);
  });

  it('may be the outlet that asks, which the text has named', () => {
    expect(
      quotationsIn(
        'Tamsin Reed spoke to the Elm County Courier.\nCOURIER: Was it late?\nREED: It was.',
      ).slice(-2),
    ).toEqual([
      'direct: Elm County Courier | - | - | Was it late?',
      'direct: Tamsin Reed | - | - | It was.',
    ]);
  });

  it.each([
    ['Reed: “It was late.”', ['direct: Tamsin Reed (The clockmaker) | - | - | It was late.']],
    ['Reed: It was late.', ['direct: Tamsin Reed (The clockmaker) | - | - | It was late.']],
    ['Cllr Reed: “It was late.”', ['direct: Tamsin Reed (The clockmaker) | - | - | It was late.']],
    ['Weather: It was late.', []],
    ['Update: “It was late.”', ['direct: Ivo Kern (The mayor) | - | - | It was late.']],
  ])('may be a surname that the article knows: %s', (line, expected) => {
    const story = 'The clockmaker Tamsin Reed was late.\nThe mayor, Ivo Kern, said they were slow.';
    expect(quotationsIn(`${story}\n${line}`).slice(1)).toEqual(expected);
  });

  it('may be a surname by which alone the article knows somebody', () => {
    const story = 'Brandt was glad. Ivo Kern said the match was slow.\nBrandt: “It was late.”';
    expect(quotationsIn(story).at(-1)).toBe('direct: Brandt | - | - | It was late.');
  });

  it('holds as the name comes and goes', () => {
    const reader = createReader();
    for (const first of [
      'The clockmaker Tamsin Reed was late.',
      'Clocks were mended.',
      'Ann Reed sat.',
    ]) {
      const { blocks } = blocksOfText(`${first}\nReed: It was late.`);
      expect(reader.read(blocks)).toEqual(createReader().read(blocks));
    }
  });

  it.each(['BOOM: Mayor Just Fired Every Drummer', 'STAT OF THE WEEK: Nine clocks are wrong.'])(
    'is no headline: %s',
    (text) => {
      expect(quotationsIn(text).filter((line) => line.startsWith('direct'))).toEqual([]);
    },
  );
});
