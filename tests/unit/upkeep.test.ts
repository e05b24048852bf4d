import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, expect, it } from 'vitest';
import { Backups } from '#main/desk/backup/backups.ts';
import { Upkeep } from '#main/desk/upkeep.ts';
import { Works } from '#main/desk/works.ts';
import { temporaryFolder } from './library/temporary-folder.ts';

async function upkeep(): Promise<{
  readonly work: (now: string) => Promise<void>;
  readonly backups: string;
  readonly troubles: readonly string[];
}> {
  const root = await temporaryFolder();
  const [library, backups] = [join(root, 'library'), join(root, 'backups')];
  await mkdir(join(library, 'articles'), { recursive: true });
  await mkdir(join(library, 'assets'));
  await writeFile(join(library, 'articles', 'a.json'), 'whatever lies here');
  let time = '';
  const troubles: string[] = [];
  const now = (): string => time;
  const made = new Backups({
    library,
    config: join(root, 'config'),
    given: backups,
    choose: null,
    works: new Works(() => undefined),
    now,
  });
  const kept = new Upkeep({
    library,
    backUp: () => made.makeIfDue(),
    isWritable: () => true,
    now,
    trouble: (message) => troubles.push(message),
  });
  onTestFinished(() => kept.close());
  const work = (now: string): Promise<void> => {
    time = now;
    return kept.work();
  };
  return { work, backups, troubles };
}

it('backs a library up once a day, however often it is asked', async () => {
  const { work, backups, troubles } = await upkeep();
  for (const hour of ['08', '09', '18']) await work(`2024-03-01T${hour}:00:00.000Z`);
  expect(await readdir(backups)).toHaveLength(1);
  await work('2024-03-02T08:00:00.000Z');
  expect(await readdir(backups)).toHaveLength(2);
  expect(troubles).toEqual([]);
});

it('backs it up as well when the clock has jumped back', async () => {
  const { work, backups } = await upkeep();
  await work('2024-03-01T08:00:00.000Z');
  await work('2020-01-01T08:00:00.000Z');
  expect(await readdir(backups)).toHaveLength(2);
});

it('says what became of a backup that could not be made, and tries again', async () => {
  const { work, backups, troubles } = await upkeep();
  await writeFile(backups, 'a file where the folder should be');
  await work('2024-03-01T08:00:00.000Z');
  expect(troubles.join()).toContain('tries again');
});
