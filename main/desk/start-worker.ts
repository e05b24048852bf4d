import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread of the desk. The built one lies beside the built shells under the name `built`; from
 * the sources, tsx translates `source` on the way.
 */
export function startWorker(built: string, source: URL, options: WorkerOptions): Worker {
  const beside = new URL(built, import.meta.url);
  if (existsSync(beside)) return new Worker(beside, options);
  const script = [
    `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};`,
    'register();',
    `await import(${JSON.stringify(source.href)});`,
  ].join('\n');
  const address = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
  return new Worker(address, options);
}
