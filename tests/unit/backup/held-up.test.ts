import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openDeskIn } from '../../desk-in-folder.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';

// A disk of backups that answers nothing any more.
vi.mock(import('#main/desk/backup/write-backup.ts'), async (load) => ({
  ...(await load()),
  writeBackup: () => new Promise(() => undefined),
}));

it('gives the library back and closes, whatever the disk of backups is at', async () => {
  const root = await temporaryFolder();
  const desk = await openDeskIn(root, { backups: join(root, 'backups') });
  await desk.request('article.create', {});
  await desk.request('backup.begin', {});
  await desk.close();
  expect(await readdir(join(root, 'library'))).not.toContain('library.lock');
});
