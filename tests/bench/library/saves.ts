import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { articleSchema } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import type { Desk } from '#main/desk/desk.ts';
import { openDeskIn } from '../../desk-in-folder.ts';
import { ask } from './ask.ts';
import { makeLibrary } from './made-library.ts';
import { newsBlocks } from '../news-text.ts';
import { median, timed } from './timing.ts';

const words = 1_000;
const rounds = 400;
/** Rounds that only warm the caches and the compiler up. */
const warmUp = 100;
/** Articles in the libraries that grow. */
const sizes = [100, 1_000, 10_000, 50_000] as const;

/** A library of one size with the article that is saved, and what its saves took (ms). */
interface Subject {
  readonly size: number;
  readonly folder: string;
  readonly desk: Desk;
  article: Article;
  readonly saves: number[];
  readonly bare: number[];
}

/**
 * A save through the whole desk (parsing, revision, durable write, answer) against the least that any
 * durable save does: a temporary file, fsync, rename, fsync of the folder, of the same bytes beside the
 * library. All libraries and the bare writes take turns on one disk.
 */
export async function benchSaves(folder: string): Promise<Record<string, number>> {
  const subjects: Subject[] = [];
  for (const size of sizes) subjects.push(await subject(join(folder, String(size)), size));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const each of subjects) await saveOnce(each, round);
  }
  for (const { desk } of subjects) await desk.close();
  const [small, , , large] = subjects;
  if (small === undefined || large === undefined) throw new RangeError('There are four sizes.');
  const figures: Record<string, number> = {
    'library.save_ratio': median(small.saves) / median(small.bare),
    'library.save_growth_50k_over_100': median(large.saves) / median(small.saves),
  };
  for (const { size, saves } of subjects) figures[`library.save_ms_${size}`] = median(saves);
  return figures;
}

async function subject(folder: string, size: number): Promise<Subject> {
  await makeLibrary(join(folder, 'library'), size);
  await mkdir(join(folder, 'bare'));
  const desk = await openDeskIn(folder);
  await ask(desk, 'library.list', {});
  const paragraphs = newsBlocks(words).map(({ text }) => text);
  const bytes = Buffer.from(['A headline', ...paragraphs].join('\n\n'));
  const article = articleSchema.parse(await ask(desk, 'import.file', { name: 's.txt', bytes }));
  return { size, folder, desk, article, saves: [], bare: [] };
}

async function saveOnce(subject: Subject, round: number): Promise<void> {
  const { desk, folder } = subject;
  const edited = { ...subject.article, dek: `Edited ${round} times` };
  let answer: unknown;
  const save = await timed(async () => {
    answer = await ask(desk, 'article.save', { article: edited });
  });
  subject.article = articleSchema.parse(answer);
  const stored = join(folder, 'library', 'articles', `${edited.id}.json`);
  const bytes = await readFile(stored);
  const bare = await timed(() => bareWrite(join(folder, 'bare'), bytes));
  if (round < warmUp) return;
  subject.saves.push(save);
  subject.bare.push(bare);
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
