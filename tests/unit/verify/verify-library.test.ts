import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { makePhoto, makeSource } from '#shared/article/ledger.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { verifyLibrary } from '#main/desk/verify/verify-library.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';

const now = '2024-03-01T08:00:00.000Z';
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A library with an article that shows a picture and has a kept revision, and one in the trash. */
async function filled(): Promise<{ readonly library: Library; readonly id: string }> {
  const library = await openLibrary(join(await temporaryFolder(), 'library'));
  onTestFinished(() => library.close());
  const asset = await library.addAsset({ name: 'pixel.png', bytes: pixel });
  const photos = [makePhoto({ id: 'p1', asset })];
  const { id } = await library.add(
    makeArticle({ id: crypto.randomUUID(), now, headline: 'Kept', photos }),
  );
  await library.change(id, (stored) => ({ ...stored, dek: 'New' }), {
    keepBefore: 'before restoring',
  });
  const other = await library.add(makeArticle({ id: crypto.randomUUID(), now }));
  await library.trash(other.id);
  return { library, id };
}

async function onlyFile(library: Library, ...folder: string[]): Promise<string> {
  const names = await readdir(join(library.folder, ...folder));
  const [name] = names.filter(
    (each) => /\.(?:gz|png|jsonl|json)$/.test(each) && !/seal|revisions/.test(each),
  );
  return join(library.folder, ...folder, name ?? '');
}

describe('verifying a library', () => {
  it('reads everything and finds nothing in a sound one', async () => {
    const { library } = await filled();
    expect(await verifyLibrary(library, false)).toEqual({
      checked: { articles: 1, trash: 1, revisions: 1, logs: 2, pictures: 1 },
      problems: [],
    });
  });

  it.each(['articles', 'trash', 'assets'])(
    'finds a damaged file in %s, and moves it to quarantine only when asked',
    async (folder) => {
      const { library } = await filled();
      const file = await onlyFile(library, folder);
      await writeFile(file, 'damaged');
      const found = await verifyLibrary(library, false);
      expect(found.problems[0]).toMatchObject({ mended: null });
      expect(await readFile(file, 'utf8')).toBe('damaged');
      const mended = await verifyLibrary(library, true);
      expect(mended.problems[0]?.mended).toContain('quarantine');
      const [item] = await library.quarantine.list();
      const kept = join(library.folder, 'quarantine', item?.key ?? '', item?.file ?? '');
      expect(await readFile(kept, 'utf8')).toBe('damaged');
    },
  );

  it('finds a damaged revision', async () => {
    const { library, id } = await filled();
    await writeFile(await onlyFile(library, 'revisions', id), 'damaged');
    const { problems } = await verifyLibrary(library, true);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: expect.stringContaining('revisions/') as string });
  });

  it('finds a changed log, leaves it as it is and says that a copy is kept', async () => {
    const { library, id } = await filled();
    const file = join(library.folder, 'log', `${id}.jsonl`);
    const changed = (await readFile(file, 'utf8')).replace('"Kept"', '"Kapt"');
    await writeFile(file, changed);
    const { problems } = await verifyLibrary(library, true);
    expect(problems[0]).toMatchObject({
      file: `log/${id}.jsonl`,
      message:
        'The log is broken: Line 1 was changed after it was written. It is kept in quarantine as it ' +
        'was found; the log goes on.',
      mended: null,
    });
    expect(await library.quarantine.list()).toMatchObject([{ from: `log/${id}.jsonl` }]);
    expect(await readFile(file, 'utf8')).toBe(changed);
  });

  it('names the article whose picture is missing', async () => {
    const { library, id } = await filled();
    await writeFile(await onlyFile(library, 'assets'), 'damaged');
    const { problems } = await verifyLibrary(library, false);
    expect(problems.map(({ file }) => file)).toContain(`articles/${id}.json`);
  });

  it('names the article whose attached file is missing', async () => {
    const { library, id } = await filled();
    const asset = await library.addAsset({ name: 'a.txt', bytes: Buffer.from('Words.') }, 'txt');
    const material = [{ asset, name: 'a.txt', addedAt: '2024-03-01T08:00:00.000Z' }];
    const source = makeSource({ id: 's', kind: 'person', name: 'Ines', material });
    await library.change(id, (stored) => ({ ...stored, sources: [source] }));
    expect((await verifyLibrary(library, false)).problems).toEqual([]);
    await rm(join(library.folder, 'assets', `${asset.sha256}.txt`));
    const { problems } = await verifyLibrary(library, false);
    expect(problems.map(({ file }) => file)).toContain(`articles/${id}.json`);
  });

  it('leaves an article of a newer Galley where it is', async () => {
    const { library, id } = await filled();
    const file = join(library.folder, 'articles', `${id}.json`);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"schema": \d+/, '"schema": 99'));
    const { problems } = await verifyLibrary(library, true);
    expect(problems[0]).toMatchObject({ file: `articles/${id}.json`, mended: null });
    expect(await readFile(file, 'utf8')).toContain('"schema": 99');
  });
});
