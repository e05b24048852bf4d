import type { ReadAnswer, ReadPort } from './protocol.ts';

/** A worker of its own for one open article: reading never holds up typing. */
export function openReadWorker(): ReadPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    listen: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<ReadAnswer>) => listener(event.data));
    },
    close: () => worker.terminate(),
  };
}
