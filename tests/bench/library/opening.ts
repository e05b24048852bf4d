import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '#scripts/child.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import { makeLibrary } from './made-library.ts';
import { median } from './timing.ts';

const size = 10_000;
const starts = 7;
const rebuilds = 3;

const started = z.object({ firstList: z.number(), bareParse: z.number(), memory: z.number() });

/**
 * What a start costs with ten thousand articles: the way from opening the desk to its first list, against
 * the bare `JSON.parse` of the same index, each in a process that has done nothing before; memory; and
 * how long a lost index takes to be made again.
 */
export async function benchOpening(folder: string): Promise<Record<string, number>> {
  const library = join(folder, 'library');
  await makeLibrary(library, size);
  const all: z.infer<typeof started>[] = [];
  for (let start = 0; start < starts; start += 1) all.push(await startOnce(folder));
  const rebuilt: number[] = [];
  for (let round = 0; round < rebuilds; round += 1) {
    await rm(join(library, 'library.json'));
    const start = performance.now();
    const opened = await openLibrary(library);
    opened.listKnown();
    rebuilt.push(performance.now() - start);
    await opened.close();
  }
  return {
    'library.first_list_ratio_10k': median(all.map((one) => one.firstList / one.bareParse)),
    'library.first_list_ms_10k': median(all.map(({ firstList }) => firstList)),
    'library.memory_mb_10k': median(all.map(({ memory }) => memory)),
    'library.rebuild_ms_10k': median(rebuilt),
  };
}

async function startOnce(folder: string): Promise<z.infer<typeof started>> {
  const script = join(import.meta.dirname, 'start-once.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', script, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return started.parse(JSON.parse(output));
}
