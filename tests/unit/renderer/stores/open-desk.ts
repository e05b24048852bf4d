import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDesk } from '#main/desk/desk.ts';
import { connectDesk } from '#renderer/desk/desk.ts';
import type { DeskClient } from '#renderer/desk/desk.ts';

/** A real desk on a library of its own, as a window's client sees it. */
export async function openTestDesk(): Promise<DeskClient> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-stores-'));
  const desk = await openDesk({
    library: join(folder, 'library'),
    config: join(folder, 'config'),
    shell: 'cli',
    version: '0.0.0',
    chooseExportFolder: () => Promise.resolve(null),
    reveal: () => Promise.resolve(),
    exportUrl: () => null,
  });
  onTestFinished(async () => {
    await desk.close();
    await rm(folder, { recursive: true });
  });
  return connectDesk({
    request: (name, input) => desk.request(name, input),
    subscribe: () => () => undefined,
  });
}
