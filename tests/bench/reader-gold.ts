import { goldCorpora, scoreCorpus } from '#tests/scoring/gold-corpus.ts';
import { measuresOf } from '#tests/scoring/measures.ts';
import { scoredStories } from './reader-stories.ts';

/**
 * How near the reader comes to people, in per cent: `reader.polnear_dev.content_f1` and so on for every
 * corpus of gold that lies beside the checkout, `reader.stories.outlet_right` for our own stories.
 * Prints them with their aims, for people.
 */
export function goldFigures(): Record<string, number> {
  const scored: readonly Scored[] = [
    ...goldCorpora.flatMap((corpus) => {
      const tally = scoreCorpus(corpus);
      return tally === null ? [] : [{ corpus, measures: measuresOf(tally) }];
    }),
    { corpus: 'stories', measures: scoredStories() },
  ];
  if (scored.length === 1) {
    console.log('No gold in ../shared/gold: the reader is scored on our own stories alone.');
  }
  console.log(aimsTable(scored));
  const figures: Record<string, number> = {};
  for (const each of scored) Object.assign(figures, figuresOf(each));
  return figures;
}

/** The measures of one corpus by the names that the bench gives its figures. */
export function figuresOf({ corpus, measures }: Scored): Record<string, number> {
  return Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [`reader.${corpus}.${name}`, value]),
  );
}

interface Scored {
  readonly corpus: string;
  readonly measures: Readonly<Record<string, number>>;
}

/** A measure by name, then what the least system has, what is to be reached, and what people nearly are. */
const aims: readonly (readonly [name: string, ...aims: readonly string[]])[] = [
  ['marked_found', '100', '99', '99.5'],
  ['marked_precision', '96.5', '98.5', '99.5'],
  ['marked_speaker_right', '71.7', '90', '95'],
  ['content_f1', '57.8', '78', '85'],
  ['quotations_f1', '33.9', '58', '70'],
  ['end_to_end_f1', '24.9', '50', '60'],
  ['speaker_f1', '22.5', '70', '80'],
  ['cue_f1', '0', '55', '68'],
  ['exact_f1', '', '', ''],
  ['exact_end_to_end_f1', '', '', ''],
  ['name_right', '45.6', '85', ''],
  ['name_contained', '', '', ''],
  ['marked_precision_without_neutral', '68.7', '90', ''],
  ['outlet_right', '', '95', ''],
  ['outlet_precision', '', '95', ''],
  ['unnamed_found', '', '95', ''],
  ['terms_right', '', '95', ''],
  ['reasons_right', '', '95', ''],
  ['speaker_name_right', '', '90', ''],
  ['roles_right', '', '90', ''],
];

function aimsTable(scored: readonly Scored[]): string {
  const row = (name: string, cells: readonly string[]): string =>
    [name.padEnd(34), ...cells.map((cell) => cell.padStart(14))].join('');
  return [
    row('', [...scored.map(({ corpus }) => corpus), 'floor', 'to reach', 'stretch']),
    ...aims.map(([name, ...columns]) =>
      row(name, [...scored.map(({ measures }) => measures[name]?.toFixed(1) ?? '–'), ...columns]),
    ),
  ].join('\n');
}
