import type { Answer } from '../stores/reading.ts';
import { withChanges } from './answer-changes.ts';
import type { ReadPort, WorkerAnswer } from './protocol.ts';

/** A worker of its own for one open article: reading never holds up typing. */
export function openReadWorker(): ReadPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let held: Answer | null = null;
  return {
    post: (request) => worker.postMessage(request),
    listen: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
        const { data } = event;
        if ('failure' in data) { listener(data); return; }
        held = withChanges(held, data.changes);
        listener({ id: data.id, answer: held });
      });
    },
    close: () => worker.terminate(),
  };
}
