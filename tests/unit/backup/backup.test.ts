import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { chained, logBeginning, logLine } from '#shared/article/log.ts';
import { libraryFiles } from '#main/desk/backup/library-files.ts';
import { restoreBackup } from '#main/desk/backup/restore-backup.ts';
import { writeBackup } from '#main/desk/backup/write-backup.ts';
import type { BackupDone } from '#main/desk/backup/write-backup.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';

const now = '2024-03-01T08:00:00.000Z';

/** A library with an article, one in the trash, a picture and what else comes with them. */
async function filled(): Promise<{ readonly root: string; readonly library: string }> {
  const root = await temporaryFolder();
  const folder = join(root, 'My library 🗞');
  const library = await openLibrary(folder);
  const article = await library.add(
    makeArticle({ id: crypto.randomUUID(), now, headline: 'Kept' }),
  );
  await library.save({ ...article, dek: 'Saved “twice”' });
  const { id } = await library.add(makeArticle({ id: crypto.randomUUID(), now, headline: 'Gone' }));
  await library.trash(id);
  await library.close();
  // Larger than what is read at one go, and already packed.
  await writeFile(
    join(folder, 'assets', `${'a'.repeat(64)}.png`),
    Buffer.alloc(3_000_000, 'noise'),
  );
  await writeFile(join(folder, 'assets', 'empty.txt'), '');
  return { root, library: folder };
}

async function backedUp(library: string, to: string, at = now): Promise<BackupDone> {
  return writeBackup({ library, to, now: at });
}

async function content(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await libraryFiles(folder);
  const read = files.map(async (file) => [
    file,
    (await readFile(join(folder, file))).toString('hex'),
  ]);
  return new Map((await Promise.all(read)) as [string, string][]);
}

describe('a backup', () => {
  it('holds every file of the library, and a new library is made of it', async () => {
    const { root, library } = await filled();
    const { files } = await backedUp(library, join(root, 'backups'));
    const restored = join(root, 'restored');
    await restoreBackup(files[0] ?? '', restored);
    expect(await content(restored)).toEqual(await content(library));
    const opened = await openLibrary(restored);
    const [article] = (await opened.list()).articles;
    expect(await opened.read(article?.id ?? '')).toMatchObject({ dek: 'Saved “twice”' });
    await opened.close();
  });

  it('that does not fit in one zip is made of several, and needs them all', async () => {
    const { root, library } = await filled();
    const to = join(root, 'backups');
    const part = { entries: 3, bytes: 1_000_000 };
    const { files, count } = await writeBackup({ library, to, now, part });
    expect(files.length).toBeGreaterThanOrEqual(Math.ceil(count / 3));
    await restoreBackup(files[0] ?? '', join(root, 'restored'));
    expect(await content(join(root, 'restored'))).toEqual(await content(library));
    await rm(files[1] ?? '');
    await expect(restoreBackup(files[0] ?? '', join(root, 'again'))).rejects.toMatchObject({
      code: 'damaged file',
      message: expect.stringContaining('a part of it is missing') as string,
    });
  });

  it('tells how far it is, and leaves nothing behind when it is called off', async () => {
    const { root, library } = await filled();
    const to = join(root, 'backups');
    const heard: number[] = [];
    await writeBackup({ library, to, now, progress: (done, of) => heard.push(done / of) });
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    const before = await readdir(to);
    const stop = new AbortController();
    const stopped = writeBackup({
      library,
      to,
      now: '2024-03-02T08:00:00.000Z',
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/was not made/);
    expect(await readdir(to)).toEqual(before);
  });

  it('is thinned out to one a day, a week and a month', async () => {
    const { root, library } = await filled();
    const to = join(root, 'backups');
    const days = Array.from(
      { length: 10 },
      (_, day) => `2024-03-${String(day + 1).padStart(2, '0')}`,
    );
    for (const day of days) {
      await backedUp(library, to, `${day}T08:00:00.000Z`);
      await backedUp(library, to, `${day}T20:00:00.000Z`);
    }
    const kept = (await readdir(to)).map((name) => /\d{4}-\d{2}-\d{2}T\d{2}/.exec(name)?.[0]);
    // The last seven days, and the Sunday that closes the week before them.
    expect(kept).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10'].map((day) => `2024-03-${day}T20`),
    );
  });

  it('leaves the backups of another library in the same folder alone', async () => {
    const { root, library } = await filled();
    const { root: otherRoot, library: other } = await filled();
    const to = join(root, 'backups');
    expect(otherRoot).not.toBe(root);
    await backedUp(other, to, '2023-01-01T08:00:00.000Z');
    await backedUp(other, to, '2023-01-01T09:00:00.000Z');
    await backedUp(library, to);
    expect(await readdir(to)).toHaveLength(2);
  });

  it('holds what comes to the library while it is made', async () => {
    const { root, library } = await filled();
    const picture = join(library, 'assets', `${'0'.repeat(64)}.png`);
    const version = join(library, 'revisions', 'late.gz');
    const { files } = await writeBackup({
      ...{ library, to: join(root, 'backups'), now },
      progress: (done) => {
        // The second comes when the first is being read.
        if (done === 3) writeFileSync(picture, 'a picture');
        if (existsSync(picture)) writeFileSync(version, 'a version');
      },
    });
    await restoreBackup(files[0] ?? '', join(root, 'restored'));
    expect(await content(join(root, 'restored'))).toEqual(await content(library));
  });

  it('holds logs that are whole, however much is logged while it is made', async () => {
    const { root, library } = await filled();
    const id = crypto.randomUUID();
    const log = join(library, 'log', `${id}.jsonl`);
    let [last, entries] = [logBeginning(id), 0];
    const goOn = (): void => {
      const event = { kind: 'created', headline: `Number ${entries}` } as const;
      const entry = chained(last, { at: now, by: null, revision: '1', late: false, event });
      appendFileSync(log, logLine(entry));
      [last, entries] = [entry.hash, entries + 1];
      writeFileSync(
        join(library, 'log', `${id}.seal.json`),
        JSON.stringify({ hash: last, entries }),
      );
    };
    const to = join(root, 'backups');
    const { files } = await writeBackup({ library, to, now, progress: goOn });
    await restoreBackup(files[0] ?? '', join(root, 'restored'));
    const restored = await openLibrary(join(root, 'restored'));
    const { state, entries: read } = await restored.history.readLog(id);
    await restored.close();
    expect(read.length).toBeGreaterThan(1);
    expect(state).toBe('whole');
  });

  it('is made where an older one cannot be removed, and says so', async () => {
    const { root, library } = await filled();
    const to = join(root, 'backups');
    const first = await backedUp(library, to);
    await rm(first.files[0] ?? '');
    // A folder of its name is not removed as a file is.
    await mkdir(first.files[0] ?? '');
    const { files, removed, trouble } = await backedUp(library, to, '2024-03-01T20:00:00.000Z');
    expect(removed).toEqual([]);
    expect(trouble).toContain('an older one was not removed');
    await restoreBackup(files[0] ?? '', join(root, 'restored'));
    expect(await content(join(root, 'restored'))).toEqual(await content(library));
  });

  it.each([
    ['a folder in it', (library: string) => join(library, 'backups')],
    ['a folder with dots in it', (library: string) => join(library, '..backups')],
    ['itself', (library: string) => library],
    ['a new folder behind a link to it', (library: string) => join(library, '..', 'link', 'new')],
  ])('is refused inside the library: %s', async (_what, folderOf) => {
    const { root, library } = await filled();
    await symlink(library, join(root, 'link'), 'junction');
    const before = await content(library);
    await expect(backedUp(library, folderOf(library))).rejects.toMatchObject({
      code: 'not supported',
    });
    expect(await content(library)).toEqual(before);
  });

  it('goes beside the library, whatever its folder begins with', async () => {
    const { root, library } = await filled();
    const { files } = await backedUp(library, join(root, '..', basename(root), '..backups'));
    expect(files).toHaveLength(1);
  });
});

describe('restoring', () => {
  it('never writes over anything', async () => {
    const { root, library } = await filled();
    const { files } = await backedUp(library, join(root, 'backups'));
    const before = await content(library);
    await expect(restoreBackup(files[0] ?? '', library)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await content(library)).toEqual(before);
    await mkdir(join(root, 'empty'));
    await restoreBackup(files[0] ?? '', join(root, 'empty'));
    expect(await content(join(root, 'empty'))).toEqual(before);
  });

  it('leaves what somebody put into the empty folder while it was unpacking', async () => {
    const { root, library } = await filled();
    const { files } = await backedUp(library, join(root, 'backups'));
    const target = join(root, 'empty');
    await mkdir(target);
    const restored = restoreBackup(files[0] ?? '', target);
    while (!readdirSync(root).some((name) => name.includes('restoring'))) await turn();
    writeFileSync(join(target, 'notes.txt'), 'The harbour, Monday');
    await expect(restored).rejects.toMatchObject({ code: 'conflict' });
    expect(await readFile(join(target, 'notes.txt'), 'utf8')).toBe('The harbour, Monday');
    expect((await readdir(root)).toSorted()).toEqual(['My library 🗞', 'backups', 'empty']);
  });

  it('goes where a link leads', async () => {
    const { root, library } = await filled();
    const { files } = await backedUp(library, join(root, 'backups'));
    await mkdir(join(root, 'empty'));
    await symlink(join(root, 'empty'), join(root, 'link'), 'junction');
    await restoreBackup(files[0] ?? '', join(root, 'link'));
    expect(await content(join(root, 'empty'))).toEqual(await content(library));
  });

  it.each([
    ['cut short', (size: number) => ({ at: Math.floor(size / 2), cut: true })],
    ['changed in its middle', (size: number) => ({ at: Math.floor(size / 3), cut: false })],
    ['changed at its end', (size: number) => ({ at: size - 60, cut: false })],
    ['empty', () => ({ at: 0, cut: true })],
  ])('refuses a backup that was %s, and leaves no folder', async (_what, harm) => {
    const { root, library } = await filled();
    const { files } = await backedUp(library, join(root, 'backups'));
    const file = files[0] ?? '';
    const { at, cut } = harm((await readFile(file)).length);
    const handle = await open(file, 'r+');
    if (cut) await handle.truncate(at);
    else await handle.write(Buffer.alloc(40, 0x5a), 0, 40, at);
    await handle.close();
    await expect(restoreBackup(file, join(root, 'restored'))).rejects.toMatchObject({
      code: 'damaged file',
    });
    expect((await readdir(root)).toSorted()).toEqual(['My library 🗞', 'backups']);
  });

  it('says so when the backup is not there', async () => {
    const root = await temporaryFolder();
    await expect(restoreBackup(join(root, 'none.zip'), join(root, 'new'))).rejects.toThrow();
  });
});

/** A signal that is aborted when it has been looked at so many times. */
function abortedAfter(looks: number): AbortSignal {
  const controller = new AbortController();
  let left = looks;
  controller.signal.throwIfAborted = () => {
    left -= 1;
    if (left < 0) throw new Error('cut off');
  };
  return controller.signal;
}

it('is cut off in the middle of a large file, written or read back, and leaves nothing', async () => {
  const root = await temporaryFolder();
  const [library, to] = [join(root, 'library'), join(root, 'backups')];
  await mkdir(join(library, 'assets'), { recursive: true });
  await writeFile(join(library, 'assets', 'large.bin'), Buffer.alloc(8 << 20, 'noise'));
  let most = 0;
  const counting = new AbortController().signal;
  counting.throwIfAborted = () => void (most += 1);
  await writeBackup({ library, to: join(root, 'whole'), now, signal: counting });
  // One file: all but two of these looks are within it.
  expect(most).toBeGreaterThan(10);
  for (const looks of [3, most - 3]) {
    const cut = writeBackup({ library, to, now, signal: abortedAfter(looks) });
    await expect(cut).rejects.toThrow();
    expect(await readdir(to)).toEqual([]);
  }
});

it('clears away what a run left that ended in the middle of one, and nothing that is being written', async () => {
  const { root, library } = await filled();
  const to = join(root, 'backups');
  await mkdir(to);
  const [left, going] = ['.backup.zip.0123456789ab.tmp', '.backup.zip.ba9876543210.tmp'];
  for (const name of [left, going]) await writeFile(join(to, name), 'half a zip');
  const twoDaysAgo = Date.now() / 1_000 - 2 * 86_400;
  await utimes(join(to, left), twoDaysAgo, twoDaysAgo);
  await backedUp(library, to);
  const names = await readdir(to);
  expect(names).toContain(going);
  expect(names).not.toContain(left);
});
