import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '#main/desk/library/file-system.ts';
import { ArticleLog } from '#main/desk/library/log/article-log.ts';
import type { LogEvent } from '#shared/article/log.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';
const at = '2024-03-01T08:00:00.000Z';
const events: readonly LogEvent[] = [
  { kind: 'created', headline: 'Bridge to close' },
  { kind: 'status', from: 'draft', to: 'in review' },
  { kind: 'signed off', contentHash: 'abc' },
  { kind: 'exported', format: 'html', draft: false, contentHash: 'abc' },
];

interface Written {
  readonly folder: string;
  readonly file: string;
  /** The log as a run of its own would find it. */
  readonly reopened: () => ArticleLog;
}

async function written(): Promise<Written> {
  const folder = await temporaryFolder();
  const log = new ArticleLog(disk, folder, id);
  for (const [index, event] of events.entries()) {
    await log.append([{ at, by: 'Ed', revision: `${index + 1}-0`, event }]);
  }
  return {
    folder,
    file: join(folder, `${id}.jsonl`),
    reopened: () => new ArticleLog(disk, folder, id),
  };
}

const more = { at, by: null, revision: '9-0', event: { kind: 'trashed' } } as const;

describe('the log of an article', () => {
  it('gives back what was taken down, in order, and is whole', async () => {
    const { reopened } = await written();
    const reading = await reopened().read();
    expect(reading.state).toBe('whole');
    expect(reading.entries.map(({ event }) => event)).toEqual(events);
  });

  it('is whole and empty before anything happened', async () => {
    const log = new ArticleLog(disk, await temporaryFolder(), id);
    expect(await log.read()).toMatchObject({ state: 'whole', entries: [], faults: [] });
  });

  it('notices an entry that was edited, and names its line', async () => {
    const { file, reopened } = await written();
    await writeFile(file, (await readFile(file, 'utf8')).replace('in review', 'approved'));
    expect(await reopened().read()).toMatchObject({
      state: 'broken',
      faults: ['Line 2 was changed after it was written.'],
    });
  });

  it('notices an entry that was taken out of the middle', async () => {
    const { file, reopened } = await written();
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, lines.toSpliced(1, 1).join('\n'));
    const reading = await reopened().read();
    expect(reading.state).toBe('broken');
    expect(reading.faults).toEqual(['Before line 2 something is missing or out of order.']);
  });

  it('notices that whole lines are missing at the end', async () => {
    const { file, reopened } = await written();
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${lines.slice(0, 2).join('\n')}\n`);
    expect(await reopened().read()).toMatchObject({
      state: 'broken',
      faults: ['The log is cut short: it held at least 4 entries, 2 are left.'],
    });
  });

  it('notices that a line which was acknowledged is torn', async () => {
    const { file, reopened } = await written();
    await truncate(file, (await readFile(file)).length - 20);
    expect((await reopened().read()).state).toBe('broken');
  });

  it('notices the log of another article under its name', async () => {
    const { folder, file } = await written();
    const other = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d22';
    await writeFile(join(folder, `${other}.jsonl`), await readFile(file));
    expect((await new ArticleLog(disk, folder, other).read()).state).toBe('broken');
  });

  it('notices that its seal was removed', async () => {
    const { folder, reopened } = await written();
    await rm(join(folder, `${id}.seal.json`));
    expect((await reopened().read()).state).toBe('broken');
  });

  it('tells a line that a crash cut short from tampering, and goes on after it', async () => {
    const { file, reopened } = await written();
    await appendFile(file, '{"at":"2024-03-01T08:0');
    expect(await reopened().read()).toMatchObject({ state: 'interrupted', faults: [] });
    await reopened().append([more]);
    const reading = await reopened().read();
    expect(reading.state).toBe('whole');
    expect(reading.entries.map(({ event }) => event.kind).slice(-2)).toEqual([
      'interrupted',
      'trashed',
    ]);
    expect(await readFile(file, 'utf8')).toContain('\n{"at":"2024-03-01T08:0\n');
  });

  it('takes a line whose seal a crash kept from the disk for good', async () => {
    const { folder, reopened } = await written();
    const seal = await readFile(join(folder, `${id}.seal.json`));
    await reopened().append([more]);
    await writeFile(join(folder, `${id}.seal.json`), seal);
    expect(await reopened().read()).toMatchObject({ state: 'whole', faults: [] });
  });

  it('goes on after a break, and tells of it for ever, even once the seal fits again', async () => {
    const { file, reopened } = await written();
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${lines.slice(0, 2).join('\n')}\n`);
    await reopened().append([more]);
    await reopened().append([more]);
    const reading = await reopened().read();
    expect(reading.state).toBe('broken');
    expect(reading.faults).toEqual([
      'The log is cut short: it held at least 4 entries, 2 are left.',
    ]);
    const kinds = reading.entries.map(({ event }) => event.kind);
    expect(kinds.filter((kind) => kind === 'break found')).toHaveLength(1);
  });

  it('takes down a second break as well, also in front of the first', async () => {
    const { file, reopened } = await written();
    await writeFile(file, (await readFile(file, 'utf8')).replace('in review', 'approved'));
    await reopened().append([more]);
    expect(await reopened().read()).toMatchObject({ state: 'broken', unrecorded: [] });
    await writeFile(file, (await readFile(file, 'utf8')).replace('Bridge', 'Tunnel'));
    const reading = await reopened().read();
    expect(reading.unrecorded).toEqual(['Line 1 was changed after it was written.']);
    await reopened().append([more]);
    expect((await reopened().read()).unrecorded).toEqual([]);
  });

  it('reads an entry of a kind that a newer Galley knows, and does not call it damage', async () => {
    const { file, folder, reopened } = await written();
    await rm(file);
    await rm(join(folder, `${id}.seal.json`));
    const event = { kind: 'beamed up', crew: 3 } as unknown as LogEvent;
    await reopened().append([{ at, by: null, revision: '1-0', event }]);
    expect(await reopened().read()).toMatchObject({
      state: 'whole',
      entries: [{ event: { kind: 'unknown', name: 'beamed up' } }],
    });
  });

  it('survives white space that an editor put in at the end of the file', async () => {
    const { file, reopened } = await written();
    await writeFile(file, (await readFile(file, 'utf8')).trimEnd());
    expect((await reopened().read()).state).toBe('whole');
    await reopened().append([more]);
    expect(await reopened().read()).toMatchObject({ state: 'whole', faults: [] });
  });
});
