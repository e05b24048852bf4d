import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchOpening } from './library/opening.ts';
import { benchSaves } from './library/saves.ts';

/** What the library costs: opening it, saving in it, and both as it grows. */
export async function bench(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  try {
    return {
      ...(await benchOpening(join(folder, 'opening'))),
      ...(await benchSaves(join(folder, 'saves'))),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
