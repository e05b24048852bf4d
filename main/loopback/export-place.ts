import { join, sep } from 'node:path';
import { wayWithin } from '#main/desk/way-within.ts';

/** This shell has no folder dialog: exports stand in the library, where the server can show them. */
export function exportsFolder(library: string): string {
  return join(library, 'exports');
}

/** Page-relative address of an exported file; `null` for one that is not served here. */
export function exportUrl(library: string, file: string): string | null {
  const inside = wayWithin(exportsFolder(library), file);
  if (inside === null || inside === '') return null;
  return ['exports', ...inside.split(sep).map(encodeURIComponent)].join('/');
}
