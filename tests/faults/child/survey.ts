import { text } from 'node:stream/consumers';
import { DeskError } from '#shared/desk/errors.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { verifyLibrary } from '#main/desk/verify/verify-library.ts';
import { newStory } from './articles.ts';

/**
 * Opens libraries as a desk does, uses everything in them, and says how that went: a JSON line a library.
 * Standard input holds their folders, as a JSON array.
 */
/** Articles that are opened and saved. */
const most = 8;
const folders = JSON.parse(await text(process.stdin)) as readonly string[];
for (const folder of folders) process.stdout.write(`${JSON.stringify(await survey(folder))}\n`);

async function survey(folder: string): Promise<unknown> {
  const library = await openLibrary(folder);
  try {
    const known = library.listKnown().articles.length;
    const { articles, damaged } = await library.list();
    const outcomes: Record<string, string> = {};
    for (const { id, headline } of articles.slice(0, most)) {
      outcomes[headline] = await outcomeOf(async () => {
        const article = await library.read(id);
        await library.history.readLog(id);
        await library.history.revisions.rows(id);
        for (const row of await library.history.revisions.rows(id)) {
          await library.history.revisions.read(id, row.content).catch(() => null);
        }
        await library.save({ ...article, dek: `${article.dek} and seen` });
      });
    }
    const added = await outcomeOf(async () => {
      const { id } = await library.add(newStory('Added in the survey'));
      await library.trash(id);
      await library.bin.list();
      await library.restore(id);
      await library.trash(id);
    });
    const found = await search(library);
    const verified = (await verifyLibrary(library, false)).problems.map(({ file }) => file);
    const { writable, notice } = library;
    return { writable, notice, known, damaged, outcomes, added, found, verified };
  } finally {
    await library.close();
  }
}

/** How many it finds once it has read everything; or what it says. */
async function search(library: Library): Promise<number | string> {
  try {
    for (;;) {
      const { ids, progress } = await library.search.find('harbour', new Date().toISOString());
      if (progress === null) return ids.length;
    }
  } catch (error) {
    return String(error);
  }
}

async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'ok';
  } catch (error) {
    return error instanceof DeskError ? error.code : `crashed: ${String(error)}`;
  }
}
