import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { freshBuild } from '#scripts/fresh-build.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';
import { runGalley } from './run-galley.ts';

beforeAll(freshBuild, 120_000);

/** A home with a library of one imported article. */
async function home(): Promise<{ readonly folder: string; readonly article: string }> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'story.txt'), 'Bridge Closes\n\nThe bridge closed on Monday.');
  expect(await runGalley(folder, ['import', 'story.txt'])).toMatchObject({ status: 0 });
  const [name = ''] = await readdir(join(folder, 'Galley', 'articles'));
  return { folder, article: join(folder, 'Galley', 'articles', name) };
}

describe('galley backup and galley restore', () => {
  it('make a new library of one that was lost', async () => {
    const { folder, article } = await home();
    const made = await runGalley(folder, ['backup', '--to', 'safe place']);
    expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining('checked') as string });
    const zip = made.stdout.trim();
    const restored = await runGalley(folder, ['restore', zip, '--to', 'again']);
    expect(restored).toMatchObject({ status: 0 });
    const id = /[0-9a-f-]{36}/.exec(article)?.[0] ?? '';
    expect(await readFile(join(folder, 'again', 'articles', `${id}.json`))).toEqual(
      await readFile(article),
    );
    const listed = await runGalley(folder, ['list', '--library', 'again']);
    expect(listed.stdout).toContain('Bridge Closes');
  });

  it('put a backup beside the library where no folder is named, and restore over nothing', async () => {
    const { folder } = await home();
    const made = await runGalley(folder, ['backup']);
    expect(made.stdout).toContain(join(folder, 'Galley backups'));
    const over = await runGalley(folder, ['restore', made.stdout.trim(), '--to', 'Galley']);
    expect(over).toMatchObject({ status: 2, stderr: expect.stringContaining('never') as string });
  });

  it('say so where there is no library, and make none', async () => {
    const folder = await temporaryFolder();
    for (const command of [['backup'], ['verify']]) {
      const ran = await runGalley(folder, command);
      expect(ran).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('There is no library') as string,
      });
    }
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('galley verify', () => {
  it('ends with 0 for a sound library, and says what it read', async () => {
    const { folder } = await home();
    const ran = await runGalley(folder, ['verify']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('1 articles');
  });

  it('ends with 1 while something is wrong, and with 0 once it is mended', async () => {
    const { folder, article } = await home();
    await writeFile(article, 'damaged');
    const found = await runGalley(folder, ['verify', '--json']);
    expect(found.status).toBe(1);
    const report = z
      .object({ problems: z.array(z.object({ file: z.string(), mended: z.string().nullable() })) })
      .parse(JSON.parse(found.stdout));
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]).toMatchObject({ mended: null });
    expect(await runGalley(folder, ['verify', '--mend'])).toMatchObject({ status: 0 });
    expect(await runGalley(folder, ['verify'])).toMatchObject({ status: 0 });
    expect(await readFile(join(folder, 'Galley', 'quarantine', await aside(folder)), 'utf8')).toBe(
      'damaged',
    );
  });
});

/** The one file in quarantine, but the note beside it. */
async function aside(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'Galley', 'quarantine'), { recursive: true });
  return names.find((name) => name.endsWith('.json') && !name.endsWith('why.json')) ?? '';
}
