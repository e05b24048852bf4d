import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeExportFolder } from '#main/desk/exporting/export-folder.ts';
import type { FileSystem } from '#main/desk/library/file-system.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';

const page = (words: string): { readonly path: string; readonly bytes: Uint8Array } => ({
  path: 'index.html',
  bytes: Buffer.from(words),
});
const picture = { path: 'pictures/a.png', bytes: Buffer.from('a picture') };
const ours = (content: string): boolean => content.startsWith('ours');

/** A disk whose `call` fails from the `nth` time on. */
function failing(call: 'open' | 'rename', nth: number): FileSystem {
  let count = 0;
  const fail = (): void => {
    count += 1;
    if (count >= nth) throw Object.assign(new Error('ENOSPC: full'), { code: 'ENOSPC' });
  };
  return {
    ...files,
    open: async (path, flags, mode) => {
      if (call === 'open') fail();
      return files.open(path, flags, mode);
    },
    rename: async (from, to) => {
      if (call === 'rename') fail();
      await files.rename(from, to);
    },
  };
}

describe('an export', () => {
  it('is written with all of its folders', async () => {
    const parent = join(await temporaryFolder(), 'new', 'place');
    const folder = await writeExportFolder(
      { parent, name: 'story', files: [page('ours'), picture] },
      ours,
    );
    expect(folder).toBe(join(parent, 'story'));
    expect(await files.readFile(join(folder, 'pictures', 'a.png'), 'utf8')).toBe('a picture');
  });

  it('replaces an earlier one of ours whole: no file of it stays', async () => {
    const parent = await temporaryFolder();
    await writeExportFolder({ parent, name: 'story', files: [page('ours 1'), picture] }, ours);
    const folder = await writeExportFolder(
      { parent, name: 'story', files: [page('ours 2')] },
      ours,
    );
    expect(await files.readdir(parent)).toEqual(['story']);
    expect(await files.readdir(folder)).toEqual(['index.html']);
  });

  it('takes the next number while others hold the name', async () => {
    const parent = await temporaryFolder();
    await files.writeFile(join(parent, 'story'), 'a file');
    await files.mkdir(join(parent, 'story-2'));
    const folder = await writeExportFolder({ parent, name: 'story', files: [page('ours')] }, ours);
    expect(folder).toBe(join(parent, 'story-3'));
  });

  it.each([
    ['open', 1],
    ['open', 2],
    ['open', 3],
    ['rename', 1],
  ] as const)(
    'that fails at %s %i leaves nothing behind, and the earlier one in place',
    async (call, nth) => {
      const parent = await temporaryFolder();
      await writeExportFolder({ parent, name: 'story', files: [page('ours 1')] }, ours);
      const fails = writeExportFolder(
        { parent, name: 'story', files: [page('ours 2'), picture] },
        ours,
        failing(call, nth),
      );
      await expect(fails).rejects.toMatchObject({ code: 'disk full' });
      expect(await files.readdir(parent)).toEqual(['story']);
      expect(await files.readFile(join(parent, 'story', 'index.html'), 'utf8')).toBe('ours 1');
    },
  );
});
