import { parentPort, workerData } from 'node:worker_threads';
import { workerStartSchema } from './messages.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { ReadingRoom } from './reading-room.ts';

/** The thread in which articles are read and looked for: the desk never waits for it. */
const port = parentPort;
if (port === null) throw new Error('Search runs in a worker thread.');

let told: ((may: boolean) => void) | null = null;
const room = new ReadingRoom({
  ...workerStartSchema.parse(workerData),
  mayWrite: () =>
    new Promise((resolve) => {
      told = resolve;
      answer({ kind: 'asks to write' });
    }),
});

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'all':
      room.open(message.files);
      return;
    case 'changed':
      room.change(message.files, message.removed);
      return;
    case 'find':
      void answering(message.number, () => found(message));
      return;
    case 'excerpts':
      void answering(message.number, () => excerpts(message));
      return;
    case 'may write':
      told?.(message.may);
      return;
    case 'close':
      void room.settle().then(() => answer({ kind: 'closed' }));
  }
});

type Asked<K extends ToWorker['kind']> = Extract<ToWorker, { readonly kind: K }>;

async function found({ number, query, now }: Asked<'find'>): Promise<FromWorker> {
  return { kind: 'found', number, ...(await room.find(query, now)) };
}

async function excerpts({ kind, number, ...asked }: Asked<'excerpts'>): Promise<FromWorker> {
  return { kind, number, hits: await room.excerpts(asked) };
}

async function answering(number: number, work: () => Promise<FromWorker>): Promise<void> {
  try {
    answer(await work());
  } catch (error) {
    answer({ kind: 'failed', number, message: String(error) });
  }
}

function answer(message: FromWorker): void {
  port?.postMessage(message);
}
