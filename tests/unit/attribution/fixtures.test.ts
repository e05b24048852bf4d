import { describe, expect, it } from 'vitest';
import { readStories } from '#tests/scoring/story-gold.ts';
import { storyMeasures } from '#tests/scoring/story-measures.ts';
import { scoreStories } from '#tests/scoring/story-score.ts';
import { Tally } from '#tests/scoring/tally.ts';

/**
 * What the reader must reach on all our stories together, in per cent, and what it is to reach. The
 * first only ever goes up. `npm run bench:reader -- --errors` lists what stands between the two.
 */
const thresholds: readonly (readonly [measure: string, reached: number, aim: number])[] = [
  ['outlet_right', 95, 95],
  ['outlet_precision', 90, 95],
  ['unnamed_found', 98, 95],
  ['unnamed_precision', 99, 95],
  ['terms_right', 99, 95],
  ['reasons_right', 99, 95],
  ['unnamed_outlet_right', 96, 95],
  ['speaker_name_right', 90, 92],
  ['roles_right', 87, 90],
  ['marked_found', 97, 99],
  ['marked_precision', 100, 98.5],
  ['marked_speaker_right', 94, 95],
  ['content_f1', 90, 90],
  ['end_to_end_f1', 82, 85],
  ['cited_found', 97, 95],
  ['cited_precision', 99, 95],
  ['namesakes_left_alone', 100, 100],
  ['marked_terms_found', 80, 90],
  ['marked_terms_precision', 79, 90],
  ['kind_right', 98, 97],
  ['content_exact', 92, 95],
  ['cue_right', 96, 97],
  ['mood_right', 98, 97],
  ['sources_lines_right', 100, 100],
  ['photo_lines_right', 100, 100],
  ['stray_marks_right', 100, 98],
];

describe('stories of every kind', () => {
  const stories = readStories();
  const tally = new Tally();
  scoreStories(stories, tally);
  const measures = storyMeasures(tally);

  it('are many', () => {
    expect(stories.length).toBeGreaterThanOrEqual(62);
  });

  it.each(thresholds)('%s: at least %d per cent (aim: %d)', (measure, reached) => {
    expect(measures[measure]).toBeGreaterThanOrEqual(reached);
  });
});
