import { resolve } from 'node:path';
import { z } from 'zod';

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

/**
 * What a second start hands to the first beside its arguments: of those Chromium keeps no order. It puts
 * every switch before what is none, so that `--library DIR` comes apart.
 */
const secondStartSchema = z.object({ library: z.string().nullable() });
export type SecondStart = Readonly<z.infer<typeof secondStartSchema>>;

/** The library that a second start asks for, absolute; `null` where it names none. */
export function libraryOfSecondStart(data: unknown): string | null {
  return secondStartSchema.safeParse(data).data?.library ?? null;
}
