import { parentPort, workerData } from 'node:worker_threads';
import { workerStartSchema } from './messages.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { ReadingRoom } from './reading-room.ts';

/** The thread in which articles are read and looked for: the desk never waits for it. */
const port = parentPort;
if (port === null) throw new Error('Search runs in a worker thread.');

const room = new ReadingRoom(workerStartSchema.parse(workerData));

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'all':
      room.open(message.files);
      return;
    case 'changed':
      room.change(message.files, message.removed);
      return;
    case 'find':
      void find(message);
      return;
    case 'close':
      void room.settle().then(() => answer({ kind: 'closed' }));
  }
});

async function find({ number, query, now }: ToWorker & { kind: 'find' }): Promise<void> {
  try {
    answer({ kind: 'found', number, ...(await room.find(query, now)) });
  } catch (error) {
    answer({ kind: 'failed', number, message: String(error) });
  }
}

function answer(message: FromWorker): void {
  port?.postMessage(message);
}
