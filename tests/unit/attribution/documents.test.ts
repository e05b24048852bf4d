import { describe, expect, it } from 'vitest';
import { quotationsIn } from './reading-of.ts';

describe('documents that an outlet brought to light', () => {
  it.each([
    [
      'speak, and the outlet only reported them',
      'The weir was leaking, according to internal emails first reported by the Sallow Courier and seen in part by the BBC.',
      ['indirect: internal emails | according to | Sallow Courier | The weir was leaking'],
    ],
    [
      'speak at the head of a sentence too',
      'According to private messages obtained by Reuters, the weir was never checked.',
      ['indirect: private messages | According to | Reuters | the weir was never checked'],
    ],
    [
      'are not called first for who published them first',
      'The weir was sold in June, according to leaked documents first published by Der Spiegel.',
      ['indirect: leaked documents | according to | Der Spiegel | The weir was sold in June'],
    ],
    [
      'speak where the outlet closes the sentence by what is left of its name',
      'The letters, sent in spring, describe “a slow leak” in the weir, the Courier reported on Friday.',
      ['mixed: The letters | describe | The Courier | “a slow leak” in the weir'],
    ],
    [
      'speak where its name is known by its last word alone',
      'The memo calls the weir “a sieve,” the Sallow Gazette reported.',
      ['mixed: The memo | calls | Sallow Gazette | the weir “a sieve,”'],
    ],
    [
      'leave to others what these said in them',
      'Divers warned the owners that the weir was leaking, according to internal emails seen by the BBC.',
      ['indirect: Divers | warned | BBC | that the weir was leaking'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });
});
