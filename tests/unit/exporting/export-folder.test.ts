import * as files from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeExportFolder } from '#main/desk/exporting/export-folder.ts';
import { exportHtml } from '#main/desk/exporting/export-html.ts';
import type { FileSystem } from '#main/desk/library/file-system.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';
import { ferryStory, now, readAsset } from './ferry-story.ts';

const page = (words: string): { readonly path: string; readonly bytes: Uint8Array } => ({
  path: 'index.html',
  bytes: Buffer.from(words),
});
const picture = { path: 'pictures/a.png', bytes: Buffer.from('a picture') };
/** A page that shows the picture. */
const showing = page('ours, with <img src="pictures/a.png">');
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
    await writeExportFolder({ parent, name: 'story', files: [showing, picture] }, ours);
    const folder = await writeExportFolder(
      { parent, name: 'story', files: [page('ours 2')] },
      ours,
    );
    expect(await files.readdir(parent)).toEqual(['story']);
    expect(await files.readdir(folder)).toEqual(['index.html']);
  });

  it.each(['my-notes.txt', 'css/site.css', 'pictures/mine.png', 'pictures/raw/a.png'])(
    'leaves an earlier one alone where somebody put %s into it, and takes the next number',
    async (theirs) => {
      const parent = await temporaryFolder();
      const story = { parent, name: 'story', files: [showing, picture] };
      const first = await writeExportFolder(story, ours);
      await files.mkdir(dirname(join(first, theirs)), { recursive: true });
      await files.writeFile(join(first, theirs), 'mine');
      expect(await writeExportFolder(story, ours)).toBe(join(parent, 'story-2'));
      expect(await files.readFile(join(first, theirs), 'utf8')).toBe('mine');
      expect(await writeExportFolder(story, ours)).toBe(join(parent, 'story-2'));
    },
  );

  it('replaces a story with its pictures, as the desk exports it', async () => {
    const parent = await temporaryFolder();
    const exported = await exportHtml(ferryStory, { draft: false, now, readAsset });
    expect(exported.length).toBeGreaterThan(1);
    const story = { parent, name: 'story', files: exported };
    const first = await writeExportFolder(story, () => true);
    expect(await writeExportFolder(story, () => true)).toBe(first);
  });

  it('replaces one that a file manager looked into', async () => {
    const parent = await temporaryFolder();
    const story = { parent, name: 'story', files: [showing, picture] };
    const first = await writeExportFolder(story, ours);
    await files.writeFile(join(first, 'pictures', '.DS_Store'), 'a view');
    expect(await writeExportFolder(story, ours)).toBe(first);
  });

  it('stands, whatever keeps the earlier one from being cleared away', async () => {
    const parent = await temporaryFolder();
    await writeExportFolder({ parent, name: 'story', files: [page('ours 1')] }, ours);
    const rm = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('EBUSY: held'), { code: 'EBUSY' }));
    const again = { parent, name: 'story', files: [page('ours 2')] };
    const folder = await writeExportFolder(again, ours, { ...files, rm });
    expect(await files.readFile(join(folder, 'index.html'), 'utf8')).toBe('ours 2');
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
