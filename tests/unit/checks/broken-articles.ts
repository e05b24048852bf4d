import type { Article } from '#shared/article/article.ts';
import { makePhoto, makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { story, tiedStory, withFigure } from './proofreading.ts';

export const photo = makePhoto({
  id: 'p1',
  asset: {
    sha256: 'a'.repeat(64),
    extension: 'jpg',
    mediaType: 'image/jpeg',
    bytes: 10,
    width: null,
    height: null,
  },
});
export const ap = makeSource({ id: 's1', kind: 'outlet', name: 'AP', listed: true });
const slate = makeSource({ id: 's2', kind: 'outlet', name: 'Slate', listed: true });
export const waiting = makePhoto({ id: 'p2', credit: 'Port Office', platform: 'Flickr' });

/** At least one article that breaks each rule in each way it can be broken. */
export const broken: readonly (readonly [RuleId, string, Article])[] = [
  [
    'quote/no-speaker',
    'at the start of a sentence',
    story(['Nobody sails. “We wait for water, and we cannot sail.” It rose.']),
  ],
  [
    'quote/no-speaker',
    'inside a sentence',
    story(['From the pier, “Who has taken the water away?” and silence.']),
  ],
  [
    'quote/late-speaker',
    'of four sentences',
    story([
      'It rained.',
      '“The tide is what it is in this harbor, and it was so before any of us came to live here. The boat waits for it. The pilot does too. Nobody else has to,” Jo Lind insisted.',
    ]),
  ],
  [
    'quote/joined-speakers',
    'in one paragraph',
    story(['“We wait,” Jo Lind insisted. “We never wait for anybody,” Ada Berg said.']),
  ],
  ['quote/unbalanced-marks', 'mismatched', story(['"We wait,” Jo Lind said.'])],
  ['quote/unbalanced-marks', 'mismatched the other way', story(['“We wait," Jo Lind said.'])],
  ['quote/unbalanced-marks', 'opened twice', story(['“We wait,“ Jo Lind said.'])],
  ['quote/unbalanced-marks', 'the wrong way round', story(['”We wait,“ Jo Lind said.'])],
  ['quote/unbalanced-marks', 'unclosed', story(['Jo Lind said, “We wait for water.'])],
  ['quote/unbalanced-marks', 'unopened', story(['It rained. We wait for water,” Jo Lind said.'])],
  [
    'quote/borrowed',
    'beside a cited outlet',
    story(['The water is low, according to AP. “We wait,” Jo Lind said.'], { sources: [ap] }),
  ],
  [
    'quote/borrowed',
    'by its record',
    tiedStory(
      'We wait,',
      makeQuote({ id: 'q1', words: 'We wait,', speakerId: 's9', outletId: 's2' }),
      { sources: [slate] },
    ),
  ],
  [
    'quote/differs-from-material',
    'by its record',
    tiedStory(
      'We wait for water,',
      makeQuote({
        id: 'q1',
        words: 'We wait for rain',
        speakerId: 's9',
        spot: { sha256: 'a', start: 0, end: 17, words: 'We wait for\nwater', where: 'p. 3' },
      }),
      { sources: [makeSource({ id: 's9', kind: 'person', name: 'Jo Lind' })] },
    ),
  ],
  [
    'quote/altered',
    'one passage',
    tiedStory('We always wait,', makeQuote({ id: 'q1', words: 'We never wait.', speakerId: 's9' })),
  ],
  ['quote/edited', 'words put in', story(['“We close [the pier] today,” Jo Lind said.'])],
  ['quote/edited', 'words left out', story(['“We close the pier … today,” Jo Lind said.'])],
  [
    'quote/edited',
    'with a record',
    tiedStory(
      'We wait [there] for water,',
      makeQuote({ id: 'q1', words: 'We wait there for water.', speakerId: 's9' }),
    ),
  ],
  ['quote/loaded-verb', 'past', story(['“We close the pier,” Jo Lind insisted.'])],
  [
    'quote/medium',
    'a statement called an interview',
    tiedStory(
      'We wait,',
      makeQuote({ id: 'q1', words: 'We wait,', speakerId: 's9', medium: 'statement' }),
      {},
      ['In an interview “', '”'],
    ),
  ],
  [
    'quote/translated',
    'by its record',
    tiedStory(
      'We wait,',
      makeQuote({ id: 'q1', words: 'We wait,', speakerId: 's9', language: 'nb' }),
    ),
  ],
  ['anon/opinion', 'of an official', story(['“I think the mud moves,” a French official said.'])],
  ['anon/plural', 'of one on record', expertsOf('an economist')],
  ['claim/convicts-early', 'a thief', story(['Police took the alleged thief Jo Lind home.'])],
  [
    'claim/near-verbatim',
    'of a record',
    story(['They say that the last boat of the night waits for nobody now.'], {
      quotes: [makeQuote({ id: 'q1', words: 'The last boat of the night waits for nobody.' })],
    }),
  ],
  [
    'anon/boilerplate-reason',
    'not authorised',
    story([
      'It is unsafe, said officials who spoke on condition of anonymity because they were not authorized to speak publicly.',
    ]),
  ],
  [
    'anon/off-record-used',
    'named',
    story(['“We wait,” Jo Lind said.'], {
      sources: [makeSource({ id: 's9', kind: 'person', name: 'Jo Lind', terms: 'off the record' })],
    }),
  ],
  ['claim/allegation', 'hedged', story(['The captain allegedly sank the boat.'])],
  [
    'claim/no-response',
    'anywhere',
    story(['The captain allegedly sank the boat, according to Ada Berg.']),
  ],
  ['claim/arrested-for', 'a deed', story(['Jo Lind was arrested for theft.'])],
  ['figure/no-source', 'a share', story(['The harbor lost 40 percent of its water.'])],
  [
    'figure/poll',
    'without a pollster',
    story([
      'A poll of 812 adults by telephone, taken from June 3 to June 7, found that 40 percent sail. It has a margin of error of plus or minus 3.5 percentage points.',
    ]),
  ],
  ['claim/vague-source', 'vague', story(['The mud moves, experts say.'])],
  ['claim/vague-source', 'unnamed', story(['A French official would not comment.'])],
  [
    'anon/no-reason',
    'at the end',
    story(['It is unsafe, said officials who spoke on condition of anonymity.']),
  ],
  [
    'anon/no-reason',
    'in mid-sentence',
    story(['It is unsafe, officials on condition of anonymity said there.']),
  ],
  ['outlet/not-listed', 'without a line', story(['The tide is late, according to The Hill.'])],
  [
    'outlet/not-listed',
    'with a typed line',
    story(['The tide is late, according to The Hill.', 'Sources: AP']),
  ],
  [
    'claim/reportedly',
    'in the middle of a sentence',
    story(['The ferry is reportedly late, and waits.']),
  ],
  ['claim/reportedly', 'at its start', story(['Reportedly, the ferry is late.'])],
  ['claim/reportedly', 'by the press', story(['It is late, according to press reports.'])],
  [
    'figure/within-margin',
    'a statistical tie',
    story(['Jo Lind and Ada Berg are in a statistical dead heat.']),
  ],
  [
    'figure/within-margin',
    'by its own words',
    story(['Jo Lind leads Ada Berg by two points, within the margin of error.']),
  ],
  [
    'quote/fragment',
    'behind “was”',
    story(['Jo Lind insisted she was “very pleased” with the tide.']),
  ],
  ['quote/dialect', 'said', story(['“We’re gonna wait for water,” Jo Lind said.'])],
  [
    'anon/quote-approval',
    'with terms in the text',
    story(['“We wait for water,” a French official said on condition of anonymity.']),
  ],
  ['outlet/listed-unused', 'a record', story(['The tide is late.'], { sources: [slate] })],
  [
    'outlet/listed-unused',
    'typed, first of two',
    story(['The tide is late, AP reports.', 'Sources: Slate, AP']),
  ],
  [
    'outlet/listed-unused',
    'typed, last of two',
    story(['The tide is late, AP reports.', 'Sources: AP, Slate']),
  ],
  [
    'outlet/alias',
    'against a record',
    story(['The tide is late, according to The Associated Press.'], { sources: [ap] }),
  ],
  [
    'outlet/alias',
    'against a typed line',
    story(['The tide is late, according to The Associated Press.', 'Sources: AP']),
  ],
  [
    'outlet/over-reliance',
    'on an outlet in three of five paragraphs',
    story(
      [...Array<string>(3).fill('The tide is late, according to AP.'), 'It rained.', 'It sank.'],
      {
        sources: [ap],
      },
    ),
  ],
  ['photo/no-credit', 'a stored picture', withFigure(story(['Mud.'], { photos: [photo] }), 'p1')],
  ['photo/no-credit', 'a lost record', withFigure(story(['Mud.']), 'p7')],
  [
    'photo/no-credit',
    'with a credit that waits',
    withFigure(story(['Mud.'], { photos: [photo, waiting] }), 'p1'),
  ],
  ['photo/credit-unused', 'a record', story(['Mud.'], { photos: [waiting] })],
  [
    'photo/credit-unused',
    'a picture that is not placed',
    story(['Mud.'], { photos: [{ ...photo, credit: 'Port Office' }] }),
  ],
  ['photo/credit-unused', 'typed', story(['Mud.', 'Photo credit: Port Office/Flickr'])],
  [
    'photo/credit-mismatch',
    'with a photographer in the file',
    withFigure(
      story(['Mud.'], { photos: [{ ...photo, credit: 'AP', embedded: { creator: 'Ada Berg' } }] }),
      'p1',
    ),
  ],
  ['photo/no-caption', 'none', withFigure(story(['Mud.'], { photos: [photo] }), 'p1')],
  [
    'photo/no-caption',
    'a name',
    withFigure(story(['Mud.'], { photos: [{ ...photo, caption: 'Jo Lind' }] }), 'p1'),
  ],
  ['photo/no-rights', 'nothing recorded', withFigure(story(['Mud.'], { photos: [photo] }), 'p1')],
  [
    'photo/expired',
    'the day before',
    withFigure(story(['Mud.'], { photos: [{ ...photo, expiry: '2026-11-21' }] }), 'p1'),
  ],
  [
    'photo/cc-attribution',
    'without its link',
    withFigure(
      story(['Mud.'], { photos: [{ ...photo, creator: 'Ada Berg', licence: 'CC BY 4.0' }] }),
      'p1',
    ),
  ],
  [
    'photo/cc-attribution',
    'without the title',
    withFigure(
      story(['Mud.'], {
        photos: [
          { ...photo, creator: 'Ada Berg', licence: 'CC BY 2.0', link: 'https://port.example' },
        ],
      }),
      'p1',
    ),
  ],
  [
    'photo/cc-attribution',
    'cropped',
    withFigure(
      story(['Mud.'], {
        photos: [
          {
            ...photo,
            creator: 'Ada Berg',
            licence: 'CC BY-ND 4.0',
            link: 'https://port.example',
            focus: { x: 0, y: 0 },
          },
        ],
      }),
      'p1',
    ),
  ],
  [
    'photo/cc-noncommercial',
    'with nothing to say why',
    withFigure(story(['Mud.'], { photos: [{ ...photo, licence: 'CC BY-NC-SA 4.0' }] }), 'p1'),
  ],
  [
    'photo/ai',
    'generated, with a caption',
    withFigure(
      story(['Mud.'], {
        photos: [
          {
            ...photo,
            caption: 'Mud in the harbor of Kiel.',
            digitalSourceType: 'trainedAlgorithmicMedia',
          },
        ],
      }),
      'p1',
    ),
  ],
  [
    'photo/ai',
    'a composite by its file, without a caption',
    withFigure(
      story(['Mud.'], {
        photos: [{ ...photo, embedded: { digitalSourceType: 'compositeSynthetic' } }],
      }),
      'p1',
    ),
  ],
  ['photo/no-alt', 'none', withFigure(story(['Mud.'], { photos: [photo] }), 'p1')],
  [
    'photo/no-alt',
    'the caption again',
    withFigure(
      story(['Mud.'], {
        photos: [{ ...photo, alt: 'The quay at low water', caption: 'The quay at low water.' }],
      }),
      'p1',
    ),
  ],
  [
    'correct/euphemism',
    'an update that does not say what was wrong',
    story(['Mud.', 'This story has been updated.']),
  ],
  [
    'correct/euphemism',
    'a clarification',
    story(['Clarification: The ferry sails at noon, not at one.']),
  ],
  [
    'correct/euphemism',
    'of an earlier version',
    story(['An earlier version of this story misstated the hour.']),
  ],
  ['meta/no-headline', 'none', story(['Mud.'], { headline: ' ' })],
  ['meta/no-byline', 'no byline', story(['Mud.'], { byline: [] })],
  ['meta/no-byline', 'no dateline', story(['Mud.'], { dateline: ' ' })],
  ['meta/no-byline', 'no section', story(['Mud.'], { section: '' })],
  ['meta/placeholder', 'in the text', story(['The ferry carries TK people.'])],
  ['meta/placeholder', 'in the headline', story(['Mud.'], { headline: 'Ferry waits for TK' })],
  ['meta/placeholder', 'in the byline', story(['Mud.'], { byline: ['Jo Lind', 'Ada TK'] })],
  ['text/open-suggestion', 'of words', suggestedStory('text')],
  ['text/open-suggestion', 'of a paragraph', suggestedStory('paragraph')],
];

/** What experts say, tied to a record of one. */
function expertsOf(name: string): Article {
  const source = makeSource({ id: 's9', kind: 'person', name, named: false });
  const cited = [{ type: 'citation', attrs: { sourceId: source.id } }];
  const content = [
    { type: 'text', text: 'Experts', marks: cited },
    { type: 'text', text: ' said on condition of anonymity that the boat was late.' },
  ];
  const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
  return story([], { sources: [source], body });
}

/** Mud, and a word or a paragraph that somebody wants in its place. */
/** One suggestion, of words or of a whole paragraph. */
export function suggestedStory(of: 'text' | 'paragraph'): Article {
  const attrs = { id: 's1', by: 'Jo Lind', at: '2026-11-22T09:00:00.000Z' };
  const paragraph = (text: string, kind: 'insertion' | 'deletion') => ({
    type: 'paragraph',
    ...(of === 'paragraph' ? { marks: [{ type: kind, attrs }] } : {}),
    content: [
      { type: 'text', text, ...(of === 'text' ? { marks: [{ type: kind, attrs }] } : {}) },
      { type: 'text', text: ' lies there.' },
    ],
  });
  const content = [paragraph('Mud', 'deletion'), paragraph('Sand', 'insertion')];
  return story([], { body: { type: 'doc', content } });
}
