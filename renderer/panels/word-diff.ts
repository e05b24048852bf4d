import { bareWord } from '#shared/checks/verbatim.ts';

/** A run of words: in both texts, only in the record, or only in the article. */
export interface DiffRun {
  readonly kind: 'both' | 'record' | 'text';
  readonly words: string;
}

/**
 * How the words in the text differ from those of the record, or `null` where they do not. Case,
 * punctuation and white space are no difference.
 */
export function wordDiff(record: string, text: string): readonly DiffRun[] | null {
  const a = wordsOf(record);
  const b = wordsOf(text);
  if (a.length === b.length && a.every((word, index) => alike(word, b[index]))) return null;
  return runs(a, b, commonLengths(a, b));
}

/** `lengths[i][j]`: the longest common run of words of `a` from `i` and `b` from `j`. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = [new Array<number>(b.length + 1).fill(0)];
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const below = lengths[0] ?? [];
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = alike(a[i], b[j])
        ? (below[j + 1] ?? 0) + 1
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    lengths.unshift(row);
  }
  return lengths;
}

function runs(
  a: readonly string[],
  b: readonly string[],
  lengths: readonly (readonly number[])[],
): readonly DiffRun[] {
  const found: { kind: DiffRun['kind']; words: string }[] = [];
  const add = (kind: DiffRun['kind'], word: string): void => {
    const last = found.at(-1);
    if (last?.kind === kind) last.words += ` ${word}`;
    else found.push({ kind, words: word });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && alike(left, right)) {
      add('both', left);
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      add('record', left);
      i += 1;
    } else if (right !== undefined) {
      add('text', right);
      j += 1;
    }
  }
  return found;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => bareWord(word) !== '');
}

function alike(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bareWord(a) === bareWord(b);
}
