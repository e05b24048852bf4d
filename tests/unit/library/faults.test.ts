import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { FileSystem } from '#main/desk/library/file-system.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { FailingDisk } from '#tests/faults/child/failing-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const now = '2024-03-01T08:00:00.000Z';

async function open(folder: string, fs?: FileSystem): Promise<Library> {
  const library = await openLibrary(folder, fs === undefined ? {} : { fs });
  onTestFinished(() => library.close());
  return library;
}

const steps = ['open', 'write', 'sync', 'rename'] as const;

describe('a disk that fails in the middle of a save', () => {
  it.each(
    steps.flatMap((step) =>
      ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'].map((errno) => [step, errno] as const),
    ),
  )(
    'at the %s with %s: the article stands as it was, and nothing is left lying about',
    async (step, errno) => {
      const folder = await temporaryFolder();
      const disk = new FailingDisk(step, errno);
      const library = await open(folder, disk.fs);
      const before = await library.add(
        makeArticle({ id: crypto.randomUUID(), now, headline: 'Kept' }),
      );
      disk.broken = true;
      await expect(library.save({ ...before, headline: 'Lost' })).rejects.toThrow(
        /was not saved; your text is still/,
      );
      expect(await files.readdir(join(folder, 'articles'))).toEqual([`${before.id}.json`]);
      disk.broken = false;
      expect(await library.read(before.id)).toEqual(before);
      expect((await library.save({ ...before, headline: 'Saved' })).headline).toBe('Saved');
    },
  );

  it('after the rename: the save is not acknowledged, and trying it again is no conflict', async () => {
    const disk = new FailingDisk('folder sync', 'EIO');
    const library = await open(await temporaryFolder(), disk.fs);
    const before = await library.add(makeArticle({ id: crypto.randomUUID(), now }));
    disk.broken = true;
    await expect(library.save({ ...before, headline: 'New' })).rejects.toMatchObject({
      code: 'internal',
    });
    await expect(library.save({ ...before, headline: 'New' })).rejects.toMatchObject({
      code: 'internal',
    });
    disk.broken = false;
    expect((await library.save({ ...before, headline: 'New' })).headline).toBe('New');
  });

  it.each([
    ['ENOSPC', 'disk full', 'The disk is full'],
    ['EDQUOT', 'disk full', 'quota'],
    ['EROFS', 'read-only', 'only be read'],
    ['EACCES', 'no permission', 'may not write'],
    ['EMFILE', 'in use', 'Too many files'],
  ])('says of %s that it is “%s”, and what to do', async (errno, code, words) => {
    const disk = new FailingDisk('open', errno);
    const library = await open(await temporaryFolder(), disk.fs);
    disk.broken = true;
    const adding = library.add(makeArticle({ id: crypto.randomUUID(), now }));
    await expect(adding).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
    disk.broken = false;
  });
});

describe('opening', () => {
  it('clears away what a crash left half-written', async () => {
    const folder = await temporaryFolder();
    await files.mkdir(join(folder, 'articles'));
    await files.writeFile(join(folder, 'articles', '.x.json.0123456789ab.tmp'), 'half');
    await (await openLibrary(folder)).close();
    expect(await files.readdir(join(folder, 'articles'))).toEqual([]);
  });

  it('says so when a file stands where the library should be', async () => {
    const file = join(await temporaryFolder(), 'library');
    await files.writeFile(file, 'not a folder');
    await expect(openLibrary(file)).rejects.toMatchObject({ code: 'no permission' });
  });

  it('opens a library that cannot be written for reading, and says why', async () => {
    const folder = await temporaryFolder();
    const first = await openLibrary(folder);
    const article = await first.add(
      makeArticle({ id: crypto.randomUUID(), now, headline: 'Readable' }),
    );
    await first.close();
    const refuse = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }));
    const library = await open(folder, { ...files, mkdir: refuse, open: refuse });
    expect(library.writable).toBe(false);
    expect(library.notice).toContain('reading only');
    expect((await library.read(article.id)).headline).toBe('Readable');
    await expect(library.save(article)).rejects.toMatchObject({ code: 'read-only' });
  });

  it('survives its folder being taken away and brought back', async () => {
    const folder = await temporaryFolder();
    const library = await open(join(folder, 'drive'));
    const article = await library.add(makeArticle({ id: crypto.randomUUID(), now }));
    await files.rename(join(folder, 'drive'), join(folder, 'elsewhere'));
    await expect(library.save({ ...article, headline: 'x' })).rejects.toThrow();
    await files.rename(join(folder, 'elsewhere'), join(folder, 'drive'));
    await library.list();
    expect((await library.save({ ...article, headline: 'x' })).headline).toBe('x');
  });
});
