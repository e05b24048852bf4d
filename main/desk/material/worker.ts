import { parentPort, workerData } from 'node:worker_threads';
import { DeskError } from '#shared/desk/errors.ts';
import { formats } from './formats.ts';
import { workerStartSchema } from './messages.ts';
import type { FromWorker } from './messages.ts';

/** The thread in which one file is read: a broken one may take its time, or all its memory. */
const port = parentPort;
if (port === null) throw new Error('Material is read in a worker thread.');

port.postMessage(await read(workerData));

async function read(start: unknown): Promise<FromWorker> {
  try {
    const { mediaType, bytes } = workerStartSchema.parse(start);
    const format = formats[mediaType];
    if (format === undefined) throw new RangeError(`Nothing reads ${mediaType}.`);
    return { kind: 'read', text: await format(bytes) };
  } catch (error) {
    if (error instanceof DeskError) {
      const { code, message } = error;
      return { kind: 'failed', code, message };
    }
    return { kind: 'broken', detail: error instanceof Error ? error.message : String(error) };
  }
}
