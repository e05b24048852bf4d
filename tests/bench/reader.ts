import nlp from 'compromise';
import { createReader } from '#shared/attribution/reader.ts';
import { newsBlocks } from './news-text.ts';
import { figuresOf, goldFigures } from './reader-gold.ts';
import { printDifferences, scoredStories } from './reader-stories.ts';

/**
 * Figures of the reader: how near it comes to people's gold and to our own, in per cent; characters a
 * second over those of compromise's parse of the same text; and the milliseconds of a full read and of
 * a re-read after one key, each a median of several runs. With `errors` it lists instead what it reads
 * otherwise than gold in our own stories.
 */
export async function bench({
  errors,
}: {
  readonly errors: boolean;
}): Promise<Record<string, number>> {
  if (errors) {
    printDifferences();
    return figuresOf({ corpus: 'stories', measures: scoredStories() });
  }
  const figures: Record<string, number> = {
    ...goldFigures(),
    'reader.throughput_over_compromise': throughputRatio(),
  };
  for (const [name, words] of [
    ['1k', 1_000],
    ['20k', 20_000],
    ['100k', 100_000],
  ] as const) {
    figures[`reader.full_read_ms_${name}`] = fullReadMs(words);
    figures[`reader.key_reread_ms_${name}`] = keyRereadMs(words);
    // The other tools of a bench run may want the thread between two sizes.
    await Promise.resolve();
  }
  return figures;
}

/** Both read the same blocks in turn, so that a busy machine slows both alike. */
function throughputRatio(): number {
  const blocks = newsBlocks(10_000);
  const ratios = Array.from({ length: warmUp + 15 }, () => {
    const ours = milliseconds(() => createReader().read(blocks));
    const theirs = milliseconds(() => blocks.map(({ text }) => nlp(text).length));
    return theirs / ours;
  });
  return median(ratios.slice(warmUp));
}

/** Rounds that only warm the compiler up: the worker that reads lives as long as its window. */
const warmUp = 15;

function fullReadMs(words: number): number {
  const blocks = newsBlocks(words);
  return median(Array.from({ length: 5 }, () => milliseconds(() => createReader().read(blocks))));
}

/** A key goes into one paragraph in the middle; the reader has read the article before. */
function keyRereadMs(words: number): number {
  const blocks = newsBlocks(words);
  const middle = Math.floor(blocks.length / 2);
  const reader = createReader();
  reader.read(blocks);
  const runs = Array.from({ length: 31 }, (_, key) => {
    const typed = blocks.with(middle, {
      kind: 'paragraph',
      text: `${blocks[middle]?.text ?? ''} ${'typing '.repeat(4).slice(0, key)}`,
      links: [],
    });
    return milliseconds(() => reader.read(typed));
  });
  return median(runs);
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
