import { describe, expect, it } from 'vitest';
import { quotationsIn, readingOf } from './reading-of.ts';

/** Each quotation's first words and its media: "It floats: statement (in a statement)". */
function mediaIn(text: string): readonly string[] {
  return readingOf(text).quotations.map(({ spoken, words, media }) => {
    const [first = ''] = (spoken || words).split(/[,.?]/);
    return `${first}: ${media.map(({ medium, text: stated }) => `${medium} (${stated})`).join(', ') || '-'}`;
  });
}

describe('the medium of words', () => {
  it.each([
    ['“It floats,” Mira Holt said in a written statement.', 'statement (in a written statement)'],
    ['In a statement on Monday, Mira Holt said: “It floats.”', 'statement (In a statement)'],
    ['In a statement “It floats,” Mira Holt said.', 'statement (In a statement)'],
    ['“It floats,” the port said in a news release.', 'statement (in a news release)'],
    [
      '“It floats,” Mira Holt said on Monday in an emailed statement.',
      'statement (in an emailed statement)',
    ],
    ['“It floats,” Mira Holt wrote on Facebook.', 'post (on Facebook)'],
    ['“It floats,” Mira Holt wrote late Monday on her Facebook page.', 'post (on her Facebook)'],
    ['“It floats,” Mira Holt said in a post on X.', 'post (in a post)'],
    [
      '“It floats,” Mira Holt wrote in a series of angry posts.',
      'post (in a series of angry posts)',
    ],
    ['On Truth Social, Mira Holt wrote: “It floats.”', 'post (On Truth Social)'],
    ['“It floats,” Mira Holt tweeted.', 'post (tweeted)'],
    ['“It floats,” Mira Holt told reporters.', 'remarks to reporters (told reporters)'],
    [
      '“It floats,” Mira Holt told waiting reporters at a news conference in Kiel.',
      'news conference (at a news conference), remarks to reporters (told waiting reporters)',
    ],
    ['“It floats,” Mira Holt told a news conference.', 'news conference (told a news conference)'],
    ['“It floats,” Mira Holt said in an email to the AP.', 'e-mail (in an email)'],
    ['“It floats,” Mira Holt told the AP by e-mail.', 'e-mail (by e-mail)'],
    [
      '“It floats,” Mira Holt wrote in a text message to her crew.',
      'text message (in a text message)',
    ],
    [
      '“It floats,” Mira Holt wrote in her resignation letter.',
      'letter (in her resignation letter)',
    ],
    ['“It floats,” Mira Holt testified.', 'testimony (testified)'],
    ['“It floats,” Mira Holt said in sworn testimony.', 'testimony (in sworn testimony)'],
    ['“It floats,” Mira Holt told the appeals court.', 'hearing (told the appeals court)'],
    ['“It floats,” Mira Holt said at a hearing on Monday.', 'hearing (at a hearing)'],
    ['“It floats,” Mira Holt said in an interview with Le Monde.', 'interview (in an interview)'],
    ['“It floats,” Mira Holt told Reuters by telephone.', 'interview (by telephone)'],
    [
      '“It floats,” Mira Holt said in her State of the Union address.',
      'speech (in her State of the Union address)',
    ],
    ['“It floats,” Mira Holt told a cheering crowd.', 'speech (told a cheering crowd)'],
    ['“It floats,” Mira Holt said on a sailing podcast.', 'broadcast (on a sailing podcast)'],
    ['“It floats,” the union said in court papers.', 'document (in court papers)'],
  ])('is what the sentence says: %s', (text, media) => {
    expect(mediaIn(text)).toEqual([`It floats: ${media}`]);
  });

  it.each([
    ['nothing says it', '“It floats,” Mira Holt said.'],
    ['the words themselves speak of one', '“It floats in a statement,” Mira Holt said.'],
    ['what is said speaks of one', 'Mira Holt said the row on Facebook in an interview was “sad”.'],
    ['another paper tells', '“It floats,” Mira Holt told the AP that the court was late.'],
    ['a trial is a test', '“It floats,” Mira Holt said during a clinical trial.'],
    ['listeners are far away', '“It floats,” Mira Holt told her radio audience.'],
    ['a post is a job', '“It floats,” Mira Holt said in the post office.'],
  ])('is none where %s', (_, text) => {
    expect(mediaIn(text).map((line) => line.split(': ')[1])).toEqual(['-']);
  });

  it('belongs to the cue that it stands with', () => {
    const text =
      'Mira Holt said in a statement that “it floats”, and Jo Lind told reporters “it sinks”.';
    expect(mediaIn(text)).toEqual([
      'it floats: statement (in a statement)',
      'it sinks: remarks to reporters (told reporters)',
    ]);
  });

  it('stays while the same speaker goes on, and no longer', () => {
    const lines = (rest: string) => mediaIn(`“It floats,” Mira Holt said in a letter. ${rest}`)[1];
    expect(lines('“We looked at it,” she added.')).toBe('We looked at it: letter (in a letter)');
    expect(lines('“We looked at it,” she told a rally.')).toBe(
      'We looked at it: speech (told a rally)',
    );
    expect(lines('“We looked at it,” Jo Lind said.')).toBe('We looked at it: -');
    expect(lines('It was cold. “We looked at it,” she said.')).toBe('We looked at it: -');
  });

  it('is that of words that no cue attributes', () => {
    expect(mediaIn('In an interview with Mira Holt, “it floats, and we are glad”.')).toEqual([
      'it floats: interview (In an interview)',
    ]);
  });

  it('goes over the colon that announces the next paragraph', () => {
    const text = 'In a post on X, Mira Holt wrote:\n“It floats, and we are glad of it.”';
    expect(mediaIn(text)).toEqual(['It floats: post (In a post)']);
    expect(quotationsIn(text)[0]).toMatch(/^direct: Mira Holt/);
  });
});
