import { DeskError } from '#shared/desk/errors.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { startWorker } from '../start-worker.ts';
import { fromWorkerSchema } from './messages.ts';
import type { FromWorker, WorkerStart } from './messages.ts';

/** How long one file may take (ms). */
const patience = 60_000;
/** Memory of the thread, in MiB: a file that wants more breaks the thread and nothing else. */
const memory = 1024;

/**
 * Reads the text of one file in a thread of its own.
 *
 * @throws DeskError what the format says of the file; `too large` when it takes too long or too much.
 */
export async function extract(start: WorkerStart, limit = patience): Promise<MaterialText> {
  const worker = startWorker('material-worker.js', new URL('worker.ts', import.meta.url), {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<FromWorker>((resolve, reject) => {
      timer = setTimeout(() => reject(tooMuch('took longer than a minute to read')), limit);
      worker.once('message', (message: unknown) => resolve(fromWorkerSchema.parse(message)));
      worker.once('error', (error) => reject(brokenDown(error)));
      worker.once('exit', () => reject(brokenDown(new Error('The thread ended.'))));
    });
    if (answer.kind === 'read') return answer.text;
    throw answer.kind === 'failed'
      ? new DeskError(answer.code, answer.message)
      : brokenDown(new Error(answer.detail));
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function brokenDown(error: Error): DeskError {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return tooMuch('needs more memory than Galley gives to one file');
  }
  return new DeskError(
    'damaged file',
    'This file could not be read: it is damaged, or made in a way that Galley does not know. It is kept as it is with the source.',
    { cause: error, details: [error.message] },
  );
}

function tooMuch(what: string): DeskError {
  return new DeskError(
    'too large',
    `This file ${what}. It is kept with the source: attach the part that matters as a file of its own.`,
  );
}
