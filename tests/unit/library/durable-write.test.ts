import { open, readFile, readdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disk } from '#main/desk/library/file-system.ts';
import type { FileSystem } from '#main/desk/library/file-system.ts';
import { DurableWrite, writeDurably } from '#main/desk/library/durable-write.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The disk, and the handles that it gave out. */
function watchedDisk(): { readonly fs: FileSystem; readonly opened: readonly FileHandle[] } {
  const opened: FileHandle[] = [];
  const watchedOpen = async (...asked: Parameters<typeof open>): Promise<FileHandle> => {
    const handle = await open(...asked);
    opened.push(handle);
    return handle;
  };
  return { fs: { ...disk, open: watchedOpen }, opened };
}

it('leaves nothing open, of what it wrote, replaced or took back', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'story.json');
  const { fs, opened } = watchedDisk();
  for (const words of ['One', 'Two', 'Three']) await writeDurably(fs, file, Buffer.from(words));
  await new DurableWrite(fs, file).abandon();
  expect(opened.length).toBeGreaterThan(6);
  // A handle that is closed has no number any more.
  await expect.poll(() => opened.map(({ fd }) => fd)).toEqual(opened.map(() => -1));
  expect(await readFile(file, 'utf8')).toBe('Three');
  expect(await readdir(folder)).toEqual(['story.json']);
});
