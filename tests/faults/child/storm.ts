import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { openLibrary } from '#main/desk/library/library.ts';
import { newStory, storyBody } from './articles.ts';

/**
 * Saves as fast as it can until somebody kills it. A line on standard output is written before anything
 * else happens: whoever reads it may count on the save that it names.
 *
 * Usage: storm FOLDER; a byte on standard input starts it.
 */
const writers = 4;

await once(process.stdin, 'data');
say({ kind: 'opening' });
const library = await openLibrary(process.argv[2] ?? '');
say({ kind: 'open', writable: library.writable });
// Whoever may only read has nothing to save: it stands by.
if (!library.writable) await setTimeout(3_600_000);
const { articles } = await library.list();
const ids = articles
  .filter(({ headline }) => headline.startsWith('Saved'))
  .map(({ id }) => id)
  .slice(0, writers);
while (ids.length < writers) {
  const { id } = await library.add({ ...newStory(`Saved ${ids.length}`), dek: '0' });
  say({ kind: 'saved', id, count: 0 });
  ids.push(id);
}
await Promise.all([...ids.map(saveOnAndOn), moveOnAndOn()]);

async function saveOnAndOn(id: string): Promise<never> {
  for (;;) {
    const article = await library.read(id);
    const count = Number(article.dek) + 1;
    // Short and long by turns: a torn file shows whichever way it is torn.
    const body = storyBody(`Saved ${count} times`, 1 + (count % 7) * 12);
    await library.save({ ...article, dek: String(count), body });
    say({ kind: 'saved', id, count });
  }
}

/** Into the trash and out again. */
async function moveOnAndOn(): Promise<never> {
  for (;;) {
    const { id } = await library.add(newStory('Moved'));
    say({ kind: 'added', id });
    await library.trash(id);
    await library.restore(id);
    await library.trash(id);
    say({ kind: 'trashed', id });
  }
}

function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
