import { z } from 'zod';

/** A file in a zip, as the zip's own list names it: what it holds is what this hash says. */
export const listedFileSchema = z.object({
  /** With forward slashes. */
  path: z.string().min(1),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ListedFile = Readonly<z.infer<typeof listedFileSchema>>;
