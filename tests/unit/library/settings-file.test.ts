import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualPreferences } from '#shared/desk/preferences.ts';
import { PreferencesFile } from '#main/desk/preferences.ts';
import type { FileSystem } from '#main/desk/library/file-system.ts';
import { DictionaryFile } from '#main/desk/library/dictionary.ts';
import { open } from '../desk-with-library.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Every file of settings, with a change of it, as a desk is asked for it. */
const settings = [
  [
    'dictionary.json',
    ({ ask }) => ask('dictionary.change', { article: null, add: ['Alder'], remove: [] }),
  ],
  ['arrangement.json', ({ ask }) => ask('arrangement.keepFilter', { name: 'New', query: 'rail' })],
  [
    'preferences.json',
    ({ ask }) => ask('preferences.change', { ...usualPreferences, name: 'Ada' }),
  ],
  ['backups.json', ({ ask }) => ask('backup.choose', {})],
  [
    'left-off.json',
    ({ ask }) => ask('leftOff.keep', { article: null, position: null, panel: 'notes' }),
  ],
] satisfies [string, (opened: Awaited<ReturnType<typeof open>>) => Promise<unknown>][];

/** Those that are about the person at the desk, not about a library. */
const inConfig = new Set(['preferences.json', 'backups.json', 'left-off.json']);

/** A desk over a file of settings that holds `content`, and a look at what lies beside it. */
async function deskWith(name: string, content: string) {
  const folder = await temporaryFolder();
  const config = join(folder, 'config');
  const library = join(folder, 'library');
  for (const each of [config, library]) await files.mkdir(each);
  const place = inConfig.has(name) ? config : library;
  await files.writeFile(join(place, name), content);
  const chosen = join(folder, 'backups');
  await files.mkdir(chosen);
  const opened = await open({ config, library, chooseBackupFolder: () => Promise.resolve(chosen) });
  const read = (file: string): Promise<string> => files.readFile(join(place, file), 'utf8');
  return { ...opened, read };
}

describe.each(settings)('%s', (name, change) => {
  it('is put aside as it was where it is damaged, before something else takes its place', async () => {
    const { read, ...opened } = await deskWith(name, '{"torn');
    await change(opened);
    expect(await read(`${name}.damaged`)).toBe('{"torn');
    expect(JSON.parse(await read(name))).toMatchObject({ schema: 1 });
  });

  it('is not changed where a newer Galley wrote it', async () => {
    const newer = '{"schema":2,"words":["Alder"]}';
    const { read, ...opened } = await deskWith(name, newer);
    await expect(change(opened)).rejects.toThrow(/newer Galley/);
    expect(await read(name)).toBe(newer);
  });
});

/** A disk that does not give out files of settings while `busy`. */
function busyDisk(): { busy: boolean; readonly fs: FileSystem } {
  const state = { busy: false };
  const readFile = (async (...given: Parameters<typeof files.readFile>) => {
    if (state.busy) throw Object.assign(new Error('EMFILE: too many files'), { code: 'EMFILE' });
    return files.readFile(...given);
  }) as FileSystem['readFile'];
  return Object.assign(state, { fs: { ...files, readFile } });
}

describe('a file of settings', () => {
  it('stands as it is when it is only read, be it damaged or of a newer Galley', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'dictionary.json');
    for (const content of ['{"words":', '{"schema":2,"words":["Alder"],"ignored":{}}']) {
      await files.writeFile(file, content);
      const dictionary = new DictionaryFile(files, folder);
      expect(await dictionary.read()).toEqual({ words: [], ignored: {} });
      expect(await files.readFile(file, 'utf8')).toBe(content);
      expect(await files.readdir(folder)).toEqual(['dictionary.json']);
    }
  });

  it('takes no name from one that was put aside before', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'dictionary.json');
    for (const content of ['{"first', '{"second']) {
      await files.writeFile(file, content);
      await new DictionaryFile(files, folder).change(null, ['Alder'], []);
    }
    expect(await files.readFile(`${file}.damaged`, 'utf8')).toBe('{"first');
    expect(await files.readFile(`${file}.damaged-2`, 'utf8')).toBe('{"second');
  });

  it('is neither put aside nor changed where the disk does not give it out', async () => {
    const folder = await temporaryFolder();
    const disk = busyDisk();
    const dictionary = new DictionaryFile(disk.fs, folder);
    await dictionary.change(null, ['Alder'], []);
    disk.busy = true;
    await expect(dictionary.read()).rejects.toMatchObject({ code: 'in use' });
    await expect(dictionary.change(null, ['Birch'], [])).rejects.toMatchObject({ code: 'in use' });
    disk.busy = false;
    expect((await dictionary.read()).words).toEqual(['Alder']);
    expect(await files.readdir(folder)).toEqual(['dictionary.json']);
  });
});

it('preferences that could not be read are not replaced by the usual ones', async () => {
  const folder = await temporaryFolder();
  const disk = busyDisk();
  const preferences = new PreferencesFile(folder, disk.fs);
  await preferences.change({ ...usualPreferences, name: 'Ann' });
  disk.busy = true;
  const shown = await preferences.read();
  expect(shown).toEqual(usualPreferences);
  disk.busy = false;
  await expect(preferences.change({ ...shown, theme: 'dark' })).rejects.toThrow(/were not saved/);
  expect((await preferences.read()).name).toBe('Ann');
});
