import { describe, expect, it } from 'vitest';
import { conflictCopy } from '#main/desk/library/conflict-copies.ts';

const id = '0192f0c1-7b1e-7c51-9a86-6a1f0e5f3d11';

describe('the name of a conflict copy', () => {
  it.each([
    [`${id} (Ada's conflicted copy 2026-11-24).json`, 'Dropbox'],
    [`${id} (Ada Berg's conflicted copy 2026-11-24) (1).json`, 'Dropbox'],
    [`${id} (conflicted copy 2026-11-24 101010).json`, 'Dropbox'],
    [`${id}.handed-over-10-b592ae32be2f.json`, 'A hand-over'],
    [`${id}.sync-conflict-20261124-101010-ABCDEFG.json`, 'Syncthing'],
    [`${id}_conflict-20261124-101010.json`, 'Nextcloud'],
    [`${id}_ada_Nov-24-101010-2026_Conflict.json`, 'Synology Drive'],
    [`${id} 2.json`, 'iCloud or OneDrive'],
    [`${id} (1).json`, 'Google Drive'],
    [`${id}-ADAS-LAPTOP.json`, 'OneDrive'],
  ])('%s tells its article and who left it', (file, tool) => {
    expect(conflictCopy(file)).toEqual({ original: `${id}.json`, tool });
  });

  it.each([
    `${id}.json`,
    `${id} 2.txt`,
    `notes (Ada's conflicted copy 2026-11-24).json`,
    `.${id}.json.0123456789ab.tmp`,
    `${id.slice(1)} 2.json`,
  ])('%s is none', (file) => {
    expect(conflictCopy(file)).toBeNull();
  });
});
