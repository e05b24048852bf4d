import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { version } from '../../package.json';

/** The library that a shell opens when nobody names one: a folder its owner can see. */
export function libraryFolder(given: string | undefined): string {
  return given === undefined ? join(homedir(), 'Galley') : resolve(given);
}

/** Where backups go when nobody names a folder: beside the library, never in it. */
export function backupFolder(library: string, given: string | undefined): string {
  if (given !== undefined) return resolve(given);
  return join(dirname(library), `${basename(library)} backups`);
}

/** Where the preferences and the window's own files lie, by the system's custom. */
export function configFolder(): string {
  return envPaths('Galley', { suffix: '' }).config;
}

/** The version of this build. */
export const galleyVersion: string = version;
