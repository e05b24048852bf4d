import { isAbsolute, join, relative, sep } from 'node:path';

/** This shell has no folder dialog: exports stand in the library, where the server can show them. */
export function exportsFolder(library: string): string {
  return join(library, 'exports');
}

/** Page-relative address of the exported page in `folder`; `null` for a folder not served here. */
export function exportUrl(library: string, folder: string): string | null {
  const inside = relative(exportsFolder(library), folder);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return ['exports', ...inside.split(sep).map(encodeURIComponent), 'index.html'].join('/');
}
