import { resolve } from 'node:path';

/**
 * The folder given as `--library DIR` or `--library=DIR` (or `--backup`), absolute, or `null`. Electron
 * and Chromium put switches of their own among the arguments; they are passed over, and are no folders.
 */
export function folderOption(
  name: 'library' | 'backup',
  argv: readonly string[],
  workingFolder: string,
): string | null {
  for (const [index, argument] of argv.entries()) {
    const given = argument.startsWith(`--${name}=`)
      ? argument.slice(`--${name}=`.length)
      : argument === `--${name}`
        ? folderAfter(index, argv)
        : undefined;
    if (given !== undefined && given !== '') return resolve(workingFolder, given);
  }
  return null;
}

function folderAfter(index: number, argv: readonly string[]): string | undefined {
  const next = argv[index + 1];
  return next?.startsWith('-') === true ? undefined : next;
}
