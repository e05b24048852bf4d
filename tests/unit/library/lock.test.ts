import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { lostNotice } from '#main/desk/library/library-folder.ts';
import { lockLibrary } from '#main/desk/library/lock.ts';
import { FailingDisk } from '#tests/faults/child/failing-disk.ts';
import { openElsewhere } from './open-elsewhere.ts';
import type { Elsewhere } from './open-elsewhere.ts';
import { temporaryFolder } from './temporary-folder.ts';

const now = '2024-03-01T08:00:00.000Z';

/** As `openElsewhere`, until the test ends. */
async function elsewhere(folder: string): Promise<Elsewhere> {
  const opened = await openElsewhere(folder);
  onTestFinished(opened.kill);
  return opened;
}

describe('the lock', () => {
  it('lets one of two in this process write, and the other read', async () => {
    const folder = await temporaryFolder();
    const first = await openLibrary(folder);
    const second = await openLibrary(folder);
    onTestFinished(async () => {
      await second.close();
      await first.close();
    });
    const article = await first.add(
      makeArticle({ id: crypto.randomUUID(), now, headline: 'Ours' }),
    );
    expect(second.writable).toBe(false);
    expect((await second.list()).articles).toHaveLength(1);
    await expect(second.save({ ...article, headline: 'Theirs' })).rejects.toMatchObject({
      code: 'read-only',
    });
  });

  it('gives the library on when it is closed', async () => {
    const folder = await temporaryFolder();
    await (await openLibrary(folder)).close();
    const next = await openLibrary(folder);
    expect(next.writable).toBe(true);
    await next.close();
    expect((await readdir(folder)).toSorted()).toEqual([
      'articles',
      'assets',
      'extracted',
      'library.json',
      'log',
      'quarantine',
      'revisions',
      'search',
      'trash',
    ]);
  });

  it('names the machine that has the library, and is free at once when that process crashes', async () => {
    const folder = await temporaryFolder();
    const other = await elsewhere(folder);
    const during = await openLibrary(folder);
    expect(during.notice).toContain(`Another Galley on ${hostname()}`);
    await during.close();
    await other.kill();
    const after = await openLibrary(folder);
    onTestFinished(() => after.close());
    expect(after.writable).toBe(true);
  });

  it('takes over from a crashed run that had the same process number', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'library.lock'));
    const holder = { host: hostname(), pid: process.pid, instance: 'an earlier run' };
    await writeFile(join(folder, '.holder.json'), JSON.stringify(holder));
    const library = await openLibrary(folder);
    onTestFinished(() => library.close());
    expect(library.writable).toBe(true);
  });

  it('is nobody’s after a full disk refused it, and free for who asks again', async () => {
    const folder = await temporaryFolder();
    const disk = new FailingDisk('write', 'ENOSPC');
    disk.broken = true;
    await expect(lockLibrary(disk.fs, folder, () => undefined)).rejects.toThrow('ENOSPC');
    disk.broken = false;
    const lock = await lockLibrary(disk.fs, folder, () => undefined);
    expect(lock.held).toBe(true);
    if (lock.held) await lock.release();
  });

  it('respects a library that a computer elsewhere has open', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'library.lock'));
    const holder = { host: 'another-computer', pid: 1, instance: 'there' };
    await writeFile(join(folder, '.holder.json'), JSON.stringify(holder));
    const library = await openLibrary(folder);
    onTestFinished(() => library.close());
    expect(library.notice).toContain('another-computer');
  });
});

it('a lock that is lost says whether somebody took it, or the disk was away', async () => {
  const missing = await stat(join(await temporaryFolder(), 'library.lock')).then(
    () => new Error('It is there.'),
    // As proper-lockfile hands it on.
    (error: unknown) => Object.assign(error as Error, { code: 'ECOMPROMISED' }),
  );
  expect(lostNotice(missing)).toContain('could not be reached');
  const taken = new Error('Unable to update lock within the stale threshold');
  expect(lostNotice(taken)).toContain('took this library over');
});
