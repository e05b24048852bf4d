import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { version } from '../../package.json';

/** The library that a shell opens when nobody names one: a folder its owner can see. */
export function libraryFolder(given: string | undefined): string {
  return given === undefined ? join(homedir(), 'Galley') : resolve(given);
}

/** Where the preferences and the window's own files lie, by the system's custom. */
export function configFolder(): string {
  return envPaths('Galley', { suffix: '' }).config;
}

/** The version of this build. */
export const galleyVersion: string = version;
