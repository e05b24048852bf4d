import type { Block } from '../article/blocks.ts';
import type { Reading } from './reading.ts';

/** Reads an article again and again as it changes, at the cost of what changed. */
export interface Reader {
  /** The full reading of these blocks; equal to what a fresh reader would answer. */
  read(blocks: readonly Block[]): Reading;
}

/** A reader with an empty cache. */
export function createReader(): Reader {
  throw new Error('Not written yet.');
}
