import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the command was typed: npm moves to the project's folder, and relative paths mean the other. */
export function callersFolder(): string {
  const here = process.cwd();
  return here === root ? (process.env['INIT_CWD'] ?? here) : here;
}

export interface Ended {
  /** The exit status; 1 for a child that a signal ended or that could not start. */
  readonly status: number;
  /** What it wrote, both streams in one, where they were not passed on. */
  readonly output: string;
}

/** Runs a program to its end. Never rejects: a program that cannot start ends with status 1. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly limit?: number } = {},
): Promise<Ended> {
  const { limit, ...rest } = options;
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...rest });
  const patience = limit === undefined ? undefined : setTimeout(() => child.kill(), limit);
  return ended(child).finally(() => clearTimeout(patience));
}

/** Waits for a child's end and gathers what it writes meanwhile. */
export function ended(child: ChildProcess): Promise<Ended> {
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => written.push(chunk));
  }
  return new Promise((resolve) => {
    const end = (status: number | null, more = ''): void =>
      resolve({ status: status ?? 1, output: `${Buffer.concat(written).toString('utf8')}${more}` });
    child.once('error', (error) => end(1, error.message));
    child.once('close', (status) => end(status));
  });
}

/**
 * The script behind a package's command, to be run by Node itself: no shell, no shim, on every
 * system alike.
 */
export function binOf(packageName: string, command = packageName): string {
  const file = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = z
    .object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })
    .parse(createRequire(import.meta.url)(file));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new RangeError(`${packageName} has no command "${command}".`);
  return join(dirname(file), script);
}
