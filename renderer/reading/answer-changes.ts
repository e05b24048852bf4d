import type { Answer } from '../stores/reading.ts';

/** How a list became another, from front to back. */
type Run =
  { readonly keep: number } | { readonly drop: number } | { readonly put: readonly unknown[] };

/** Places from block `edge` on moved by `by` blocks: paragraphs came or went before them. */
interface Shift {
  readonly edge: number;
  readonly by: number;
}

/** What is new in an answer beside the one before it. */
export type AnswerChanges =
  | { readonly whole: Answer }
  | {
      readonly shift: Shift;
      /** Runs by the path of a list ("reading.quotations"); a list that is missing is the same. */
      readonly lists: Readonly<Record<string, readonly Run[]>>;
      readonly words: number;
      readonly language: string;
    };

/** How far ahead an element is looked for before it counts as another one. */
const reach = 6;

const lists = ['findings', 'passages', 'blocks', 'figures'] as const;

/**
 * What a window has to be told of an answer when it holds the one before. A keystroke changes little
 * of what is found in a long article; taking in all of it again would hold up the next key.
 */
export function changesBetween(before: Answer | null, after: Answer): AnswerChanges {
  if (before === null) return { whole: after };
  const shift = shiftBetween(before.blocks, after.blocks);
  const old = new Map(listsOf(before));
  const changed = listsOf(after).flatMap(([path, list]) => {
    const runs = runsBetween(old.get(path) ?? [], list, shift);
    return runs.every((run) => 'keep' in run) ? [] : [[path, runs] as const];
  });
  return {
    shift,
    lists: Object.fromEntries(changed),
    words: after.words,
    language: after.reading.language,
  };
}

/**
 * The answer that comes of the one before and what changed. What stays the same is the same object, so
 * that whoever shows it need not draw it again.
 *
 * @throws RangeError when there is nothing before that could have changed.
 */
export function withChanges(before: Answer | null, changes: AnswerChanges): Answer {
  if ('whole' in changes) return changes.whole;
  if (before === null) throw new RangeError('The first answer is a whole one.');
  const { shift, words, language } = changes;
  const list = (path: string, old: readonly unknown[]): readonly unknown[] => {
    const runs = changes.lists[path];
    return runs === undefined ? (moved(old, shift) as readonly unknown[]) : after(old, runs, shift);
  };
  const fields = (prefix: string, of: object): object =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => [
        name,
        Array.isArray(value) ? list(prefix + name, value) : (value as unknown),
      ]),
    );
  // The runs are made of an answer's own lists: what they yield has its elements.
  const reading = { ...fields('reading.', before.reading), language } as Answer['reading'];
  return { ...(fields('', before) as Answer), reading, words };
}

function listsOf(answer: Answer): readonly (readonly [string, readonly unknown[]])[] {
  return [
    ...lists.map((name) => [name, answer[name]] as const),
    ...Object.entries(answer.reading).flatMap(([name, value]: [string, unknown]) =>
      Array.isArray(value) ? [[`reading.${name}`, value as readonly unknown[]] as const] : [],
    ),
  ];
}

/** A guess that only saves work: whatever it gets wrong is sent anew. */
function shiftBetween(before: Answer['blocks'], after: Answer['blocks']): Shift {
  const edge = before.findIndex(
    ({ kind, length }, index) => after[index]?.kind !== kind || after[index].length !== length,
  );
  return {
    edge: edge < 0 ? before.length : edge + 1,
    by: after.length - before.length,
  };
}

function runsBetween(
  before: readonly unknown[],
  next: readonly unknown[],
  shift: Shift,
): readonly Run[] {
  const runs: Run[] = [];
  let put: unknown[] = [];
  let keep = 0;
  let drop = 0;
  const close = (): void => {
    if (keep > 0) runs.push({ keep });
    if (drop > 0) runs.push({ drop });
    if (put.length > 0) runs.push({ put });
    keep = 0;
    drop = 0;
    put = [];
  };
  const isSame = (old: number, index: number): boolean =>
    old < before.length && same(before[old], next[index], shift);
  let at = 0;
  for (let index = 0; index < next.length; index += 1) {
    if (!isSame(at, index)) {
      const gone = aheadOf(reach, (step) => isSame(at + step, index));
      if (gone > 0) {
        if (keep > 0) close();
        drop += gone;
        at += gone;
      } else {
        if (keep > 0) close();
        put.push(next[index]);
        // One for one, unless what stood here comes right after: then this one came between.
        const came = aheadOf(
          reach,
          (step) => index + step < next.length && isSame(at, index + step),
        );
        if (came === 0 && at < before.length) {
          drop += 1;
          at += 1;
        }
        continue;
      }
    }
    if (drop > 0 || put.length > 0) close();
    keep += 1;
    at += 1;
  }
  if (keep > 0 && at < before.length) close();
  drop += before.length - at;
  close();
  return runs;
}

function aheadOf(most: number, found: (step: number) => boolean): number {
  for (let step = 1; step <= most; step += 1) if (found(step)) return step;
  return 0;
}

function after(before: readonly unknown[], runs: readonly Run[], shift: Shift): readonly unknown[] {
  let at = 0;
  return runs.flatMap((run) => {
    if ('put' in run) return run.put;
    if ('drop' in run) {
      at += run.drop;
      return [];
    }
    const kept = before.slice(at, at + run.keep);
    at += run.keep;
    return moved(kept, shift);
  });
}

/** The same value with its places moved; one that holds none of them is the same object. */
function moved(value: unknown, shift: Shift): unknown {
  if (shift.by === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const elements = value as readonly unknown[];
    const next = elements.map((element) => moved(element, shift));
    return next.some((element, index) => element !== elements[index]) ? next : value;
  }
  const entries = Object.entries(value).map(
    ([name, field]: [string, unknown]) =>
      [name, name === 'block' ? movedBlock(field, shift) : moved(field, shift), field] as const,
  );
  return entries.some(([, next, field]) => next !== field) ? Object.fromEntries(entries) : value;
}

function movedBlock(block: unknown, { edge, by }: Shift): unknown {
  return typeof block === 'number' && block >= edge ? block + by : block;
}

/** Whether `before`, with its places moved, says what `next` says. */
function same(before: unknown, next: unknown, shift: Shift): boolean {
  if (before === next && shift.by === 0) return true;
  if (typeof before !== 'object' || typeof next !== 'object') return before === next;
  if (before === null || next === null) return before === next;
  if (Array.isArray(before) || Array.isArray(next)) {
    if (!Array.isArray(before) || !Array.isArray(next)) return false;
    const elements = next as readonly unknown[];
    return (
      before.length === elements.length &&
      before.every((element, index) => same(element, elements[index], shift))
    );
  }
  const names = Object.keys(next);
  if (names.length !== Object.keys(before).length) return false;
  const old = before as Readonly<Record<string, unknown>>;
  const now = next as Readonly<Record<string, unknown>>;
  return names.every((name) =>
    name === 'block'
      ? movedBlock(old[name], shift) === now[name]
      : same(old[name], now[name], shift),
  );
}
