import { mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleSchema } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { openDesk } from '#main/desk/desk.ts';
import type { Desk } from '#main/desk/desk.ts';
import { newsBlocks } from './news-text.ts';

const words = 1_000;
const rounds = 120;
/** Rounds that only warm the caches and the compiler up. */
const warmUp = 20;

/**
 * A save through the whole desk (parsing, revision, durable write, answer) against the least that any
 * durable save does: a temporary file, fsync, rename, fsync of the folder, of the same bytes. The ratio of
 * the medians, both taking turns on one disk.
 */
export async function bench(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const desk = await openDesk({
    library: join(folder, 'library'),
    config: join(folder, 'config'),
    shell: 'cli',
    version: '0.0.0',
    chooseExportFolder: () => Promise.resolve(null),
    reveal: () => Promise.resolve(),
    exportUrl: () => null,
  });
  try {
    let article = await importedArticle(desk);
    const stored = join(folder, 'library', 'articles', `${article.id}.json`);
    const saves: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const edited = { ...article, dek: `Edited ${round} times` };
      const save = await timed(async () => {
        article = await ask(desk, 'article.save', { article: edited });
      });
      const bytes = await readFile(stored);
      const write = await timed(() => bareWrite(folder, bytes));
      if (round < warmUp) continue;
      saves.push(save);
      bare.push(write);
    }
    return { 'library.save_ratio': median(saves) / median(bare) };
  } finally {
    await desk.close();
    await rm(folder, { recursive: true });
  }
}

function importedArticle(desk: Desk): Promise<Article> {
  const paragraphs = newsBlocks(words).map(({ text }) => text);
  const bytes = Buffer.from(['A headline', ...paragraphs].join('\n\n'));
  return ask(desk, 'import.file', { name: 'story.txt', bytes });
}

async function ask(
  desk: Desk,
  name: 'article.save' | 'import.file',
  input: unknown,
): Promise<Article> {
  const result = await desk.request(name, input);
  if (!result.ok) throw new Error(result.error.message);
  return articleSchema.parse(result.value);
}

async function bareWrite(folder: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, 'bare.tmp');
  const file = await open(temporary, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(temporary, join(folder, 'bare.json'));
  const parent = await open(folder, 'r');
  await parent.sync();
  await parent.close();
}

/** Milliseconds. */
async function timed(task: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
