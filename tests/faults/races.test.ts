import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { openLibrary } from '#main/desk/library/library.ts';
import { temporaryFolder } from '#tests/unit/library/temporary-folder.ts';
import { newStory } from './child/articles.ts';
import { linesOf, startChild } from './children.ts';
import { surveyed } from './survey.ts';

describe('two that want the same', { timeout: 120_000 }, () => {
  it('library: one process writes, all others read and say who has it', async () => {
    const folder = await temporaryFolder();
    const seed = await openLibrary(folder);
    await seed.add(newStory('Contested'));
    await seed.close();
    const contenders = 5;
    const children = await Promise.all(
      Array.from({ length: contenders }, () => startChild('storm', [folder])),
    );
    const lines = children.map(linesOf);
    const opened = children.map(
      (child) =>
        new Promise<boolean>((resolve) => {
          child.stdout?.on('data', (text: string) => {
            const writable = /"kind":"open","writable":(true|false)/.exec(text)?.[1];
            if (writable !== undefined) resolve(writable === 'true');
          });
        }),
    );
    for (const child of children) child.stdin?.write('\n');
    const writable = await Promise.all(opened);
    const [survey] = await surveyed([folder]);
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(lines);
    expect(writable.filter(Boolean)).toHaveLength(1);
    expect(survey).toMatchObject({ writable: false, added: 'read-only' });
    expect(survey?.notice).toContain('Another Galley');
    const [after] = await surveyed([folder]);
    expect(after).toMatchObject({ writable: true, notice: null, damaged: [] });
  });

  it('article: what another program put in its place meanwhile is never written over unseen', async () => {
    const folder = await temporaryFolder();
    const library = await openLibrary(folder);
    onTestFinished(() => library.close());
    let ours = await library.add(newStory('Ours'));
    const file = join(folder, 'articles', `${ours.id}.json`);
    const aside = join(folder, 'theirs.json');
    let conflicts = 0;
    const rounds = 40;
    for (let round = 0; round < rounds; round += 1) {
      const theirs = (await readFile(file, 'utf8')).replace(
        /"dek": "[^"]*"/,
        `"dek": "theirs ${round}"`,
      );
      await writeFile(aside, theirs);
      // Before the save, or while it makes its way to the disk.
      const saving = round % 2 === 0 ? null : library.save({ ...ours, dek: `ours ${round}` });
      await rename(aside, file);
      const outcome = await (saving ?? library.save({ ...ours, dek: `ours ${round}` })).then(
        () => 'saved',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
      if (outcome !== 'saved') conflicts += 1;
      const stands = await readFile(file, 'utf8');
      // A save that was acknowledged after the other came stands, or the other's came after it.
      if (round % 2 === 0) expect(stands, outcome).toContain(`"theirs ${round}"`);
      ours = await library.read(ours.id);
    }
    expect(conflicts).toBeGreaterThanOrEqual(rounds / 2);
    expect(
      (await readdir(join(folder, 'articles'))).filter((name) => name.startsWith('.')),
    ).toEqual([]);
  });
});
