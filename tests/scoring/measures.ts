import type { Tally } from './tally.ts';

/** The measures of one corpus in per cent, by name: `content_f1`, `marked_speaker_right` and so on. */
export function measuresOf(tally: Tally): Readonly<Record<string, number>> {
  const measures: Record<string, number> = {
    marked_found: tally.percent('marked found', 'marked'),
    marked_precision: tally.percent('direct right', 'direct'),
    marked_speaker_right: tally.percent('marked speaker right', 'marked with speaker'),
  };
  for (const role of ['content', 'speaker', 'cue']) {
    const figures = tally.figures(`both ${role}`, `predicted ${role}`, `gold ${role}`);
    measures[`${role}_precision`] = figures.precision;
    measures[`${role}_recall`] = figures.recall;
    measures[`${role}_f1`] = figures.f1;
  }
  for (const [name, hits] of [
    ['quotations', 'matched'],
    ['end_to_end', 'matched end to end'],
    ['exact', 'exact'],
    ['exact_end_to_end', 'exact end to end'],
  ] as const) {
    const figures = tally.figures(hits, 'predicted', 'gold');
    measures[`${name}_precision`] = figures.precision;
    measures[`${name}_recall`] = figures.recall;
    measures[`${name}_f1`] = figures.f1;
  }
  for (const name of tally.names()) {
    const [, kind] = /^of (.+)$/.exec(name) ?? [];
    if (kind === undefined) continue;
    measures[`recall_${kind.replace(/\W+/g, '_').replace(/_$/, '')}`] = tally.percent(
      `found ${kind}`,
      name,
    );
  }
  if (tally.of('named') > 0) {
    measures['name_right'] = tally.percent('name right', 'named');
    measures['name_contained'] = tally.percent('name contained', 'named');
    measures['marked_precision_without_neutral'] = tally.percent(
      'direct right',
      'direct, not neutral',
    );
  }
  return measures;
}
