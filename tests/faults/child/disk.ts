import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSync } from 'node:fs';
import { DeskError } from '#shared/desk/errors.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { newStory } from './articles.ts';
import { FailingDisk, steps } from './failing-disk.ts';

/**
 * Lets a disk fail at each step of a write with each of these errors, in libraries below a folder, and
 * says what came of it: a JSON line each.
 *
 * Usage: disk FOLDER ERRNO…
 */
const [, , root = '', ...errnos] = process.argv;

for (const step of steps) {
  for (const errno of errnos) {
    const folder = await mkdtemp(join(root, 'disk-'));
    writeSync(1, `${JSON.stringify({ step, errno, ...(await failing(folder)) })}\n`);
    await rm(folder, { recursive: true });

    async function failing(at: string): Promise<object> {
      const disk = new FailingDisk(step, errno);
      const library = await openLibrary(at, { fs: disk.fs });
      const before = await library.add(newStory('Kept'));
      disk.broken = true;
      const said = {
        save: await outcomeOf(() => library.save({ ...before, headline: 'Lost' })),
        add: await outcomeOf(() => library.add(newStory('Never there'))),
        status: await outcomeOf(() =>
          library.change(before.id, (stored) => ({ ...stored, status: 'in review' })),
        ),
        trash: await outcomeOf(() => library.trash(before.id)),
        // Reading needs none of these steps: what is saved can be read and copied.
        readable: await library.read(before.id).then(
          ({ headline }) => headline,
          () => null,
        ),
      };
      disk.broken = false;
      const strays = (await readdir(join(at, 'articles'))).filter((name) => name.startsWith('.'));
      if (said.trash === 'ok') await library.restore(before.id).catch(() => null);
      const now = await library.read(before.id);
      const saved = await library.save({ ...now, dek: 'Works again' });
      await library.close();
      const again = await openLibrary(at);
      const { damaged } = await again.list();
      const after = await again.read(before.id);
      await again.close();
      return { ...said, strays, damaged: damaged.length, again: saved.dek === after.dek };
    }
  }
}

async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'ok';
  } catch (error) {
    return error instanceof DeskError ? error.message : `crashed: ${String(error)}`;
  }
}
