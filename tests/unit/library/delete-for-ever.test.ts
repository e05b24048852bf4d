import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { FailingDisk } from '#tests/faults/child/failing-disk.ts';
import { open } from '../desk-with-library.ts';
import { temporaryFolder } from './temporary-folder.ts';

const secret = 'Quellenschutz';
const now = '2024-03-01T08:00:00.000Z';

/** The files of a library that hold the word, unpacked where they are packed. */
async function holding(library: string): Promise<readonly string[]> {
  const files = await readdir(library, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((each) => each.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    const text = file.name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    if (text.includes(secret)) found.push(file.name);
  }
  return found;
}

/** An article with the word in its text, its kept versions, its log, its words and a copy in quarantine. */
async function withSecret({ ask, folder }: Awaited<ReturnType<typeof open>>): Promise<Article> {
  const created = await ask('article.create', {});
  await ask('article.save', { article: { ...created, headline: secret } });
  await ask('article.arrange', { ids: [created.id], status: 'in review' });
  await ask('dictionary.change', { article: created.id, add: [secret], remove: [] });
  const log = join(folder, 'library', 'log', `${created.id}.jsonl`);
  await writeFile(
    log,
    (await readFile(log, 'utf8')).replace('"headline":""', `"headline":"${secret}"`),
  );
  await ask('log.read', { id: created.id });
  return ask('article.open', { id: created.id });
}

describe('an article that is deleted for ever', () => {
  it('leaves no word of it in the library', async () => {
    const first = await open();
    const library = join(first.folder, 'library');
    const { id } = await withSecret(first);
    await first.desk.close();
    await writeFile(join(library, 'search', 'index.cache'), secret);
    expect((await holding(library)).length).toBeGreaterThanOrEqual(6);

    const { ask, desk } = await open({ library });
    // The version before this save is to be kept in a quiet moment, which comes after all of this.
    const article = await ask('article.open', { id });
    await ask('article.save', { article: { ...article, dek: 'Newer' } });
    await ask('article.trash', { ids: [id] });
    await ask('trash.remove', { entries: [id] });
    expect((await ask('revisions.list', { id })).rows).toEqual([]);
    await desk.close();
    expect(await holding(library)).toEqual([]);
  });

  it('keeps its history while another version of it lies in the trash', async () => {
    const opened = await open();
    const { ask, folder } = opened;
    const { id } = await withSecret(opened);
    const file = (place: string): string => join(folder, 'library', place, `${id}.json`);
    await ask('article.trash', { ids: [id] });
    await copyFile(file('trash'), file('articles'));
    await ask('library.list', { fresh: true });
    await ask('article.trash', { ids: [id] });
    await ask('trash.remove', { entries: [`${id}.2`] });
    expect((await ask('revisions.list', { id })).rows).not.toEqual([]);
    expect((await ask('log.read', { id })).entries).not.toEqual([]);
    await ask('trash.remove', { entries: [id] });
    expect((await ask('revisions.list', { id })).rows).toEqual([]);
  });

  it('keeps its history while the library holds it', async () => {
    const opened = await open();
    const { ask, folder } = opened;
    const { id } = await withSecret(opened);
    await ask('article.trash', { ids: [id] });
    const trash = join(folder, 'library', 'trash', `${id}.json`);
    await copyFile(trash, join(folder, 'library', 'articles', `${id}.json`));
    await ask('trash.remove', { entries: [id] });
    expect((await ask('revisions.list', { id })).rows).not.toEqual([]);
    expect(await ask('article.open', { id })).toMatchObject({ headline: secret });
  });

  it('stays in the trash where the disk fails, and can be deleted again', async () => {
    const disk = new FailingDisk('folder sync', 'EIO');
    const library = await openLibrary(await temporaryFolder(), { fs: disk.fs });
    const { id } = await library.add(makeArticle({ id: crypto.randomUUID(), now }));
    await library.trash(id);
    disk.broken = true;
    await expect(library.deleteForEver(id)).rejects.toThrow(/it is still in the trash/);
    disk.broken = false;
    expect(await library.bin.list()).toMatchObject([{ entry: id }]);
    await library.deleteForEver(id);
    expect(await library.bin.list()).toEqual([]);
    await library.close();
  });
});
