import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { articleSchemaVersion, makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { contentHash } from '#shared/article/content-hash.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library, LibraryOptions } from '#main/desk/library/library.ts';
import { temporaryFolder } from './temporary-folder.ts';

const start = '2024-03-01T08:00:00.000Z';

async function open(folder: string, options: LibraryOptions = {}): Promise<Library> {
  const library = await openLibrary(folder, options);
  onTestFinished(() => library.close());
  return library;
}

function draft(headline: string): Article {
  return makeArticle({ id: crypto.randomUUID(), now: start, headline });
}

function fileOf(folder: string, { id }: { readonly id: string }): string {
  return join(folder, 'articles', `${id}.json`);
}

/** A clock that is an hour later at each look. */
function hourly(): () => string {
  let hour = 0;
  return () => new Date(Date.parse(start) + (hour += 1) * 3_600_000).toISOString();
}

describe('saving', () => {
  it('finds an article again after a restart, as it was saved last', async () => {
    const folder = await temporaryFolder();
    const first = await openLibrary(folder);
    const added = await first.add(draft('Harbour opens'));
    const saved = await first.save({ ...added, headline: 'Harbour reopens' });
    await first.close();
    const second = await open(folder);
    expect(await second.read(added.id)).toEqual(saved);
    expect((await second.list()).articles.map(({ headline }) => headline)).toEqual([
      'Harbour reopens',
    ]);
  });

  it('counts revisions and names each by its content', async () => {
    const library = await open(await temporaryFolder());
    const first = await library.add(draft('One'));
    const second = await library.save({ ...first, headline: 'Two' });
    expect(first.revision).toMatch(/^1-[0-9a-f]{12}$/);
    expect(second.revision).toMatch(/^2-[0-9a-f]{12}$/);
    expect(second.revision.slice(2)).not.toBe(first.revision.slice(2));
  });

  it('refuses a save that is based on an older revision, and keeps what was saved first', async () => {
    const library = await open(await temporaryFolder());
    const base = await library.add(draft('Base'));
    const kept = await library.save({ ...base, headline: 'First' });
    await expect(library.save({ ...base, headline: 'Second' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await library.read(base.id)).toEqual(kept);
  });

  it('lets one of two racing saves win and tells the other', async () => {
    const library = await open(await temporaryFolder());
    const base = await library.add(draft('Base'));
    const results = await Promise.allSettled([
      library.save({ ...base, headline: 'A' }),
      library.save({ ...base, headline: 'B' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await library.read(base.id)).headline).toBe('A');
  });

  it('answers a save that comes again, because its answer got lost, with what is stored', async () => {
    const library = await open(await temporaryFolder());
    const base = await library.add(draft('Base'));
    const saved = await library.save({ ...base, headline: 'New' });
    expect(await library.save({ ...base, headline: 'New' })).toEqual(saved);
  });

  it('does not touch the disk when nothing changed', async () => {
    const folder = await temporaryFolder();
    const library = await open(folder, { now: hourly() });
    const added = await library.add(draft('Same'));
    const before = await readFile(fileOf(folder, added), 'utf8');
    expect(await library.save(added)).toEqual(added);
    expect(await readFile(fileOf(folder, added), 'utf8')).toBe(before);
  });

  it('counts an edit by another program as a revision of its own', async () => {
    const folder = await temporaryFolder();
    const library = await open(folder);
    const added = await library.add(draft('Ours'));
    const text = await readFile(fileOf(folder, added), 'utf8');
    await writeFile(fileOf(folder, added), text.replace('Ours', 'Theirs'));
    await expect(library.save({ ...added, dek: 'More' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const theirs = await library.read(added.id);
    expect(theirs.headline).toBe('Theirs');
    expect((await library.save({ ...theirs, dek: 'More' })).headline).toBe('Theirs');
  });
});

describe('sign-off', () => {
  async function signed(library: Library): Promise<Article> {
    const { id } = await library.add(draft('Signed'));
    return library.change(id, (article) => ({
      ...article,
      status: 'approved',
      signOff: { by: 'Ed', at: start, contentHash: contentHash(article) },
    }));
  }

  it('survives a save that changes nothing that it covers', async () => {
    const library = await open(await temporaryFolder());
    const article = await signed(library);
    const saved = await library.save({ ...article, dismissed: ['a proposal'] });
    expect(saved.signOff).toEqual(article.signOff);
    expect(saved.status).toBe('approved');
  });

  it('is void after an edit, and the article is in review again', async () => {
    const library = await open(await temporaryFolder());
    const article = await signed(library);
    const saved = await library.save({ ...article, headline: 'Changed' });
    expect(saved).toMatchObject({ signOff: null, status: 'in review' });
    expect((await library.list()).articles[0]).toMatchObject({
      signedOff: false,
      changedSincePublished: false,
      status: 'in review',
    });
  });

  it('cannot be claimed by a save', async () => {
    const library = await open(await temporaryFolder());
    const article = await library.add(draft('Unsigned'));
    const claimed: Article = {
      ...article,
      status: 'approved',
      signOff: { by: 'Nobody', at: start, contentHash: contentHash(article) },
    };
    expect(await library.save(claimed)).toMatchObject({ signOff: null, status: 'draft' });
    const published = await library.save({ ...article, headline: 'Out', status: 'published' });
    expect(published.status).toBe('draft');
  });
});

describe('the trash', () => {
  it('takes an article out of the list and gives it back as it was', async () => {
    const library = await open(await temporaryFolder());
    const article = await library.add(draft('Thrown away'));
    await library.trash(article.id);
    expect((await library.list()).articles).toEqual([]);
    await expect(library.read(article.id)).rejects.toMatchObject({ code: 'not found' });
    expect(await library.restore(article.id)).toMatchObject({ headline: 'Thrown away' });
    expect(await library.read(article.id)).toEqual(article);
  });

  it('keeps an article that was deleted earlier under the same identity', async () => {
    const folder = await temporaryFolder();
    const library = await open(folder);
    const article = await library.add(draft('Older'));
    const spare = join(folder, 'spare.json');
    await copyFile(fileOf(folder, article), spare);
    await library.trash(article.id);
    await copyFile(spare, fileOf(folder, article));
    await library.trash(article.id);
    expect((await readdir(join(folder, 'trash'))).toSorted()).toEqual(
      [`${article.id}.2.json`, `${article.id}.json`].toSorted(),
    );
  });

  it('says so when the article is not there', async () => {
    const library = await open(await temporaryFolder());
    await expect(library.restore(crypto.randomUUID())).rejects.toMatchObject({ code: 'not found' });
  });
});

describe('the folder', () => {
  it('shows an article that was copied in, and forgets one that was taken out', async () => {
    const folder = await temporaryFolder();
    const other = await temporaryFolder();
    const library = await open(folder);
    const elsewhere = await open(other);
    const article = await elsewhere.add(draft('From elsewhere'));
    await copyFile(fileOf(other, article), fileOf(folder, article));
    expect((await library.list()).articles.map(({ id }) => id)).toEqual([article.id]);
    await rm(fileOf(folder, article));
    expect((await library.list()).articles).toEqual([]);
  });

  it('tells its listeners of an article that another program put in', async () => {
    const folder = await temporaryFolder();
    const other = await temporaryFolder();
    const library = await open(folder);
    const article = await (await open(other)).add(draft('From elsewhere'));
    const changed = new Promise<void>((resolve) => {
      const stop = library.feed.subscribe(() => {
        if (library.summaries().some(({ id }) => id === article.id)) resolve();
      });
      onTestFinished(stop);
    });
    await copyFile(fileOf(other, article), fileOf(folder, article));
    await changed;
    expect(library.summaries()).toHaveLength(1);
  });

  it('opens an article that was copied in under a name of its own', async () => {
    const folder = await temporaryFolder();
    const other = await temporaryFolder();
    const article = await (await open(other)).add(draft('Renamed'));
    const library = await open(folder);
    await copyFile(fileOf(other, article), join(folder, 'articles', 'my best story.json'));
    const read = await library.read(article.id);
    await library.save({ ...read, dek: 'Saved in place' });
    expect(await readdir(join(folder, 'articles'))).toEqual(['my best story.json']);
  });

  it('reports a second copy of an article and leaves it as it is', async () => {
    const folder = await temporaryFolder();
    const library = await open(folder);
    const article = await library.add(draft('Twice'));
    const copy = join(folder, 'articles', 'a copy.json');
    await copyFile(fileOf(folder, article), copy);
    const { articles, damaged } = await library.list();
    expect(articles).toHaveLength(1);
    expect(damaged).toEqual([
      {
        file: 'a copy.json',
        message: expect.stringContaining('“Twice”') as string,
        copyOf: { id: article.id, tool: null },
      },
    ]);
    await library.save({ ...article, dek: 'New' });
    expect(await readFile(copy, 'utf8')).not.toContain('"New"');
  });

  it('reports files that are no articles, leaves them untouched and opens all others', async () => {
    const folder = await temporaryFolder();
    const library = await open(folder);
    const good = await library.add(draft('Good'));
    const junk: Readonly<Record<string, string | Uint8Array>> = {
      'empty.json': '',
      'torn.json': '{"schema":1,"id":"',
      'list.json': '[]',
      'wrong.json': '{"schema":1,"id":"not an id"}',
      'bytes.json': new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
    };
    for (const [name, content] of Object.entries(junk)) {
      await writeFile(join(folder, 'articles', name), content);
    }
    await writeFile(join(folder, 'articles', 'notes.txt'), 'not ours');
    const { articles, damaged } = await library.list();
    expect(articles.map(({ id }) => id)).toEqual([good.id]);
    expect(damaged.map(({ file }) => file)).toEqual(Object.keys(junk).toSorted());
    for (const [name, content] of Object.entries(junk)) {
      expect(await readFile(join(folder, 'articles', name))).toEqual(Buffer.from(content));
    }
  });

  it('refuses an article of a newer format and leaves it untouched', async () => {
    const folder = await temporaryFolder();
    const library = await open(folder);
    const article = await library.add(draft('From tomorrow'));
    const newer = (await readFile(fileOf(folder, article), 'utf8')).replace(
      `"schema": ${articleSchemaVersion}`,
      `"schema": ${articleSchemaVersion + 1}`,
    );
    await writeFile(fileOf(folder, article), newer);
    await expect(library.read(article.id)).rejects.toMatchObject({ code: 'newer format' });
    await expect(library.save({ ...article, dek: 'x' })).rejects.toMatchObject({
      code: 'newer format',
    });
    expect((await library.list()).damaged[0]?.message).toContain('newer Galley');
    expect(await readFile(fileOf(folder, article), 'utf8')).toBe(newer);
  });
});

describe('the index', () => {
  async function filled(): Promise<{ readonly folder: string; readonly id: string }> {
    const folder = await temporaryFolder();
    const library = await openLibrary(folder);
    const { id } = await library.add(draft('Indexed'));
    await library.close();
    return { folder, id };
  }

  async function headlines(folder: string): Promise<readonly string[]> {
    const { articles } = await (await open(folder)).list();
    return articles.map(({ headline }) => headline);
  }

  async function known(folder: string): Promise<readonly string[]> {
    return (await open(folder)).listKnown().articles.map(({ headline }) => headline);
  }

  it('is written when the library is closed', async () => {
    const { folder, id } = await filled();
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toContain(id);
  });

  it('is not trusted when a single byte of it changed', async () => {
    const { folder } = await filled();
    const file = join(folder, 'library.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Indexed', 'Imdexed'));
    expect(await known(folder)).toEqual(['Indexed']);
  });

  it('answers at once, and whoever listens hears what a look through the folder finds', async () => {
    const { folder, id } = await filled();
    const text = await readFile(fileOf(folder, { id }), 'utf8');
    await writeFile(fileOf(folder, { id }), text.replace('Indexed', 'Rewritten'));
    const library = await open(folder);
    const told = new Promise<readonly string[]>((resolve) => {
      onTestFinished(
        library.feed.subscribe(({ changed }) => resolve(changed.map(({ headline }) => headline))),
      );
    });
    expect(library.listKnown().articles.map(({ headline }) => headline)).toEqual(['Indexed']);
    expect(await told).toEqual(['Rewritten']);
  });

  it.each(['', '{"schema":9}', 'garbage', '{"schema":1,"rows":[{"file":"x"}]}'])(
    'is rebuilt from the articles when it holds %j',
    async (content) => {
      const { folder } = await filled();
      await writeFile(join(folder, 'library.json'), content);
      expect(await headlines(folder)).toEqual(['Indexed']);
    },
  );

  it('is rebuilt from the articles when it is missing', async () => {
    const { folder } = await filled();
    await rm(join(folder, 'library.json'));
    expect(await headlines(folder)).toEqual(['Indexed']);
  });

  it('gives way to a file that changed while nobody looked', async () => {
    const { folder, id } = await filled();
    const text = await readFile(fileOf(folder, { id }), 'utf8');
    await writeFile(fileOf(folder, { id }), text.replace('Indexed', 'Rewritten'));
    expect(await headlines(folder)).toEqual(['Rewritten']);
  });
});
