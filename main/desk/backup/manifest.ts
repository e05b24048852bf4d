import { z } from 'zod';
import { listedFileSchema } from '../zip/listed-file.ts';

/** The last entry of a backup's last part: what the backup holds, and by which hash. */
export const manifestName = 'galley-backup.json';

export const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601. */
  made: z.string(),
  parts: z.int().positive(),
  /** Paths from the library's folder. */
  files: z.array(
    listedFileSchema.extend({
      /** Number of the zip that holds it, from 1. */
      part: z.int().positive(),
    }),
  ),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
