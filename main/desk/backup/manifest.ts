import { z } from 'zod';

/** The last entry of a backup's last part: what the backup holds, and by which hash. */
export const manifestName = 'galley-backup.json';

export const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601. */
  made: z.string(),
  parts: z.int().positive(),
  files: z.array(
    z.object({
      /** From the library's folder, with forward slashes. */
      path: z.string().min(1),
      /** Number of the zip that holds it, from 1. */
      part: z.int().positive(),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
