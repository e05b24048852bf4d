import { z } from 'zod';
import { deskErrorCodes } from '#shared/desk/errors.ts';
import { materialTextSchema } from '#shared/material/material-text.ts';

/** What the thread that reads one file is started with. */
export const workerStartSchema = z.object({
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});
export type WorkerStart = z.infer<typeof workerStartSchema>;

/** Its one answer. */
export const fromWorkerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), text: materialTextSchema }),
  /** What is wrong with the file, for the person at the desk. */
  z.object({ kind: z.literal('failed'), code: z.enum(deskErrorCodes), message: z.string() }),
  z.object({ kind: z.literal('broken'), detail: z.string() }),
]);
export type FromWorker = z.infer<typeof fromWorkerSchema>;
