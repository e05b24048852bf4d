import { describe, expect, it } from 'vitest';
import { goldSchema, storyOf } from '#tests/scoring/story-gold.ts';
import { storyMeasures } from '#tests/scoring/story-measures.ts';
import { scoreStory } from '#tests/scoring/story-score.ts';
import { Tally } from '#tests/scoring/tally.ts';

const text = [
  '“The pier is safe,” Ann Lee, the harbour master, told the AP.',
  'An engineer, speaking on condition of anonymity because he feared for his job, said it was not.',
].join('\n');

const right = {
  people: { 'Ann Lee': ['the harbour master'] },
  quotations: [
    {
      kind: 'direct',
      words: '“The pier is safe,”',
      speaker: 'Ann Lee, the harbour master,',
      name: 'Ann Lee',
      cue: 'told',
      outlet: 'Associated Press',
    },
    {
      kind: 'indirect',
      words: 'it was not',
      speaker: 'An engineer, speaking on condition of anonymity because he feared for his job,',
      cue: 'said',
    },
  ],
  unnamed: [
    {
      text: 'An engineer',
      kind: 'unnamed',
      plural: false,
      terms: 'on condition of anonymity',
      reason: 'because he feared for his job',
    },
  ],
  cited: ['AP'],
};

function scored(gold: unknown) {
  const { tally, differences } = scoreStory(storyOf('pier', text, goldSchema.parse(gold)));
  const total = new Tally();
  total.addAll(tally);
  return { measures: storyMeasures(total), classes: differences.map((each) => each.class) };
}

describe('the score of a story', () => {
  it('is full where the reader sees what gold says, an outlet under any of its names', () => {
    const { measures, classes } = scored(right);
    expect(classes).toEqual([]);
    expect(new Set(Object.values(measures))).toEqual(new Set([100]));
  });

  it('names each difference by its class', () => {
    const [first, second] = right.quotations;
    const other = {
      ...right,
      people: { 'Ann Lee': ['a diver'] },
      quotations: [
        { ...first, outlet: 'Reuters' },
        { ...second, name: 'Bo Dahl' },
      ],
      unnamed: [{ ...right.unnamed[0], kind: 'vague', reason: undefined }],
      cited: ['Reuters'],
    };
    expect(scored(other).classes.toSorted()).toEqual([
      'cited outlet invented',
      'cited outlet missed',
      'namesake taken for an outlet',
      'outlet',
      'reason',
      'role',
      'speaker name',
      'unnamed kind',
    ]);
  });

  it('counts what is missed, and what nobody said', () => {
    const none = { quotations: [], cited: ['AP'] };
    expect(scored(none).classes.toSorted()).toEqual([
      'quotation invented',
      'quotation invented',
      'unnamed invented',
    ]);
    const more = {
      ...right,
      quotations: [...right.quotations, { kind: 'indirect', words: 'feared for his job' }],
    };
    expect(() => scored(more)).toThrow(RangeError);
  });
});
