import * as files from 'node:fs/promises';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { openLibrary } from '#main/desk/library/library.ts';
import { temporaryFolder } from '#tests/unit/library/temporary-folder.ts';
import { newStory } from './child/articles.ts';
import { makeFullLibrary } from './full-library.ts';
import { surveyed } from './survey.ts';

const sound = { writable: true, notice: null, damaged: [], added: 'ok', verified: [] };
const isRoot = process.getuid?.() === 0;
/** An account that owns nothing. */
const nobody = 65_534;

describe('a library anywhere', { timeout: 120_000 }, () => {
  it.each([
    ['with spaces', 'My  own library '],
    ['with emoji', '🗞️ Zeitung – 新聞 – العربية'],
    ['with quotes and signs', `it's "100%" #1 & $HOME; {a}[b]`],
    ['of 250 letters', 'l'.repeat(250)],
    [
      'deep in folders of 200 letters',
      ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(200)).join('/'),
    ],
  ])('in a folder %s works like any other', async (_what, name) => {
    const folder = join(await temporaryFolder(), ...name.split('/'));
    await makeFullLibrary(folder);
    const [survey] = await surveyed([folder]);
    expect(survey).toMatchObject({ ...sound, known: 3, found: 3 });
  });

  it('keeps apart articles whose names differ only in case, and says which is a copy', async () => {
    const folder = await temporaryFolder();
    await makeFullLibrary(folder);
    const articles = join(folder, 'articles');
    const [name = ''] = (await readdir(articles)).filter((each) => /[a-f]/.test(each));
    await copyFile(
      join(articles, name),
      join(articles, name.toUpperCase().replace('JSON', 'json')),
    );
    const before = await readdir(articles);
    const [survey] = await surveyed([folder]);
    expect(Object.values(survey?.outcomes ?? {})).toEqual(['ok', 'ok', 'ok']);
    // A disk that knows no case holds one file under both names.
    expect(survey?.damaged).toHaveLength(before.length - 3);
    expect(await readdir(articles)).toEqual(before);
  });

  it('opens among a hundred thousand files that are not ours', async () => {
    const folder = await temporaryFolder();
    await makeFullLibrary(folder);
    const names = Array.from({ length: 100_000 }, (_, number) =>
      number % 50 === 0 ? `junk ${number}.json` : `junk ${number}.txt`,
    );
    while (names.length > 0) {
      await Promise.all(
        names.splice(0, 500).map((name) => writeFile(join(folder, 'articles', name), '')),
      );
    }
    const [survey] = await surveyed([folder]);
    expect(survey).toMatchObject({ writable: true, known: 3, added: 'ok', found: 3 });
    expect(Object.values(survey?.outcomes ?? {})).toEqual(['ok', 'ok', 'ok']);
    expect(survey?.damaged).toHaveLength(2_000);
    expect(await readdir(join(folder, 'articles'))).toHaveLength(100_003);
  });

  it.skipIf(process.platform === 'win32')(
    'in a folder that may only be read is read, and says so',
    async () => {
      const folder = await temporaryFolder();
      await makeFullLibrary(folder);
      await files.chmod(folder, 0o555);
      for (const name of await readdir(folder)) await files.chmod(join(folder, name), 0o555);
      onTestFinished(async () => {
        for (const name of ['', ...(await readdir(folder))])
          await files.chmod(join(folder, name), 0o755);
      });
      // Root may write anywhere: a child without its rights is asked.
      const [survey] = await surveyed([folder], isRoot ? { uid: nobody } : {});
      expect(survey).toMatchObject({ writable: false, known: 3, added: 'read-only', damaged: [] });
      expect(survey?.notice).toContain('reading only');
      expect(new Set(Object.values(survey?.outcomes ?? {}))).toEqual(new Set(['read-only']));
    },
  );
});

describe('a library that is in use', () => {
  it('saves on as before when the clock jumps back by years', async () => {
    const folder = await temporaryFolder();
    const times = [
      '2026-05-01T10:00:00.000Z',
      '2026-05-01T10:00:01.000Z',
      '1999-12-31T23:59:59.000Z',
    ];
    const library = await openLibrary(folder, {
      now: () => times.shift() ?? '2001-01-01T00:00:00.000Z',
    });
    onTestFinished(() => library.close());
    const { id } = await library.add(newStory('Before'));
    for (const headline of ['Now', 'Then', 'Later']) {
      const stored = await library.read(id);
      await library.save({ ...stored, headline });
    }
    expect((await library.read(id)).headline).toBe('Later');
    expect((await library.list()).articles[0]).toMatchObject({ headline: 'Later' });
    await library.close();
    const [survey] = await surveyed([folder]);
    expect(survey).toMatchObject({ ...sound, outcomes: { Later: 'ok' } });
  });

  it('loses nothing when its folder is unplugged and comes back, and says what happened meanwhile', async () => {
    const root = await temporaryFolder();
    const [drive, gone] = [join(root, 'drive'), join(root, 'gone')];
    const library = await openLibrary(join(drive, 'library'));
    onTestFinished(() => library.close());
    const first = await library.add(newStory('Kept'));
    const kept = await library.save({ ...first, dek: 'Acknowledged' });
    await rename(drive, gone);
    await expect(library.save({ ...kept, dek: 'Meanwhile' })).rejects.toMatchObject({
      code: 'file gone',
      message: expect.stringContaining('was not saved; your text is still') as string,
    });
    // An empty folder in its place, as a mount point is, is no library and gets no file.
    await mkdir(join(drive, 'library'), { recursive: true });
    await expect(library.save({ ...kept, dek: 'Meanwhile' })).rejects.toThrow('was not saved');
    expect(await readdir(join(drive, 'library'))).toEqual([]);
    await files.rm(drive, { recursive: true });
    await rename(gone, drive);
    const saved = await library.save({ ...kept, dek: 'Back' });
    const file = join(drive, 'library', 'articles', `${saved.id}.json`);
    expect(await readFile(file, 'utf8')).toContain('"Back"');
  });
});
