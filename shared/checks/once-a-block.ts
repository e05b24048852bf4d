import type { Block } from '../article/blocks.ts';

/**
 * What is found in a block, looked for once: blocks stay the same objects from one check to the next, but
 * for those that are written in.
 */
export function onceABlock<T>(find: (block: Block) => T): (block: Block) => T {
  const found = new WeakMap<Block, T>();
  return (block) => {
    const known = found.get(block);
    if (known !== undefined) return known;
    const fresh = find(block);
    found.set(block, fresh);
    return fresh;
  };
}
