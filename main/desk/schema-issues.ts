import type { z } from 'zod';

/** What a schema has against a value, for an error's details: the first few, each with where it is. */
export function issuesOf(error: z.ZodError): readonly string[] {
  return error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
