import type { Tally } from './tally.ts';
import { measuresOf } from './measures.ts';

/** The measures of our own stories in per cent, beside those that every corpus has. */
export function storyMeasures(tally: Tally): Readonly<Record<string, number>> {
  const measures: Record<string, number> = { ...measuresOf(tally) };
  measures['outlet_right'] = tally.percent('outlet right', 'outlet asked');
  measures['outlet_precision'] = tally.percent('outlet read right', 'outlet read');
  for (const [name, about] of asked) {
    if (tally.of(`${about} asked`) > 0) {
      measures[name] = tally.percent(`${about} right`, `${about} asked`);
    }
  }
  return measures;
}

const asked: readonly (readonly [measure: string, about: string])[] = [
  ['unnamed_found', 'unnamed missed'],
  ['unnamed_precision', 'unnamed invented'],
  ['unnamed_kind_right', 'unnamed kind'],
  ['unnamed_number_right', 'unnamed number'],
  ['unnamed_outlet_right', 'unnamed outlet'],
  ['terms_right', 'terms'],
  ['reasons_right', 'reason'],
  ['speaker_name_right', 'speaker name'],
  ['roles_right', 'role'],
  ['cited_found', 'cited outlet missed'],
  ['cited_precision', 'cited outlet invented'],
  ['namesakes_left_alone', 'namesake taken for an outlet'],
  ['kind_right', 'kind'],
  ['content_exact', 'content'],
  ['cue_right', 'cue'],
  ['mood_right', 'mood'],
  ['marked_terms_found', 'term'],
  ['marked_terms_precision', 'term invented'],
  ['sources_lines_right', 'sources credits'],
  ['photo_lines_right', 'photo credits'],
  ['stray_marks_right', 'stray marks'],
];
