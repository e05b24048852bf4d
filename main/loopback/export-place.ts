import { join, sep } from 'node:path';
import { wayWithin } from '#main/desk/way-within.ts';

/** This shell has no folder dialog: exports stand in the library, where the server can show them. */
export function exportsFolder(library: string): string {
  return join(library, 'exports');
}

/** Page-relative address of the exported page in `folder`; `null` for a folder not served here. */
export function exportUrl(library: string, folder: string): string | null {
  const inside = wayWithin(exportsFolder(library), folder);
  if (inside === null || inside === '') return null;
  return ['exports', ...inside.split(sep).map(encodeURIComponent), 'index.html'].join('/');
}
