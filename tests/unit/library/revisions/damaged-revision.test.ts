import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { FailingDisk } from '#tests/faults/child/failing-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = '2024-03-01T08:00:00.000Z';

/** A library with an article that has kept revisions, the oldest of them damaged; nobody has it open. */
async function withDamage() {
  const folder = await temporaryFolder();
  const library = await openLibrary(folder);
  const { id } = await library.add(makeArticle({ id: crypto.randomUUID(), now, headline: 'Old' }));
  const keepBefore = 'before restoring';
  await library.change(id, (stored) => ({ ...stored, headline: 'New' }), { keepBefore });
  await library.change(id, (stored) => ({ ...stored, headline: 'Newest' }), { keepBefore });
  await library.close();
  const place = join(folder, 'revisions', id);
  const look = async (): Promise<readonly string[]> => {
    const names = (await files.readdir(place)).sort();
    return Promise.all(names.map((name) => files.readFile(join(place, name), 'latin1')));
  };
  const { rows } = JSON.parse(await files.readFile(join(place, 'revisions.json'), 'utf8')) as {
    rows: { content: string }[];
  };
  const content = rows[0]?.content ?? '';
  await files.writeFile(join(place, `${content}.json.gz`), 'damaged');
  const reading = (): Promise<Library> => {
    const refuse = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' }));
    return opened(openLibrary(folder, { fs: { ...files, mkdir: refuse } }));
  };
  return { folder, id, content, place, look, reading };
}

async function opened(opening: Promise<Library>): Promise<Library> {
  const library = await opening;
  onTestFinished(() => library.close());
  return library;
}

describe('a kept revision that is damaged', () => {
  it('stays as it is, and listed, where the library is open for reading', async () => {
    const { id, content, look, reading } = await withDamage();
    const before = await look();
    const { history, writable } = await reading();
    expect(writable).toBe(false);
    await expect(history.revisions.read(id, content)).rejects.toMatchObject({
      code: 'damaged file',
    });
    expect(await look()).toEqual(before);
    expect((await history.revisions.rows(id)).map((row) => row.content)).toContain(content);
  });

  it('stays as it is, and listed, where the disk does not let it into quarantine', async () => {
    const { folder, id, content, look } = await withDamage();
    const before = await look();
    const disk = new FailingDisk('write', 'ENOSPC');
    const { history } = await opened(openLibrary(folder, { fs: disk.fs }));
    await history.revisions.rows(id);
    disk.broken = true;
    await expect(history.revisions.read(id, content)).rejects.toMatchObject({
      code: 'damaged file',
    });
    disk.broken = false;
    expect(await look()).toEqual(before);
    expect((await history.revisions.rows(id)).map((row) => row.content)).toContain(content);
  });

  it('goes into quarantine where the library may be written', async () => {
    const { folder, id, content } = await withDamage();
    const { history, quarantine } = await opened(openLibrary(folder));
    await expect(history.revisions.read(id, content)).rejects.toThrow(/damaged/);
    expect(await quarantine.list()).toMatchObject([{ file: `${content}.json.gz`, article: id }]);
    expect((await history.revisions.rows(id)).map((row) => row.content)).not.toContain(content);
  });
});

describe('the kept revisions, where the library is open for reading', () => {
  it('are those that whoever writes has kept by now, and the list of them is not written', async () => {
    const { id, content, place, look, reading } = await withDamage();
    const { history } = await reading();
    const known = await history.revisions.rows(id);
    await files.rm(join(place, `${content}.json.gz`));
    const before = await look();
    await expect(history.revisions.read(id, content)).rejects.toMatchObject({ code: 'not found' });
    expect(await look()).toEqual(before);
    const list = join(place, 'revisions.json');
    const { rows } = JSON.parse(await files.readFile(list, 'utf8')) as { rows: unknown[] };
    await files.writeFile(list, JSON.stringify({ schema: 1, rows: rows.slice(1) }));
    expect(await history.revisions.rows(id)).toEqual(known.slice(1));
  });
});
