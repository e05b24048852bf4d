import type { BodyJson } from '../body.ts';
import { alignBlocks } from './align-blocks.ts';
import { isSame } from './values.ts';

export type Side = 'mine' | 'theirs';
export type Choice = Side | 'both';

/** Where two versions differ, with what each says there; `null` where it says nothing. */
export interface Difference<T> {
  /** Names it among the differences of one merge. */
  readonly id: string;
  /** Who changed it since both began; `both` did so differently, and a person has to choose. */
  readonly by: Side | 'both';
  readonly base: T | null;
  readonly mine: T | null;
  readonly theirs: T | null;
}

/** A block of the merged body: the same in both, or a difference. */
export type Stretch =
  | { readonly kind: 'same'; readonly block: unknown }
  | { readonly kind: 'difference'; readonly difference: Difference<unknown> };

/** The difference of one value; `null` where both say the same. `base` is `undefined` if unknown. */
export function differenceOf<T>(
  id: string,
  base: T | null | undefined,
  mine: T | null,
  theirs: T | null,
): Difference<T> | null {
  if (isSame(mine, theirs)) return null;
  const by =
    base === undefined
      ? 'both'
      : isSame(base, theirs)
        ? 'mine'
        : isSame(base, mine)
          ? 'theirs'
          : 'both';
  return { id, by, base: base ?? null, mine, theirs };
}

/** A block both versions know, or knew: where it stands in each; `null` where it was taken out. */
interface Anchor {
  readonly base: unknown;
  readonly mine: number | null;
  readonly theirs: number | null;
}

/**
 * Three bodies laid beside each other, top-level block by block. Blocks are the unit: one that both
 * changed is never blended word by word, for out of two half-sentences a claim can come that nobody
 * wrote. What one side alone changed, added or took out is its own; what both added in one place
 * stands one after the other.
 *
 * @param base What both began with; `null` where that is lost. Then whatever differs is for a person.
 */
export function bodyStretches(
  base: BodyJson | null,
  mine: BodyJson,
  theirs: BodyJson,
): readonly Stretch[] {
  const a = blocksIn(mine);
  const b = blocksIn(theirs);
  const anchors = base === null ? anchorsOfTwo(a, b) : anchorsOfThree(blocksIn(base), a, b);
  const stretches: Stretch[] = [];
  const add = (baseBlock: unknown, left: unknown, right: unknown): void => {
    const id = `block ${stretches.length}`;
    const difference = differenceOf(id, baseBlock, left, right);
    if (difference !== null) stretches.push({ kind: 'difference', difference });
    else if (left !== null) stretches.push({ kind: 'same', block: left });
  };
  let i = 0;
  let j = 0;
  const addInserted = (toMine: number, toTheirs: number): void => {
    const left = a.slice(i, toMine);
    const right = b.slice(j, toTheirs);
    const both = alignBlocks(left, right).filter(([l, r]) => isSame(left[l], right[r]));
    let l = 0;
    let r = 0;
    for (const [nextLeft, nextRight] of [...both, [left.length, right.length] as const]) {
      for (; l < nextLeft; l += 1) add(null, left[l], null);
      for (; r < nextRight; r += 1) add(null, null, right[r]);
      if (nextLeft < left.length) add(null, left[nextLeft], right[nextRight]);
      l = nextLeft + 1;
      r = nextRight + 1;
    }
  };
  for (const anchor of anchors) {
    addInserted(anchor.mine ?? i, anchor.theirs ?? j);
    add(
      anchor.base,
      anchor.mine === null ? null : a[anchor.mine],
      anchor.theirs === null ? null : b[anchor.theirs],
    );
    i = anchor.mine === null ? i : anchor.mine + 1;
    j = anchor.theirs === null ? j : anchor.theirs + 1;
  }
  addInserted(a.length, b.length);
  return withTwins(stretches, a, b);
}

/**
 * Of two paragraphs with the same words, each side may have kept another one: then none would be left of
 * what both have. Such a block is for a person to take out.
 */
function withTwins(
  stretches: readonly Stretch[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly Stretch[] {
  const left = stretches.flatMap((stretch) => {
    if (stretch.kind === 'same') return [stretch.block];
    const { by, mine: one, theirs: other } = stretch.difference;
    return by === 'both' ? [one, other] : [by === 'mine' ? one : other];
  });
  return stretches.map((stretch) => {
    if (stretch.kind === 'same' || stretch.difference.by === 'both') return stretch;
    const { difference } = stretch;
    const lost = difference.by === 'mine' ? difference.theirs : difference.mine;
    const taken = difference.by === 'mine' ? difference.mine : difference.theirs;
    const isIn = (blocks: readonly unknown[]): boolean =>
      blocks.some((block) => isSame(block, lost));
    if (taken !== null || !isIn(mine) || !isIn(theirs) || isIn(left)) return stretch;
    return { kind: 'difference', difference: { ...difference, by: 'both' } };
  });
}

function anchorsOfThree(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly Anchor[] {
  const inMine = new Map(alignBlocks(base, mine));
  const inTheirs = new Map(alignBlocks(base, theirs));
  return base.map((block, index) => ({
    base: block,
    mine: inMine.get(index) ?? null,
    theirs: inTheirs.get(index) ?? null,
  }));
}

function anchorsOfTwo(mine: readonly unknown[], theirs: readonly unknown[]): readonly Anchor[] {
  return alignBlocks(mine, theirs).map(([left, right]) => ({
    base: undefined,
    mine: left,
    theirs: right,
  }));
}

function blocksIn(body: BodyJson): readonly unknown[] {
  return Array.isArray(body['content']) ? body['content'] : [];
}
