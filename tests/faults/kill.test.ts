import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readArticle } from '#main/desk/library/article-form.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { temporaryFolder } from '#tests/unit/library/temporary-folder.ts';
import { linesOf, startChild } from './children.ts';

/** `npm run test:faults -- --rounds 500` asks for the long run. */
const rounds = Number(process.env['GALLEY_KILL_ROUNDS'] ?? 40);
/** Children that are ready before it is their turn. */
const spares = 2;
/** The share of those that are killed while they open. */
const opening = 0.05;
/** What a child says before it is killed, and how long it may go on then (ms). */
const mostLines = 20;
const longest = 4;

const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening') }),
  z.object({ kind: z.literal('open'), writable: z.boolean() }),
  z.object({ kind: z.literal('saved'), id: z.string(), count: z.number() }),
  z.object({ kind: z.literal('added'), id: z.string() }),
  z.object({ kind: z.literal('trashed'), id: z.string() }),
]);

/** What the desk said is safe: by article the last count, and where a moved one lies. */
class Promises {
  readonly saved = new Map<string, number>();
  readonly added = new Set<string>();
  readonly trashed = new Set<string>();
  acknowledged = 0;

  hear(said: z.infer<typeof line>): void {
    if (said.kind === 'open') expect(said.writable, 'a crash leaves no stuck lock').toBe(true);
    if (said.kind === 'saved') this.saved.set(said.id, said.count);
    if (said.kind === 'added') this.added.add(said.id);
    if (said.kind === 'trashed') this.trashed.add(said.id);
    if (said.kind !== 'opening' && said.kind !== 'open') this.acknowledged += 1;
  }
}

it(
  `${rounds} times killed in the middle of saving, a library has lost nothing that it said was saved`,
  { timeout: 60_000 + rounds * 2_000 },
  async () => {
    const folder = join(await temporaryFolder(), 'library');
    const promises = new Promises();
    const ready = Array.from({ length: spares }, () => startChild('storm', [folder]));
    for (let round = 0; round < rounds; round += 1) {
      ready.push(startChild('storm', [folder]));
      const child = await ready.shift();
      if (child === undefined) throw new RangeError('One was put in before.');
      for (const said of await killedInTheMiddle(child)) promises.hear(line.parse(said));
      await kept(folder, promises);
    }
    for (const spare of await Promise.all(ready)) await end(spare);

    const library = await openLibrary(folder);
    const { articles, damaged } = await library.list();
    await library.close();
    expect(damaged).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(promises.saved.size);
    expect(
      (await readdir(join(folder, 'articles'))).filter((name) => name.startsWith('.')),
    ).toEqual([]);
    expect(promises.acknowledged).toBeGreaterThan(rounds);
  },
);

/** Some are killed while they open, most after a few saves: at a moment that nobody chose. */
async function killedInTheMiddle(child: ChildProcess): Promise<readonly unknown[]> {
  const lines = linesOf(child);
  let left = Math.random() < opening ? 1 : 3 + Math.floor(Math.random() * mostLines);
  child.stdout?.on('data', (text: string) => {
    if (left <= 0) return;
    left -= text.split('\n').length - 1;
    if (left <= 0) void sleep(Math.random() * longest).then(() => child.kill('SIGKILL'));
  });
  child.stdin?.write('\n');
  return lines;
}

/** Looks at the files themselves: no index, no cache, no lock. */
async function kept(folder: string, promises: Promises): Promise<void> {
  const trash = await namesIn(join(folder, 'trash'));
  const names = await namesIn(join(folder, 'articles'));
  for (const name of names) {
    const { article } = readArticle(await readFile(join(folder, 'articles', name)));
    const least = promises.saved.get(article.id);
    if (least !== undefined) expect(Number(article.dek)).toBeGreaterThanOrEqual(least);
  }
  for (const id of promises.saved.keys()) expect(names).toContain(`${id}.json`);
  for (const id of promises.added) {
    expect(names.includes(`${id}.json`) || trash.includes(`${id}.json`), `${id} is there`).toBe(
      true,
    );
  }
  for (const id of promises.trashed) expect(trash).toContain(`${id}.json`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.'));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}
