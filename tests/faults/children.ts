import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { root } from '#scripts/child.ts';

const children = join(import.meta.dirname, 'child');
/** Below node_modules, so that the children find their packages. */
const outDir = join(root, 'node_modules', '.cache', `galley-faults-${process.pid}`);
let built: Promise<unknown> | null = null;
afterAll(() => rm(outDir, { recursive: true, force: true }));

/** Builds the children once, as the product is built: one that starts in a blink can be killed often. */
function buildChildren(): Promise<unknown> {
  built ??= build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      target: 'node20.19',
      rolldownOptions: {
        input: {
          storm: join(children, 'storm.ts'),
          survey: join(children, 'survey.ts'),
          disk: join(children, 'disk.ts'),
          'search-worker': join(root, 'main', 'desk', 'library', 'search', 'worker.ts'),
        },
        // Beside each other: the search finds its worker there.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return built;
}

/** Runs a script of `child/` in a process of its own. */
export async function startChild(
  name: 'storm' | 'survey' | 'disk',
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<ChildProcess> {
  await buildChildren();
  return spawn(process.execPath, [join(outDir, `${name}.js`), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
}

/** What it wrote until it ended; whole lines only, parsed as JSON. */
export async function linesOf(child: ChildProcess): Promise<readonly unknown[]> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return output
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}
