import { join } from 'node:path';
import { arrangementSchema } from '#shared/desk/contract.ts';
import type { Arrangement } from '#shared/desk/contract.ts';
import type { FileSystem } from './file-system.ts';
import { SettingsFile } from './settings-file.ts';

/**
 * How this desk arranges its library, in `arrangement.json`: which articles are pinned, which queries
 * were kept. It says nothing about any article, so no article changes by it: a pin costs no revision and
 * no sign-off. Tags, sections and statuses are the articles' own and stand in their files.
 */
export function arrangementFile(fs: FileSystem, folder: string): SettingsFile<Arrangement> {
  return new SettingsFile(fs, join(folder, 'arrangement.json'), {
    schema: arrangementSchema,
    usual: { pins: [], filters: [] },
    notRead: 'Pins and filters could not be read.',
    notChanged: 'Pins and filters were not changed.',
  });
}
