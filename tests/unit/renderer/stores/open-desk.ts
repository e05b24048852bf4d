import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { connectDesk } from '#renderer/desk/desk.ts';
import type { DeskClient } from '#renderer/desk/desk.ts';
import { openDeskIn } from '../../../desk-in-folder.ts';

/** A real desk on a library of its own, as a window's client sees it. */
export async function openTestDesk(): Promise<DeskClient> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-stores-'));
  const desk = await openDeskIn(folder);
  onTestFinished(async () => {
    await desk.close();
    await rm(folder, { recursive: true });
  });
  return connectDesk({
    request: (name, input) => desk.request(name, input),
    subscribe: () => () => undefined,
  });
}
