import type { Difference } from '#tests/scoring/judge.ts';
import { readStories } from '#tests/scoring/story-gold.ts';
import { storyMeasures } from '#tests/scoring/story-measures.ts';
import { scoreStories } from '#tests/scoring/story-score.ts';
import { Tally } from '#tests/scoring/tally.ts';

/** The measures of our own stories as the reader reads them now, in per cent. */
export function scoredStories(): Readonly<Record<string, number>> {
  const tally = new Tally();
  scoreStories(readStories(), tally);
  return storyMeasures(tally);
}

/** Prints what the reader sees otherwise than gold in our own stories, by class and story. */
export function printDifferences(): void {
  const tally = new Tally();
  const differences = scoreStories(readStories(), tally);
  const classes = [...new Set(differences.map((each) => each.class))].sort();
  for (const name of classes) {
    const list = differences.filter((each) => each.class === name);
    console.log(`\n${name}: ${list.length} of ${tally.of(`${name} asked`)}`);
    for (const each of list) console.log(`  ${line(each)}`);
  }
}

function line({ story, gold, read, at }: Difference): string {
  const answer = gold === '-' ? `reads ${read}` : `${gold}, reads ${read}`;
  return `${story}: ${at === '' || at === gold || at === read ? '' : `${at} → `}${answer}`;
}
