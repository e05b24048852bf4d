import { DeskError } from '#shared/desk/errors.ts';

/** 0: done. 1: the article has blocking findings, or was refused for them. 2: usage or failure. */
export type ExitCode = 0 | 1 | 2;

/** The exit code for what a command threw. */
export function exitCodeOf(error: unknown): ExitCode {
  const refused =
    error instanceof DeskError && (error.code === 'blocked' || error.code === 'not signed off');
  return refused ? 1 : 2;
}

/** What to tell about it. */
export function messageOf(error: unknown): string {
  if (error instanceof DeskError) return [error.message, ...error.details].join('\n  ');
  return error instanceof Error ? error.message : String(error);
}
