import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { articleBody, bodyJson } from '#shared/article/body.ts';
import { open } from './desk-with-library.ts';
import type { OpenedDesk } from './desk-with-library.ts';
import type { RequestName } from '#shared/desk/contract.ts';
import { usualPreferences } from '#shared/desk/preferences.ts';
import type { Preferences } from '#shared/desk/preferences.ts';

const now = '2024-03-01T08:00:00.000Z';
const text = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(words));

/** An article that nothing blocks. */
async function clean({ ask }: OpenedDesk): Promise<Article> {
  const article = await ask('article.create', {});
  const paragraph = articleBody.node(
    'paragraph',
    null,
    articleBody.text('The ferry leaves at six.'),
  );
  return ask('article.save', {
    article: {
      ...article,
      headline: 'The ferry timetable',
      slug: 'ferry-timetable',
      byline: ['Cy Aldous'],
      dateline: 'QUAY',
      section: 'Islands',
      body: bodyJson(articleBody.node('doc', null, paragraph)),
    },
  });
}

describe('a desk', () => {
  it('answers what it runs on', async () => {
    const opened = await open();
    expect(await opened.ask('desk.info', {})).toEqual({
      shell: 'cli',
      version: '0.0.0',
      library: join(opened.folder, 'library'),
      writable: true,
      notice: null,
      free: false,
    });
  });

  it('refuses what is not in the contract, and says that nothing was changed', async () => {
    const { desk } = await open();
    const bad = {
      ok: false,
      error: {
        code: 'bad request',
        message: expect.stringContaining('Nothing was changed') as string,
      },
    };
    expect(await desk.request('article.open', { id: '../../etc/passwd' })).toMatchObject(bad);
    expect(await desk.request('article.save', null)).toMatchObject(bad);
    expect(await desk.request('toString' as RequestName, {})).toMatchObject(bad);
  });

  it('stores no article whose text is of no known kind, and leaves the stored one as it was', async () => {
    const opened = await open();
    const article = await clean(opened);
    const body = { type: 'doc', content: [{ type: 'carousel' }] };
    expect(await opened.refused('article.save', { article: { ...article, body } })).toMatchObject({
      code: 'bad request',
      message: expect.stringContaining('The stored one stands as it was') as string,
    });
    expect(await opened.ask('article.open', { id: article.id })).toEqual(article);
  });

  it('turns an error of its own into words that say what is safe', async () => {
    const opened = await open({ reveal: () => Promise.reject(new TypeError('no file manager')) });
    const article = await clean(opened);
    await opened.ask('export.html', { id: article.id, revision: article.revision, draft: true });
    expect(await opened.refused('export.reveal', { id: article.id })).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('What was saved before is safe') as string,
      details: ['no file manager'],
    });
  });

  it('takes an article from import to the list, a new name, the trash and back', async () => {
    const { ask } = await open();
    const file = {
      name: 'story.txt',
      bytes: text('Boats counted\n\nThe boats were counted.\n\nSources: AP'),
    };
    const imported = await ask('import.file', file);
    expect(imported).toMatchObject({
      headline: 'Boats counted',
      revision: expect.stringMatching(/^1-/) as string,
    });
    expect(imported.sources).toMatchObject([{ name: 'AP', listed: true }]);
    const { id } = imported;
    expect(await ask('article.rename', { id, headline: ' Boats recounted ' })).toMatchObject({
      headline: 'Boats recounted',
    });
    expect((await ask('library.list', {})).articles).toMatchObject([
      { id, headline: 'Boats recounted', words: 4 },
    ]);
    await ask('article.trash', { ids: [id] });
    expect((await ask('library.list', {})).articles).toEqual([]);
    expect(await ask('trash.restore', { entries: [id] })).toEqual({ done: [id], failed: [] });
    expect(articleSchema.parse(await ask('article.open', { id })).headline).toBe('Boats recounted');
  });

  it('adds nothing to the library when an import fails', async () => {
    const { ask, refused } = await open();
    expect(await refused('import.file', { name: 'empty.txt', bytes: text('') })).toMatchObject({
      code: 'empty file',
    });
    expect((await ask('library.list', {})).articles).toEqual([]);
  });

  it('tells every listener which rows changed, in numbered order, until they leave', async () => {
    const { desk, ask } = await open();
    await ask('article.create', {});
    const { change } = await ask('library.list', {});
    const heard: unknown[] = [];
    const leave = desk.subscribe((name, payload) => {
      if (name === 'library.changed') heard.push(payload);
    });
    const { id } = await ask('article.create', {});
    await ask('article.trash', { ids: [id] });
    leave();
    await ask('article.create', {});
    expect(heard).toMatchObject([
      { number: change + 1, changed: [{ id }], removed: [] },
      { number: change + 2, changed: [], removed: [id] },
    ]);
  });

  it('finds preferences again, and takes a damaged file for none', async () => {
    const { ask, folder } = await open();
    expect(await ask('preferences.read', {})).toEqual(usualPreferences);
    const writing = { ...usualPreferences.writing, font: 'sans', textSize: 150 } as const;
    const chosen: Preferences = { ...usualPreferences, name: 'Ed', theme: 'dark', writing };
    await ask('preferences.change', chosen);
    expect(await ask('preferences.read', {})).toEqual(chosen);
    await writeFile(join(folder, 'config', 'preferences.json'), '{"name":');
    expect(await ask('preferences.read', {})).toEqual(usualPreferences);
  });

  it('changes the preferences that a window names, and leaves what another one chose', async () => {
    const { ask } = await open();
    await ask('preferences.change', { theme: 'dark' });
    await ask('preferences.change', { name: 'Ed', tourSeen: true });
    await ask('preferences.change', {});
    expect(await ask('preferences.read', {})).toEqual({
      ...usualPreferences,
      theme: 'dark',
      name: 'Ed',
      tourSeen: true,
    });
  });

  it('reads preferences that an older Galley stored, and keeps what it knows of a newer one’s', async () => {
    const { ask, folder } = await open();
    const file = join(folder, 'config', 'preferences.json');
    await mkdir(join(folder, 'config'), { recursive: true });
    await writeFile(file, '{"name":"Ed","theme":"dark"}');
    expect(await ask('preferences.read', {})).toEqual({
      ...usualPreferences,
      name: 'Ed',
      theme: 'dark',
    });
    await writeFile(file, '{"name":"Ed","theme":"dark","writing":{"font":"runes","textSize":150}}');
    expect(await ask('preferences.read', {})).toMatchObject({
      name: 'Ed',
      writing: { font: 'serif', textSize: 150 },
    });
  });

  it('gives out pictures by their content’s name alone', async () => {
    const { desk } = await open();
    expect(await desk.readAsset('0'.repeat(64))).toBeNull();
  });
});

describe('the gate', () => {
  it('exports what is signed off, and marks it published', async () => {
    const opened = await open();
    const { id, revision } = await clean(opened);
    const signed = await opened.ask('article.signOff', { id, revision, by: 'Ed Itor' });
    expect(signed).toMatchObject({ status: 'approved', signOff: { by: 'Ed Itor' } });
    const done = await opened.ask('export.html', { id, revision: signed.revision, draft: false });
    expect(done?.folder).toBe(join(opened.folder, 'exports', 'ferry-timetable'));
    expect(await readFile(join(done?.folder ?? '', 'index.html'), 'utf8')).toContain(
      'The ferry leaves at six.',
    );
    const published = await opened.ask('article.open', { id });
    expect(published).toMatchObject({ status: 'published', signOff: { by: 'Ed Itor' } });
    expect(published.publishedAt).not.toBeNull();
    await opened.ask('export.reveal', { id });
    expect(opened.revealed).toEqual([join(done?.folder ?? '', 'index.html')]);
  });

  it('keeps the first date when an article is exported again, in the same folder', async () => {
    const opened = await open();
    const { id, revision } = await clean(opened);
    const signed = await opened.ask('article.signOff', { id, revision, by: 'Ed' });
    await opened.ask('export.html', { id, revision: signed.revision, draft: false });
    const first = await opened.ask('article.open', { id });
    await opened.ask('export.html', { id, revision: first.revision, draft: false });
    expect((await opened.ask('article.open', { id })).publishedAt).toBe(first.publishedAt);
    expect(await readdir(join(opened.folder, 'exports'))).toEqual(['ferry-timetable']);
  });

  it('exports a draft alone from a library that another Galley has, and writes nothing there', async () => {
    const first = await open();
    const { id, revision } = await clean(first);
    const signed = await first.ask('article.signOff', { id, revision, by: 'Ed' });
    const folder = join(first.folder, 'library', 'revisions', id);
    const stands = async (): Promise<readonly string[]> =>
      Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')));
    const before = await stands();
    const second = await open({ library: join(first.folder, 'library') });
    const cleared = { id, revision: signed.revision, draft: false };
    expect(await second.refused('export.html', cleared)).toMatchObject({ code: 'read-only' });
    await expect(readdir(join(second.folder, 'exports'))).rejects.toThrow('ENOENT');
    expect(await second.ask('export.html', { ...cleared, draft: true })).not.toBeNull();
    expect(await stands()).toEqual(before);
  });

  it('takes neither a date nor an address of the page from a window', async () => {
    const opened = await open();
    const { id, revision } = await clean(opened);
    const signed = await opened.ask('article.signOff', { id, revision, by: 'Ed' });
    const origin = { fileName: 'a', format: 'html', importedAt: now, dropped: [] };
    const saved = await opened.ask('article.save', {
      article: {
        ...signed,
        publishedAt: '1999-01-01',
        origin: { ...origin, url: 'https://elsewhere.example/other' },
      },
    });
    expect(saved).toMatchObject({ status: 'approved', publishedAt: null, origin: null });
  });

  it('calls nothing published that was written while the folder was chosen', async () => {
    const opened: OpenedDesk = await open({
      chooseExportFolder: async () => {
        const article = await opened.ask('article.open', { id });
        await opened.ask('article.save', { article: { ...article, headline: 'Nobody read this' } });
        return join(opened.folder, 'exports');
      },
    });
    const { id, revision } = await clean(opened);
    const signed = await opened.ask('article.signOff', { id, revision, by: 'Ed' });
    await opened.ask('export.html', { id, revision: signed.revision, draft: false });
    const after = await opened.ask('article.open', { id });
    expect(after).toMatchObject({ headline: 'Nobody read this', status: 'in review' });
    expect(after.publishedAt).not.toBeNull();
  });

  it('refuses an article without a sign-off, and writes nothing', async () => {
    const opened = await open();
    const { id, revision } = await clean(opened);
    expect(await opened.refused('export.html', { id, revision, draft: false })).toMatchObject({
      code: 'not signed off',
    });
    await expect(readdir(join(opened.folder, 'exports'))).rejects.toThrow('ENOENT');
  });

  it('refuses a sign-off while something blocks, and one of an older revision', async () => {
    const opened = await open();
    const { id, revision } = await opened.ask('import.file', {
      name: 'a.txt',
      bytes: text('Boats\n\nBy Cy Aldous\n\nExperts say that the boats are late.'),
    });
    expect(await opened.refused('article.signOff', { id, revision, by: 'Ed' })).toMatchObject({
      code: 'blocked',
    });
    expect(
      await opened.refused('article.signOff', { id, revision: '0-old', by: 'Ed' }),
    ).toMatchObject({ code: 'conflict' });
    expect(await opened.ask('article.open', { id })).toMatchObject({ revision, signOff: null });
  });

  it('takes a sign-off back', async () => {
    const opened = await open();
    const { id, revision } = await clean(opened);
    const signed = await opened.ask('article.signOff', { id, revision, by: 'Ed' });
    const back = await opened.ask('article.withdrawSignOff', { id, revision: signed.revision });
    expect(back).toMatchObject({ signOff: null, status: 'in review' });
  });

  it('exports a draft without any of this, and leaves its status alone', async () => {
    const opened = await open();
    const { id, revision } = await clean(opened);
    expect(await opened.ask('export.html', { id, revision, draft: true })).toMatchObject({
      files: expect.arrayContaining(['index.html']) as string[],
    });
    expect((await opened.ask('article.open', { id })).status).toBe('draft');
  });

  it('writes nothing when the user chooses no folder', async () => {
    const opened = await open({ chooseExportFolder: () => Promise.resolve(null) });
    const { id, revision } = await clean(opened);
    expect(await opened.ask('export.html', { id, revision, draft: true })).toBeNull();
  });

  it('never writes outside of the folder chosen, whatever the slug says', async () => {
    const opened = await open();
    const article = await clean(opened);
    const { id, revision } = await opened.ask('article.save', {
      article: { ...article, slug: '../../escape' },
    });
    const done = await opened.ask('export.html', { id, revision, draft: true });
    expect(done?.folder).toBe(join(opened.folder, 'exports', 'escape'));
  });

  it('keeps the page of another article that has the same slug', async () => {
    const opened = await open();
    for (const { id, revision } of [await clean(opened), await clean(opened)]) {
      await opened.ask('export.html', { id, revision, draft: true });
    }
    expect((await readdir(join(opened.folder, 'exports'))).sort()).toEqual([
      'ferry-timetable',
      'ferry-timetable-2',
    ]);
  });

  it('leaves a folder alone that holds something else', async () => {
    const opened = await open();
    const { id, revision } = await clean(opened);
    const theirs = join(opened.folder, 'exports', 'ferry-timetable');
    await mkdir(theirs, { recursive: true });
    await writeFile(join(theirs, 'index.html'), '<h1>Somebody else’s page</h1>');
    const done = await opened.ask('export.html', { id, revision, draft: true });
    expect(done?.folder).toBe(`${theirs}-2`);
    expect(await readFile(join(theirs, 'index.html'), 'utf8')).toContain('Somebody else');
  });
});
