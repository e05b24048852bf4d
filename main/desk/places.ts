import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { z } from 'zod';

/** The library that a shell opens when nobody names one: a folder its owner can see. */
export function libraryFolder(given: string | undefined): string {
  return given === undefined ? join(homedir(), 'Galley') : resolve(given);
}

/** Where the preferences and the window's own files lie, by the system's custom. */
export function configFolder(): string {
  return envPaths('Galley', { suffix: '' }).config;
}

/**
 * The version in package.json.
 *
 * @param shell The folder of the shell's entry: two below the package, built or not.
 */
export async function packageVersion(shell: string): Promise<string> {
  const text = await readFile(join(shell, '..', '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
