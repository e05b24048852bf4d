/**
 * How many times as long `hard` takes as `usual` does, a case of the same size that nobody made up: by the
 * best of three runs each, in turn, so that what else the machine does counts for little. Where work grows
 * with the size alone this is a small number; a test that takes it has a wide margin.
 */
export async function timesAsLong(hard: () => unknown, usual: () => unknown): Promise<number> {
  const best = { hard: Infinity, usual: Infinity };
  for (let run = 0; run < 3; run += 1) {
    best.usual = Math.min(best.usual, await timeOf(usual));
    best.hard = Math.min(best.hard, await timeOf(hard));
  }
  return best.hard / best.usual;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
