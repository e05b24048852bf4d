import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleForm, nextRevision } from '#main/desk/library/article-form.ts';
import type { Desk } from '#main/desk/desk.ts';
import { requests } from '#shared/desk/contract.ts';
import type { RequestOutput } from '#shared/desk/contract.ts';
import { openDeskIn } from '../../desk-in-folder.ts';
import { InventedNews } from './invented-news.ts';

const articles = 10_000;
const rounds = 25;

/**
 * Queries as people type them, through the whole desk with parsing on both sides, on a library of ten
 * thousand articles that search has read; in milliseconds. Beside them what the reading took at first and
 * from the cache, and the size of that.
 */
export async function searchFigures(): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const news = new InventedNews();
  await writeLibrary(join(folder, 'library'), news);
  let desk = await openDeskIn(folder);
  try {
    const build = await timed(() => untilRead(desk));
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const query of queries(news)) {
        const time = await timed(() => search(desk, query));
        if (round > 0) times.push(time);
      }
    }
    await desk.close();
    desk = await openDeskIn(folder);
    const again = await timed(() => untilRead(desk));
    const sorted = times.toSorted((a, b) => a - b);
    const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
    return {
      'library.search_p95_ms_10k': at(0.95),
      'library.search_median_ms_10k': at(0.5),
      'library.search_build_s_10k': build / 1000,
      'library.search_reopen_s_10k': again / 1000,
      'library.search_cache_mb_10k': (await cacheSize(join(folder, 'library'))) / 1e6,
    };
  } finally {
    await desk.close();
    await rm(folder, { recursive: true });
  }
}

/** Writes article files as the library does, without waiting for the disk at each. */
export async function writeLibrary(
  library: string,
  news: InventedNews,
  count = articles,
): Promise<void> {
  await mkdir(join(library, 'articles'), { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const draft = news.article(number);
    const article = nextRevision(draft, draft.updatedAt);
    const file = join(library, 'articles', `${article.id}.json`);
    await writeFile(file, articleForm.format(article));
  }
}

/** One of each kind: a word, some words, letters being typed, a phrase, a slip, filters. */
function queries(news: InventedNews): readonly string[] {
  const name = news.name();
  const [given = ''] = name.split(' ');
  const rare = (): string => {
    for (;;) {
      const word = news.word();
      if (news.words.indexOf(word) > 300) return word;
    }
  };
  const slip = rare();
  return [
    `${rare()} `,
    `${rare()} ${rare()} `,
    `${news.word()} ${rare()} ${rare()}`,
    rare().slice(0, 3),
    rare().slice(0, 5),
    `"${name}"`,
    `${slip.slice(0, 2)}${slip.charAt(3)}${slip.charAt(2)}${slip.slice(4)} `,
    `source:"${name}"`,
    `by:${given} status:draft`,
    `${rare()} section:politics outlet:AP after:2025`,
  ];
}

async function untilRead(desk: Desk): Promise<void> {
  for (;;) {
    const { progress } = await search(desk, 'anything at all');
    if (progress === null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function search(desk: Desk, query: string): Promise<RequestOutput<'library.search'>> {
  const result = await desk.request('library.search', { query });
  if (!result.ok) throw new Error(result.error.message);
  return requests['library.search'].output.parse(result.value);
}

async function cacheSize(library: string): Promise<number> {
  let size = 0;
  for (const name of await readdir(join(library, 'search'))) {
    size += (await stat(join(library, 'search', name))).size;
  }
  return size;
}

/** Milliseconds. */
async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}
