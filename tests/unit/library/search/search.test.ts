import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = '2026-03-18T12:00:00.000Z';

async function open(folder: string): Promise<Library> {
  const library = await openLibrary(folder);
  onTestFinished(() => library.close());
  return library;
}

function draft(headline: string): Article {
  return makeArticle({ id: crypto.randomUUID(), now, headline });
}

/** Asks until everything is read. */
async function find(library: Library, query: string): Promise<readonly string[]> {
  for (;;) {
    const { ids, progress } = await library.search.find(query, now);
    if (progress === null) return ids;
  }
}

/** More articles than are read again at each start without a cache. */
async function filled(folder: string, count = 120): Promise<readonly Article[]> {
  const library = await openLibrary(folder);
  const added: Article[] = [];
  for (let number = 0; number < count; number += 1) {
    added.push(await library.add(draft(`Harbour story ${number}`)));
  }
  await find(library, 'harbour');
  await library.close();
  return added;
}

const cacheOf = (folder: string): string => join(folder, 'search', 'index.cache');

describe('the search of a library', () => {
  it('finds what was just saved, and no longer what was changed or deleted', async () => {
    const library = await open(await temporaryFolder());
    const one = await library.add(draft('Night ferry stays'));
    const two = await library.add(draft('Night bus goes'));
    expect([...(await find(library, 'night'))].sort()).toEqual([one.id, two.id].sort());
    await library.save({ ...one, headline: 'Day ferry stays' });
    expect(await find(library, 'night')).toEqual([two.id]);
    expect(await find(library, 'day')).toEqual([one.id]);
    await library.trash(two.id);
    expect(await find(library, 'night')).toEqual([]);
    await library.restore(two.id);
    expect(await find(library, 'night')).toEqual([two.id]);
  });

  it('keeps what it read for the next start, and reads again only what changed since', async () => {
    const folder = await temporaryFolder();
    const [first, second, third] = await filled(folder);
    const before = await stat(cacheOf(folder));
    const other = await openLibrary(folder);
    if (first && second && third) {
      await other.save({ ...first, headline: 'Tunnel opens' });
      await other.trash(second.id);
      await other.close();
      await rm(join(folder, 'articles', `${third.id}.json`));
    }
    const library = await open(folder);
    await library.list();
    expect(await find(library, 'tunnel')).toEqual([first?.id]);
    expect(await find(library, 'harbour')).toHaveLength(117);
    expect((await stat(cacheOf(folder))).mtimeMs).toBe(before.mtimeMs);
  });

  it.each([
    ['empty', ''],
    ['garbled', 'x'.repeat(5_000)],
  ])('reads everything again where what it kept is %s', async (_name, content) => {
    const folder = await temporaryFolder();
    await filled(folder);
    await writeFile(cacheOf(folder), content);
    const library = await open(folder);
    expect(await find(library, 'harbour')).toHaveLength(120);
  });

  it('leaves a library alone that it may only read', async () => {
    const folder = await temporaryFolder();
    await filled(folder);
    await rm(cacheOf(folder));
    await open(folder);
    const reader = await open(folder);
    expect(reader.writable).toBe(false);
    expect(await find(reader, 'harbour')).toHaveLength(120);
    expect(await readdir(join(folder, 'search'))).toEqual([]);
  });

  it('keeps what it read once the library that it could only read is taken over', async () => {
    const folder = await temporaryFolder();
    await filled(folder);
    await rm(cacheOf(folder));
    const holder = await openLibrary(folder);
    const reader = await open(folder);
    expect(await find(reader, 'harbour')).toHaveLength(120);
    await holder.close();
    await reader.takeOver();
    const added = await reader.add(draft('Tunnel opens'));
    expect(await find(reader, 'tunnel')).toEqual([added.id]);
    await reader.search.close();
    expect(await readdir(join(folder, 'search'))).toEqual(['index.cache']);
  });
});
