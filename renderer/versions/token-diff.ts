/** One step from a text to another: tokens of both, of the old one, or of the new one. */
export interface DiffRun<T> {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly tokens: readonly T[];
}

/** Beyond this many comparisons two stretches count as wholly different: nobody would read such a mix. */
const mostCells = 4_000_000;

/** Words, runs of white space and single other characters, in order: joined they are the text. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}'’]+|\s+|[^\p{L}\p{N}'’\s]/gu) ?? [];
}

/**
 * How the tokens of `before` become those of `after`, by the words that tokens stand for. White space
 * between two changes belongs to them: "old bridge" becomes "new tunnel" in one change, not in two.
 */
export function diffTokens<T>(
  before: readonly T[],
  after: readonly T[],
  wordsOf: (token: T) => string,
): readonly DiffRun<T>[] {
  const same = (a: T | undefined, b: T | undefined): boolean =>
    a !== undefined && b !== undefined && wordsOf(a) === wordsOf(b);
  let start = 0;
  while (start < before.length && same(before[start], after[start])) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const middle = diffMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    wordsOf,
  );
  const head: Op<T>[] = after.slice(0, start).map((token) => ({ kind: 'same', token }));
  const tail: Op<T>[] = after.slice(after.length - end).map((token) => ({ kind: 'same', token }));
  return runsOf(spacesTaken([...head, ...middle, ...tail], wordsOf));
}

interface Op<T> {
  readonly kind: DiffRun<T>['kind'];
  readonly token: T;
}

/** Longest common subsequence. */
function diffMiddle<T>(
  before: readonly T[],
  after: readonly T[],
  wordsOf: (token: T) => string,
): readonly Op<T>[] {
  const width = after.length + 1;
  if (before.length * width > mostCells) {
    return [
      ...before.map((token) => ({ kind: 'deleted', token }) as const),
      ...after.map((token) => ({ kind: 'inserted', token }) as const),
    ];
  }
  const left = before.map(wordsOf);
  const right = after.map(wordsOf);
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const ops: Op<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    if (old !== undefined && fresh !== undefined && left[i] === right[j]) {
      ops.push({ kind: 'same', token: fresh });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      ops.push({ kind: 'deleted', token: old });
      i += 1;
    } else if (fresh !== undefined) {
      ops.push({ kind: 'inserted', token: fresh });
      j += 1;
    }
  }
  return ops;
}

function spacesTaken<T>(ops: readonly Op<T>[], wordsOf: (token: T) => string): readonly Op<T>[] {
  return ops.flatMap((op, index): readonly Op<T>[] => {
    const between =
      op.kind === 'same' &&
      wordsOf(op.token).trim() === '' &&
      changed(ops[index - 1]) &&
      changed(ops[index + 1]);
    return between
      ? [
          { kind: 'deleted', token: op.token },
          { kind: 'inserted', token: op.token },
        ]
      : [op];
  });
}

function changed(op: Op<unknown> | undefined): boolean {
  return op !== undefined && op.kind !== 'same';
}

/** Within a change what went stands before what came. */
function runsOf<T>(ops: readonly Op<T>[]): readonly DiffRun<T>[] {
  const runs: DiffRun<T>[] = [];
  const add = (kind: Op<T>['kind'], tokens: readonly T[]): void => {
    if (tokens.length > 0) runs.push({ kind, tokens });
  };
  let at = 0;
  while (at < ops.length) {
    const isChange = changed(ops[at]);
    const from = at;
    while (at < ops.length && changed(ops[at]) === isChange) at += 1;
    const stretch = ops.slice(from, at);
    const of = (kind: Op<T>['kind']): readonly T[] =>
      stretch.filter((op) => op.kind === kind).map(({ token }) => token);
    for (const kind of ['same', 'deleted', 'inserted'] as const) add(kind, of(kind));
  }
  return runs;
}
