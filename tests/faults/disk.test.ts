import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readArticle } from '#main/desk/library/article-form.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { temporaryFolder } from '#tests/unit/library/temporary-folder.ts';
import { newStory, storyBody } from './child/articles.ts';
import { steps } from './child/failing-disk.ts';
import { linesOf, startChild } from './children.ts';

const errnos = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'];

const outcome = z.object({
  step: z.string(),
  errno: z.string(),
  save: z.string(),
  add: z.string(),
  status: z.string(),
  trash: z.string(),
  readable: z.string().nullable(),
  strays: z.array(z.string()),
  damaged: z.number(),
  again: z.boolean(),
});

describe('a disk that fails at any step of a write', () => {
  it(
    'costs nothing that was saved, is told in words, and works again when it does',
    { timeout: 120_000 },
    async () => {
      const child = await startChild('disk', [await temporaryFolder(), ...errnos]);
      const outcomes = (await linesOf(child)).map((line) => outcome.parse(line));
      expect(outcomes).toHaveLength(steps.length * errnos.length);
      for (const each of outcomes) {
        const said = JSON.stringify(each);
        expect(each.save, said).toMatch(/^The article was not saved; your text is still/);
        expect(each.add, said).toMatch(/^The article was not added/);
        expect(said).not.toContain('crashed');
        expect(each, said).toMatchObject({ strays: [], damaged: 0, again: true });
        // A step before the new name is in place leaves what stood there.
        const early = each.step !== 'folder sync' && each.step !== 'stat';
        if (early && each.trash !== 'ok') expect(each.readable, said).toBe('Kept');
      }
    },
  );
});

const run = promisify(execFile);

/** A disk of its own of a few megabytes; `null` where this account may not make one. */
async function smallDisk(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = join(await temporaryFolder(), 'small');
  await mkdir(folder);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  } catch {
    return null;
  }
  onTestFinished(async () => {
    await run('umount', [folder]);
  });
  return folder;
}

describe('a disk that is really full', () => {
  it('refuses saves until there is room again, and what was saved stays whole', async ({
    skip,
  }) => {
    const disk = await smallDisk();
    if (disk === null) return skip('No small disk can be made with this account.');
    const folder = join(disk, 'library');
    const library = await openLibrary(folder);
    let saved = await library.add(newStory('First'));
    await writeFile(join(disk, 'ballast'), Buffer.alloc(1_900_000));
    let refused = '';
    for (let size = 100; refused === ''; size += 100) {
      const body = storyBody('Long', size);
      await library.save({ ...saved, dek: `${size}`, body }).then(
        (article) => (saved = article),
        (error: unknown) => (refused = error instanceof Error ? error.message : ''),
      );
    }
    expect(refused).toContain('The disk is full');
    const names = await readdir(join(folder, 'articles'));
    expect(names).toEqual([`${saved.id}.json`]);
    const stored = readArticle(await readFile(join(folder, 'articles', `${saved.id}.json`)));
    expect(stored.article).toEqual(saved);
    await rm(join(disk, 'ballast'));
    expect((await library.save({ ...saved, dek: 'Room again' })).dek).toBe('Room again');
    await library.close();
  });
});
