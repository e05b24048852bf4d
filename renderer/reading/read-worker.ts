import type { Answer } from '../stores/reading.ts';
import { withChanges } from './answer-changes.ts';
import { portOf } from '../threads/worker-port.ts';
import type { ReadAnswer, ReadPort, ReadRequest, WorkerAnswer } from './protocol.ts';

/** How long an answer waits for a moment without typing or drawing, at the most; ms. */
const patience = 50;

/** A worker of its own for one open article: reading never holds up typing. */
export function openReadWorker(): ReadPort {
  const port = portOf<ReadRequest, WorkerAnswer>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  );
  let held: Answer | null = null;
  const heard = (answer: WorkerAnswer): ReadAnswer => {
    if ('failure' in answer) return answer;
    held = withChanges(held, answer.changes);
    return { id: answer.id, answer: held, took: answer.took };
  };
  return {
    ...port,
    listen: (listener) => {
      port.listen((answer) => {
        requestIdleCallback(() => listener(heard(answer)), { timeout: patience });
      });
    },
  };
}
