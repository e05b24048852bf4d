import { describe, expect, it } from 'vitest';
import { measuresOf } from '#tests/scoring/measures.ts';
import { scoreQuotations } from '#tests/scoring/quotation-score.ts';
import type { QuoteSpans } from '#tests/scoring/quotation-score.ts';
import type { TextSpan } from '#tests/scoring/word-sets.ts';

const text = [
  'Ann Lee said that the pier is closed.',
  '“We will open it again in May,” said Ben Okafor, the mayor. “That is a promise.”',
  'She calls it “the old lady of the bay” and hums.',
].join('\n');

function at(words: string): TextSpan {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`Not in the text: ${words}`);
  return { start, end: start + words.length };
}

const closed: QuoteSpans = {
  ...at('that the pier is closed'),
  kind: 'indirect',
  speaker: { ...at('Ann Lee'), text: 'Ann Lee' },
  cue: at('said'),
};
const promise: QuoteSpans = {
  start: at('“We will').start,
  end: at('a promise.”').end,
  parts: [at('“We will open it again in May,”'), at('“That is a promise.”')],
  kind: 'direct',
  speaker: at('Ben Okafor, the mayor'),
  cue: { ...at('said Ben'), end: at('said Ben').start + 4 },
};

function measured(predicted: readonly QuoteSpans[], neutral: readonly TextSpan[] = []) {
  return measuresOf(scoreQuotations(text, [closed, promise], predicted, neutral));
}

describe('the score of a reading', () => {
  it('is full for gold itself', () => {
    for (const [name, value] of Object.entries(measured([closed, promise]))) {
      expect([name, value]).toEqual([name, 100]);
    }
  });

  it('is nothing for no answer', () => {
    for (const value of Object.values(measured([]))) expect(value).toBe(0);
  });

  it('takes a quotation with half of its words for found, and only the whole for exact', () => {
    const short = { ...closed, ...at('the pier is closed') };
    const score = measured([short, promise]);
    expect(score['quotations_f1']).toBe(100);
    expect(score['exact_f1']).toBe(50);
    expect(score['content_recall']).toBeCloseTo((100 * 15) / 16);
    expect(score['content_precision']).toBe(100);
  });

  it('counts the words between two parts as nobody’s', () => {
    const hull = { ...promise, parts: undefined };
    expect(measured([closed, hull])['content_precision']).toBeCloseTo((100 * 16) / 21);
  });

  it('counts a speaker with a word in common as right, and another as wrong end to end', () => {
    const surname = { ...promise, speaker: at('Okafor') };
    expect(measured([closed, surname])['end_to_end_f1']).toBe(100);
    const wrong = { ...promise, speaker: at('Ann Lee') };
    const score = measured([closed, wrong]);
    expect(score['end_to_end_f1']).toBe(50);
    expect(score['marked_speaker_right']).toBe(0);
  });

  it('pairs each gold quotation with one answer only', () => {
    const score = measured([closed, { ...closed }, promise]);
    expect(score['quotations_precision']).toBeCloseTo(200 / 3);
    expect(score['quotations_recall']).toBe(100);
  });

  it('marks down a passage in quotation marks that nobody says, unless gold leaves it open', () => {
    const title: QuoteSpans = { ...at('“the old lady of the bay”'), kind: 'direct' };
    expect(measured([closed, promise, title])['marked_precision']).toBe(50);
    const tally = scoreQuotations(text, [promise], [promise, title], [title]);
    expect(tally.percent('direct right', 'direct, not neutral')).toBe(100);
  });

  it('tells recall by kind, and a belief from speech', () => {
    const belief = { ...closed, speechCue: false };
    const score = measuresOf(scoreQuotations(text, [belief, promise], [promise]));
    expect(score['recall_direct']).toBe(100);
    expect(score['recall_indirect_no_speech_verb']).toBe(0);
  });

  it('asks for the full name where gold says who is behind a mention', () => {
    const entity = { id: '1', type: 'person', name: 'Benjamin Okafor' };
    const gold = { ...promise, speaker: { ...at('Ben Okafor'), entity } };
    const named = (name: string): QuoteSpans => ({
      ...promise,
      speaker: { ...at('Okafor'), text: 'Okafor', name },
    });
    const score = (name: string) => measuresOf(scoreQuotations(text, [gold], [named(name)]));
    expect(score('Benjamin Okafor')).toMatchObject({ name_right: 100, name_contained: 100 });
    expect(score('Okafor')).toMatchObject({ name_right: 0, name_contained: 100 });
    expect(score('Ann Lee')).toMatchObject({ name_right: 0, name_contained: 0 });
  });
});
