import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventPayload } from '#shared/desk/contract.ts';
import { Backups } from '#main/desk/backup/backups.ts';
import type { Desk } from '#main/desk/desk.ts';
import { Works } from '#main/desk/works.ts';
import { openDeskIn } from '../../desk-in-folder.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';
import { open } from '../desk-with-library.ts';

type Progress = EventPayload<'work.progress'>;

/** What the desk says of its work, and the moment when the next piece of it has ended. */
function follow(desk: Desk): {
  readonly heard: Progress[];
  readonly ended: () => Promise<Progress>;
} {
  const heard: Progress[] = [];
  const waiting: ((progress: Progress) => void)[] = [];
  desk.subscribe((name, payload) => {
    if (name !== 'work.progress') return;
    const progress = payload as Progress;
    heard.push(progress);
    if (progress.ended !== null) waiting.shift()?.(progress);
  });
  return { heard, ended: () => new Promise((resolve) => waiting.push(resolve)) };
}

it('makes a backup when it is asked for, says how far it is, and shows it as the last', async () => {
  const folder = await temporaryFolder();
  const { desk, ask } = await open({ backups: join(folder, 'backups') });
  await ask('article.create', {});
  const before = await ask('backup.state', {});
  expect(before).toMatchObject({ last: null, kept: 0, choosable: false, trouble: null });
  const { heard, ended } = follow(desk);
  const end = ended();
  const begun = await ask('backup.begin', {});
  expect(begun.going).toMatchObject({ kind: 'backup' });
  expect(await end).toMatchObject({ ended: 'done', message: null });
  expect(heard[0]).toMatchObject({ done: 0, ended: null });
  const after = await ask('backup.state', {});
  expect(after).toMatchObject({ kept: 1, going: null, trouble: null });
  expect(after.last?.bytes).toBeGreaterThan(0);
  expect(Date.parse(after.next ?? '')).toBeGreaterThan(Date.parse(after.last?.at ?? ''));
  expect(await readdir(join(folder, 'backups'))).toHaveLength(1);
});

it('leaves nothing of a backup that was cancelled', async () => {
  const folder = await temporaryFolder();
  const { desk, ask } = await open({ backups: join(folder, 'backups') });
  for (let count = 0; count < 20; count += 1) await ask('article.create', {});
  const end = follow(desk).ended();
  const { going } = await ask('backup.begin', {});
  await ask('work.cancel', { work: going?.work ?? '' });
  expect(await end).toMatchObject({ ended: 'cancelled' });
  expect(await readdir(join(folder, 'backups')).catch(() => [])).toEqual([]);
  expect(await ask('backup.state', {})).toMatchObject({ going: null, last: null, trouble: null });
  // What has ended stays ended.
  await ask('work.cancel', { work: going?.work ?? '' });
});

it('says why a backup was not made, until one is', async () => {
  const folder = await temporaryFolder();
  const backups = join(folder, 'backups');
  await writeFile(backups, 'a file where the folder should be');
  const { desk, ask } = await open({ backups });
  const { ended } = follow(desk);
  const failing = ended();
  await ask('backup.begin', {});
  expect(await failing).toMatchObject({ ended: 'failed' });
  expect((await ask('backup.state', {})).trouble).toContain('Galley needs');
  await rm(backups);
  const good = ended();
  await ask('backup.begin', {});
  await good;
  expect((await ask('backup.state', {})).trouble).toBeNull();
});

it('says that an older backup could not be removed, of one that was made', async () => {
  const backups = join(await temporaryFolder(), 'backups');
  const { desk, ask } = await open({ backups });
  const { ended } = follow(desk);
  const made = async (): Promise<void> => {
    const end = ended();
    await ask('backup.begin', {});
    expect(await end).toMatchObject({ ended: 'done' });
  };
  await made();
  // A folder in the name of one from earlier that day is not removed as a file is.
  const [name = ''] = await readdir(backups);
  await rename(join(backups, name), join(backups, name.replace(/T\d{6}Z/, 'T000001Z')));
  await made();
  expect((await ask('backup.state', {})).trouble).toBeNull();
  await mkdir(join(backups, name.replace(/T\d{6}Z/, 'T000001Z')));
  await made();
  expect((await ask('backup.state', {})).trouble).toContain('an older one was not removed');
});

it('remembers a chosen folder for its library, and makes none where the disk was taken out', async () => {
  const root = await temporaryFolder();
  const chosen = await temporaryFolder();
  const options = {
    library: join(root, 'library'),
    config: join(root, 'config'),
    chooseBackupFolder: () => Promise.resolve(chosen),
  };
  const first = await open(options);
  expect(await first.refused('backup.begin', {})).toMatchObject({ code: 'not found' });
  expect(await first.ask('backup.choose', {})).toMatchObject({ folder: chosen, choosable: true });
  await first.desk.close();

  const second = await open(options);
  expect(await second.ask('backup.state', {})).toMatchObject({ folder: chosen, trouble: null });
  await rename(chosen, `${chosen} elsewhere`);
  onTestFinished(() => rm(`${chosen} elsewhere`, { recursive: true }));
  expect((await second.ask('backup.state', {})).trouble).toContain('unplugged');
  const end = follow(second.desk).ended();
  await second.ask('backup.begin', {});
  expect(await end).toMatchObject({ ended: 'failed' });
  await expect(readdir(chosen)).rejects.toThrow('ENOENT');
});

it.each([
  ['is damaged', '{"torn', 'damaged'],
  ['was written by a newer Galley', '{"schema":2,"where":{}}', 'newer Galley'],
])('says that none are made where the list of folders %s', async (_, content, said) => {
  const root = await temporaryFolder();
  const config = join(root, 'config');
  await mkdir(config);
  await writeFile(join(config, 'backups.json'), content);
  const { ask, refused } = await open({ library: join(root, 'library'), config });
  const state = await ask('backup.state', {});
  expect(state).toMatchObject({ folder: null, next: null });
  expect(state.trouble).toContain(said);
  expect(await refused('backup.begin', {})).toMatchObject({
    message: expect.stringContaining(said) as unknown,
  });
  const backups = new Backups({
    library: join(root, 'library'),
    config,
    given: null,
    choose: null,
    works: new Works(() => undefined),
    now: () => '2026-05-04T09:00:00.000Z',
  });
  expect(await backups.makeIfDue()).toContain(said);
});

it('knows of no trouble any more once a folder is chosen in place of a damaged list', async () => {
  const root = await temporaryFolder();
  const config = join(root, 'config');
  const chosen = await temporaryFolder();
  await mkdir(config);
  await writeFile(join(config, 'backups.json'), '{"torn');
  const { ask } = await open({
    library: join(root, 'library'),
    config,
    chooseBackupFolder: () => Promise.resolve(chosen),
  });
  expect(await ask('backup.choose', {})).toMatchObject({ folder: chosen, trouble: null });
  expect((await readdir(config)).sort()).toEqual(['backups.json', 'backups.json.damaged']);
});

it('takes no folder within the library, and none from a window that cannot choose', async () => {
  const root = await temporaryFolder();
  const library = join(root, 'library');
  const inside = await open({
    library,
    chooseBackupFolder: () => Promise.resolve(join(library, 'assets')),
  });
  expect(await inside.refused('backup.choose', {})).toMatchObject({ code: 'not supported' });
  expect((await inside.ask('backup.state', {})).folder).toBeNull();
  const browser = await open();
  expect(await browser.refused('backup.choose', {})).toMatchObject({ code: 'not supported' });
});

it('ends a backup that is being made when the desk is closed', async () => {
  const root = await temporaryFolder();
  const desk = await openDeskIn(root, { backups: join(root, 'backups') });
  await desk.request('article.create', {});
  await desk.request('backup.begin', {});
  await desk.close();
  const left = await readdir(join(root, 'backups')).catch(() => []);
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('a backup that did not end by itself', () => {
  /** A desk that has made a backup at nine, and what looks at ten whether one is due. */
  async function backedUpAtNine() {
    const root = await temporaryFolder();
    const [library, config, backups] = ['library', 'config', 'backups'].map((name) =>
      join(root, name),
    ) as [string, string, string];
    const desk = await open({ library, config, backups, now: () => '2026-05-04T09:00:00.000Z' });
    for (let count = 0; count < 20; count += 1) await desk.ask('article.create', {});
    const { ended } = follow(desk.desk);
    const end = ended();
    await desk.ask('backup.begin', {});
    await end;
    const nextDesk = new Backups({
      library,
      config,
      given: backups,
      choose: null,
      works: new Works(() => undefined),
      now: () => '2026-05-04T10:00:00.000Z',
    });
    return { ...desk, ended, nextDesk, made: () => readdir(backups) };
  }

  it('is made at the next start when the end of the desk cut it off', async () => {
    const { desk, ask, nextDesk, made } = await backedUpAtNine();
    await ask('backup.begin', {});
    await desk.close();
    expect(await made()).toEqual([expect.stringContaining('T090000Z')]);
    expect(await nextDesk.state()).toMatchObject({ next: '2026-05-04T10:00:00.000Z' });
    expect(await nextDesk.makeIfDue()).toBeNull();
    // Of one day the last stays.
    expect(await made()).toEqual([expect.stringContaining('T100000Z')]);
    expect((await nextDesk.state()).next).toBe('2026-05-05T06:00:00.000Z');
  });

  it('waits for its day when somebody cancelled it', async () => {
    const { ask, ended, nextDesk, made } = await backedUpAtNine();
    const end = ended();
    const { going } = await ask('backup.begin', {});
    await ask('work.cancel', { work: going?.work ?? '' });
    await end;
    expect(await nextDesk.makeIfDue()).toBeNull();
    expect(await made()).toEqual([expect.stringContaining('T090000Z')]);
  });
});
