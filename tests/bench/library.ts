import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchOpening } from './library/opening.ts';
import { benchSaves } from './library/saves.ts';
import { firstKeyFigures } from './library/first-key.ts';
import { searchFigures } from './library/search.ts';

/**
 * What the library costs: opening it, saving in it, both as it grows, searching it, and writing in an
 * article that was just clicked.
 */
export async function bench(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  try {
    return {
      ...(await benchOpening(join(folder, 'opening'))),
      ...(await benchSaves(join(folder, 'saves'))),
      ...(await searchFigures()),
      ...(await firstKeyFigures()),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
