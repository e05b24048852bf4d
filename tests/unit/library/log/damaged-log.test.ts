import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { open } from '../../desk-with-library.ts';
import type { OpenedDesk } from '../../desk-with-library.ts';

const damages = {
  edited: (text: string) => text.replace('"in review"', '"spiked"'),
  garbled: (text: string) => text.replace('"previous"', '#?"'),
  'cut short': (text: string) => text.slice(0, -30),
  'robbed of a line': (text: string) => text.split('\n').toSpliced(1, 1).join('\n'),
  emptied: () => '',
} as const;
type Damage = keyof typeof damages;
const everyDamage: readonly Damage[] = [
  'edited',
  'garbled',
  'cut short',
  'robbed of a line',
  'emptied',
];

interface DamagedLog {
  readonly id: string;
  /** Path of the log. */
  readonly file: string;
  /** What stands in it. */
  readonly found: string;
}

async function damagedLog({ ask, folder }: OpenedDesk, damage: Damage): Promise<DamagedLog> {
  const { id } = await ask('article.create', {});
  await ask('article.arrange', { ids: [id], status: 'in review' });
  await ask('article.arrange', { ids: [id], status: 'draft' });
  await ask('article.arrange', { ids: [id], status: 'in review' });
  const file = join(folder, 'library', 'log', `${id}.jsonl`);
  const found = damages[damage](await readFile(file, 'utf8'));
  await writeFile(file, found);
  return { id, file, found };
}

async function quarantined({ ask, folder }: OpenedDesk) {
  const { files } = await ask('quarantine.list', {});
  return Promise.all(
    files.map(async (file) => ({
      ...file,
      content: await readFile(join(folder, 'library', 'quarantine', file.key, file.file), 'utf8'),
    })),
  );
}

describe('a log that was damaged', () => {
  it.each(everyDamage)(
    'is kept in quarantine once as it was found %s, and goes on',
    async (name) => {
      const desk = await open();
      const { id, file, found } = await damagedLog(desk, name);
      await desk.ask('log.read', { id });
      await desk.ask('log.read', { id });
      const kept = await quarantined(desk);
      expect(kept).toMatchObject([{ log: true, article: id, content: found, lastGood: null }]);
      expect(kept[0]?.reason).toMatch(/^(?:Line|Before line|The log) /);

      await desk.ask('article.arrange', { ids: [id], status: 'draft' });
      expect((await readFile(file, 'utf8')).startsWith(found)).toBe(true);
      const { entries } = await desk.ask('log.read', { id });
      const kinds = entries.map(({ event }) => event.kind);
      expect(kinds).toContain('break found');
      expect(kinds.at(-1)).toBe('status');
      expect(await quarantined(desk)).toHaveLength(1);
    },
  );

  it('is kept before the next entry where nobody had read it, and the window is told', async () => {
    const desk = await open();
    const told: unknown[] = [];
    desk.desk.subscribe((name, payload) => {
      if (name === 'desk.trouble') told.push(payload);
    });
    const { id, found } = await damagedLog(desk, 'edited');
    await desk.ask('article.arrange', { ids: [id], status: 'draft' });
    expect(await quarantined(desk)).toMatchObject([{ content: found }]);
    const message = expect.stringContaining('The log of an article was found damaged') as string;
    expect(told).toEqual([{ message }]);
  });

  it('is kept again when it is damaged again, and not once it was dismissed', async () => {
    const desk = await open();
    const { id, file, found } = await damagedLog(desk, 'edited');
    await desk.ask('log.read', { id });
    const [first] = await quarantined(desk);
    await desk.ask('quarantine.dismiss', { key: first?.key ?? '' });
    await desk.ask('log.read', { id });
    expect(await quarantined(desk)).toEqual([]);
    const worse = found.replace('"created"', '"trashed"');
    await writeFile(file, worse);
    await desk.ask('log.read', { id });
    expect(await quarantined(desk)).toMatchObject([{ content: worse }]);
  });

  it('offers nothing to put in its place', async () => {
    const desk = await open();
    const { id } = await damagedLog(desk, 'edited');
    await desk.ask('log.read', { id });
    const [kept] = await quarantined(desk);
    expect(await desk.refused('quarantine.restore', { key: kept?.key ?? '' })).toMatchObject({
      code: 'not found',
    });
  });
});
