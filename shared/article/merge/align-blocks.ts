import { isSame, wordsOf } from './values.ts';

/** Blocks that share fewer of their words than this are two blocks, not one that was edited. */
const leastAlike = 0.4;
/** Worth more than any likeness: what stands in both unchanged is never paired with something else. */
const unchanged = 2;

/**
 * Which block of `a` became which of `b`: pairs of indexes, both rising. Of all ways to pair them that
 * keep the order, the one with most unchanged blocks and then most alike words.
 */
export function alignBlocks(
  a: readonly unknown[],
  b: readonly unknown[],
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && isSame(a[start], b[start])) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    isSame(a[a.length - 1 - end], b[b.length - 1 - end])
  ) {
    end += 1;
  }
  const head = Array.from({ length: start }, (_, index) => [index, index] as const);
  const middle = alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const tail = Array.from(
    { length: end },
    (_, index) => [a.length - end + index, b.length - end + index] as const,
  );
  return [...head, ...middle.map(([i, j]) => [i + start, j + start] as const), ...tail];
}

/** Longest common subsequence with weights, from the ends. */
function alignMiddle(
  a: readonly unknown[],
  b: readonly unknown[],
): readonly (readonly [number, number])[] {
  const likeness = likenesses(a, b);
  const best = [new Float64Array(b.length + 1)];
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const below = best[0];
    const row = new Float64Array(b.length + 1);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const paired = at(likeness[i], j);
      const skipped = Math.max(at(below, j), at(row, j + 1));
      row[j] = paired > 0 ? Math.max(skipped, paired + at(below, j + 1)) : skipped;
    }
    best.unshift(row);
  }
  const pairs: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const paired = at(likeness[i], j);
    const here = at(best[i], j);
    if (paired > 0 && here === paired + at(best[i + 1], j + 1)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (here === at(best[i + 1], j)) i += 1;
    else j += 1;
  }
  return pairs;
}

function likenesses(a: readonly unknown[], b: readonly unknown[]): readonly Float64Array[] {
  const others = b.map(wordsOf);
  return a.map((block) => {
    const words = wordsOf(block);
    return Float64Array.from(b, (other, j) =>
      isSame(block, other) ? unchanged : alike(words, others[j] ?? []),
    );
  });
}

/** Share of the words that two blocks have in common (Dice), or 0 below the threshold. */
function alike(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  const share = (2 * common) / (a.length + b.length);
  return share >= leastAlike ? share : 0;
}

function at(row: Float64Array | undefined, index: number): number {
  return row?.[index] ?? 0;
}
