import { z } from 'zod';
import { materialSchema } from '../article/ledger.ts';
import { materialTextSchema } from '../material/material-text.ts';

/** Files that stand behind a source: kept as they are, read as plain text. */
export const materialRequests = {
  /**
   * Stores a file as material. Its kind is found by its content; one whose name claims another kind is
   * refused with `not supported`, as is whatever Galley cannot read.
   */
  'material.add': {
    input: z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: materialSchema,
  },
  /**
   * The text of stored material. Offsets are the same every time. Fails with `not supported` for a PDF
   * under a password or without any text, with `damaged file`, `not found` or `too large`.
   */
  'material.read': {
    input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: materialTextSchema,
  },
} as const;
